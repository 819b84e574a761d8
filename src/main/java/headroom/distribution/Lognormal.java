package headroom.distribution;

import headroom.math.Exp;
import headroom.math.Log;
import headroom.math.NormalCdf;
import headroom.math.NormalDensity;
import headroom.math.WichuraQuantile;
import org.apache.commons.math3.util.FastMath;

/// The law of `e^Y` with `Y` normal.
///
/// @param mu mean of the logarithm
/// @param sigma standard deviation of the logarithm, above 0
public record Lognormal(double mu, double sigma) implements Continuous {
  public Lognormal {
    Require.finite("mu", mu);
    Require.positive("sigma", sigma);
  }

  /// The lognormal law with a given median.
  ///
  /// @param median median, above 0
  /// @param logSd standard deviation of the logarithm, above 0
  public static Lognormal ofMedian(double median, double logSd) {
    Require.positive("median", median);
    return new Lognormal(Log.log(median), logSd);
  }

  /// The lognormal law with given moments of the variable itself: `σ² = ln(1 + sd²/mean²)`, `μ = ln
  /// mean − σ²/2`.
  ///
  /// @param mean mean, above 0
  /// @param sd standard deviation, above 0
  public static Lognormal ofMeanSd(double mean, double sd) {
    Require.positive("mean", mean);
    Require.positive("sd", sd);
    double ratio = sd / mean;
    double variance = FastMath.log1p(ratio * ratio);
    return new Lognormal(Log.log(mean) - variance / 2, Math.sqrt(variance));
  }

  /// The lognormal law through two percentiles.
  ///
  /// @param probability1 the smaller probability, above 0; 0.05 for P5
  /// @param value1 the value at it, above 0
  /// @param probability2 the larger probability, below 1
  /// @param value2 the value at it, above `value1`
  public static Lognormal ofPercentiles(
      double probability1, double value1, double probability2, double value2) {
    Require.positive("a lognormal percentile", value1);
    Require.percentiles(probability1, value1, probability2, value2);
    Normal logarithm =
        Normal.ofPercentiles(probability1, Log.log(value1), probability2, Log.log(value2));
    return new Lognormal(logarithm.mean(), logarithm.sd());
  }

  /// The law of the logarithm.
  Normal logarithm() {
    return new Normal(mu, sigma);
  }

  @Override
  public double quantile(double u) {
    return Exp.exp(Math.fma(sigma, WichuraQuantile.quantile(u), mu));
  }

  @Override
  public double cdf(double x) {
    return x <= 0 ? 0 : NormalCdf.cdf((Log.log(x) - mu) / sigma);
  }

  @Override
  public double survival(double x) {
    return x <= 0 ? 1 : NormalCdf.cdf((mu - Log.log(x)) / sigma);
  }

  @Override
  public double density(double x) {
    return x <= 0 ? 0 : NormalDensity.density((Log.log(x) - mu) / sigma) / sigma / x;
  }

  @Override
  public boolean isMultiplicative() {
    return true;
  }

  @Override
  public double mean() {
    return Exp.exp(mu + sigma * sigma / 2);
  }

  @Override
  public double variance() {
    return FastMath.expm1(sigma * sigma) * Exp.exp(2 * mu + sigma * sigma);
  }

  @Override
  public double low() {
    return 0;
  }

  @Override
  public double high() {
    return Double.POSITIVE_INFINITY;
  }
}
