package headroom.distribution;

import headroom.math.Exp;
import headroom.math.Log;

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

  /// `ln(high/low)`.
  private double logWidth() {
    return Log.log(high) - Log.log(low);
  }

  @Override
  public double quantile(double u) {
    return u == 1 ? high : Math.clamp(Exp.exp(logarithm().quantile(u)), low, high);
  }

  @Override
  public double cdf(double x) {
    return x <= low ? 0 : Math.min(1, (Log.log(x) - Log.log(low)) / logWidth());
  }

  @Override
  public double survival(double x) {
    return x <= low ? 1 : Math.max(0, (Log.log(high) - Log.log(x)) / logWidth());
  }

  @Override
  public double density(double x) {
    return x >= low && x <= high ? 1 / (x * logWidth()) : 0;
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
