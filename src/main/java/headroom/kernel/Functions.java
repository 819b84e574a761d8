package headroom.kernel;

/// Functions applied to every element of an array. `out` may be the argument's own array.
///
/// An instance keeps scratch space: it belongs to one thread.
public sealed interface Functions permits ScalarFunctions, VectorFunctions {
  /// The twin of a backend, new.
  static Functions on(Backend backend) {
    return switch (backend) {
      case SCALAR -> new ScalarFunctions();
      case VECTOR -> new VectorFunctions();
    };
  }

  /// `out[i] = e^x[i]`, as [headroom.math.Exp].
  void exp(double[] x, int count, double[] out);

  /// `out[i] = ln x[i]`, as [headroom.math.Log].
  void log(double[] x, int count, double[] out);

  /// `out[i]` is the standard normal quantile of `u[i]`, as [headroom.math.WichuraQuantile].
  void normalQuantile(double[] u, int count, double[] out);

  /// `out[i] = Φ(z[i])`, as [headroom.math.NormalCdf].
  void normalCdf(double[] z, int count, double[] out);

  /// `out[i]` is the quantile of `u[i]` under the triangular law, as
  /// [headroom.math.TriangularQuantile].
  void triangularQuantile(
      double[] u, double low, double mode, double high, int count, double[] out);

  /// One step of growth in logarithms: `x[i] = x[i] + (offset + factor·z[i])`, every operation
  /// rounded, then `out[i] = e^x[i]·scale`.
  void grow(
      double offset, double factor, double[] z, double scale, int count, double[] x, double[] out);
}
