package headroom.kernel;

import headroom.math.Exp;
import headroom.math.Log;
import headroom.math.NormalCdf;
import headroom.math.TriangularQuantile;
import headroom.math.WichuraQuantile;

/// The plain twin of [Functions]. The static methods over `from ≤ i < to` are also the vector
/// twin's way out for rests and for arguments outside the ordinary.
final class ScalarFunctions implements Functions {
  @Override
  public void exp(double[] x, int count, double[] out) {
    exp(x, 0, count, out);
  }

  @Override
  public void log(double[] x, int count, double[] out) {
    log(x, 0, count, out);
  }

  @Override
  public void normalQuantile(double[] u, int count, double[] out) {
    normalQuantile(u, 0, count, out);
  }

  @Override
  public void normalCdf(double[] z, int count, double[] out) {
    normalCdf(z, 0, count, out);
  }

  @Override
  public void triangularQuantile(
      double[] u, double low, double mode, double high, int count, double[] out) {
    triangularQuantile(u, low, mode, high, 0, count, out);
  }

  @Override
  public void grow(
      double offset, double factor, double[] z, double scale, int count, double[] x, double[] out) {
    grow(offset, factor, z, scale, 0, count, x, out);
  }

  static void grow(
      double offset,
      double factor,
      double[] z,
      double scale,
      int from,
      int to,
      double[] x,
      double[] out) {
    for (int i = from; i < to; i++) {
      x[i] += offset + factor * z[i];
      out[i] = Exp.exp(x[i]) * scale;
    }
  }

  static void exp(double[] x, int from, int to, double[] out) {
    for (int i = from; i < to; i++) {
      out[i] = Exp.exp(x[i]);
    }
  }

  static void log(double[] x, int from, int to, double[] out) {
    for (int i = from; i < to; i++) {
      out[i] = Log.log(x[i]);
    }
  }

  static void normalQuantile(double[] u, int from, int to, double[] out) {
    for (int i = from; i < to; i++) {
      out[i] = WichuraQuantile.quantile(u[i]);
    }
  }

  static void normalCdf(double[] z, int from, int to, double[] out) {
    for (int i = from; i < to; i++) {
      out[i] = NormalCdf.cdf(z[i]);
    }
  }

  static void triangularQuantile(
      double[] u, double low, double mode, double high, int from, int to, double[] out) {
    for (int i = from; i < to; i++) {
      out[i] = TriangularQuantile.quantile(u[i], low, mode, high);
    }
  }
}
