package headroom.kernel;

/// The vector twin of [Functions]. A vector holding an argument outside the ordinary range goes
/// through [ScalarFunctions], and so does the rest after the last whole vector.
final class VectorFunctions implements Functions {
  private final VectorQuantile quantile = new VectorQuantile();
  private final VectorCdf cdf = new VectorCdf();

  @Override
  public void exp(double[] x, int count, double[] out) {
    VectorExp.exp(x, count, out);
  }

  @Override
  public void log(double[] x, int count, double[] out) {
    VectorLog.log(x, count, out);
  }

  @Override
  public void normalQuantile(double[] u, int count, double[] out) {
    quantile.quantile(u, count, out);
  }

  @Override
  public void normalCdf(double[] z, int count, double[] out) {
    cdf.cdf(z, count, out);
  }

  @Override
  public void triangularQuantile(
      double[] u, double low, double mode, double high, int count, double[] out) {
    VectorTriangular.quantile(u, low, mode, high, count, out);
  }

  @Override
  public void grow(
      double offset, double factor, double[] z, double scale, int count, double[] x, double[] out) {
    VectorGrowth.grow(offset, factor, z, scale, count, x, out);
  }
}
