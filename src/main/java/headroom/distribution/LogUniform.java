package headroom.distribution;

import headroom.math.Exp;
import headroom.math.Log;
import headroom.math.LogRatio;

/// The logarithm is uniform.
///
/// @param low lower end, above 0
/// @param high upper end, above `low`
public record LogUniform(double low, double high) implements Continuous {
  public LogUniform {
    Require.positive("low", low);
    Require.ascending("low and high", low, high);
  }

  /// The law of the logarithm.
  Uniform logarithm() {
    return new Uniform(Log.log(low), Log.log(high));
  }

  private double logWidth() {
    return LogRatio.of(high, low);
  }

  @Override
  public double quantile(double u) {
    if (u == 0 || u == 1) {
      return u == 0 ? low : high;
    }
    return Math.clamp(Exp.exp(logarithm().quantile(u)), low, high);
  }

  @Override
  public double cdf(double x) {
    return x <= low ? 0 : x >= high ? 1 : LogRatio.of(x, low) / logWidth();
  }

  @Override
  public double survival(double x) {
    return x <= low ? 1 : x >= high ? 0 : LogRatio.of(high, x) / logWidth();
  }

  @Override
  public double density(double x) {
    return x < low || x > high ? 0 : 1 / logWidth() / x;
  }

  @Override
  public boolean isMultiplicative() {
    return true;
  }

  @Override
  public double mean() {
    return (high - low) / logWidth();
  }

  @Override
  public double variance() {
    double mean = mean();
    return (high - low) * (high + low) / (2 * logWidth()) - mean * mean;
  }
}
