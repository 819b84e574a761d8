package headroom.distribution;

import headroom.math.Exp;
import headroom.math.Log;
import org.apache.commons.math3.special.Beta;

/// The PERT law of weight 4: a beta law stretched over `[low, high]`, with `α = 1 + 4(mode −
/// low)/(high − low)` and `β = 6 − α`, so that the mean is `(low + 4·mode + high)/6`.
///
/// @param low lower end
/// @param mode most likely value
/// @param high upper end, above `low`
public record Pert(double low, double mode, double high) implements Continuous {
  public Pert {
    Require.ascending("low, mode and high", low, mode, high);
  }

  /// The first shape parameter of the beta law, 1 to 5.
  public double alpha() {
    return 1 + 4 * ((mode - low) / (high - low));
  }

  /// The second shape parameter of the beta law, 1 to 5.
  public double beta() {
    return 1 + 4 * ((high - mode) / (high - low));
  }

  @Override
  public double quantile(double u) {
    return Segments.of(this).quantile(u);
  }

  @Override
  public double cdf(double x) {
    double y = Math.clamp((x - low) / (high - low), 0.0, 1.0);
    return Beta.regularizedBeta(y, alpha(), beta());
  }

  @Override
  public double survival(double x) {
    double y = Math.clamp((high - x) / (high - low), 0.0, 1.0);
    return Beta.regularizedBeta(y, beta(), alpha());
  }

  @Override
  public double density(double x) {
    if (x < low || x > high) {
      return 0;
    }
    double width = high - low;
    double log =
        power((x - low) / width, alpha() - 1)
            + power((high - x) / width, beta() - 1)
            - Beta.logBeta(alpha(), beta());
    return Exp.exp(log) / width;
  }

  /// `ln(y^exponent)`, with `0⁰ = 1`.
  private static double power(double y, double exponent) {
    return exponent == 0 ? 0 : exponent * Log.log(y);
  }

  @Override
  public double mean() {
    return (low + 4 * mode + high) / 6;
  }

  @Override
  public double variance() {
    return (mean() - low) * (high - mean()) / 7;
  }
}
