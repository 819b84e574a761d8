package headroom.distribution;

import headroom.math.NormalCdf;
import headroom.math.NormalDensity;
import headroom.math.WichuraQuantile;

/// The normal law.
///
/// @param mean mean
/// @param sd standard deviation, above 0
public record Normal(double mean, double sd) implements Continuous {
  public Normal {
    Require.finite("mean", mean);
    Require.positive("sd", sd);
  }

  /// The normal law through two percentiles.
  ///
  /// @param probability1 the smaller probability, above 0; 0.05 for P5
  /// @param value1 the value at it
  /// @param probability2 the larger probability, below 1
  /// @param value2 the value at it, above `value1`
  public static Normal ofPercentiles(
      double probability1, double value1, double probability2, double value2) {
    Require.percentiles(probability1, value1, probability2, value2);
    double z1 = WichuraQuantile.quantile(probability1);
    double z2 = WichuraQuantile.quantile(probability2);
    double sd = (value2 - value1) / (z2 - z1);
    return new Normal((value1 + value2) / 2 - sd * ((z1 + z2) / 2), sd);
  }

  @Override
  public double quantile(double u) {
    return Math.fma(sd, WichuraQuantile.quantile(u), mean);
  }

  @Override
  public double cdf(double x) {
    return NormalCdf.cdf((x - mean) / sd);
  }

  @Override
  public double survival(double x) {
    return NormalCdf.cdf((mean - x) / sd);
  }

  @Override
  public double density(double x) {
    return NormalDensity.density((x - mean) / sd) / sd;
  }

  @Override
  public double variance() {
    return sd * sd;
  }

  @Override
  public double low() {
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public double high() {
    return Double.POSITIVE_INFINITY;
  }
}
