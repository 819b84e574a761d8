package headroom.distribution;

import headroom.math.Exp;
import headroom.math.Log;

/// The beta law stretched over `[low, high]`: density proportional to `y^(α−1)·(1−y)^(β−1)` in `y =
/// (x − low)/(high − low)`.
///
/// @param alpha shape at the lower end, 0.05 to 1e6; below 1 the density is infinite there
/// @param beta shape at the upper end, the same
/// @param low lower end
/// @param high upper end, above `low`
public record Beta(double alpha, double beta, double low, double high) implements Continuous {
  public Beta {
    Require.shape("alpha", alpha);
    Require.shape("beta", beta);
    Require.ascending("low and high", low, high);
  }

  @Override
  public double quantile(double u) {
    return Segments.of(this).quantile(u);
  }

  @Override
  public double cdf(double x) {
    double below = Math.clamp((x - low) / (high - low), 0.0, 1.0);
    double above = Math.clamp((high - x) / (high - low), 0.0, 1.0);
    return probability(below, alpha, above, beta);
  }

  @Override
  public double survival(double x) {
    double below = Math.clamp((x - low) / (high - low), 0.0, 1.0);
    double above = Math.clamp((high - x) / (high - low), 0.0, 1.0);
    return probability(above, beta, below, alpha);
  }

  /// The probability of the part `near` the end with the shape `shape`; `far` is the rest of the
  /// interval. A long part is told by the rest, which has more digits, unless it is improbable.
  private static double probability(double near, double shape, double far, double otherShape) {
    double rest =
        near > far
            ? org.apache.commons.math3.special.Beta.regularizedBeta(far, otherShape, shape)
            : 1;
    return rest < 0.5
        ? 1 - rest
        : org.apache.commons.math3.special.Beta.regularizedBeta(near, shape, otherShape);
  }

  @Override
  public double density(double x) {
    if (x < low || x > high) {
      return 0;
    }
    double width = high - low;
    double log =
        power((x - low) / width, alpha - 1)
            + power((high - x) / width, beta - 1)
            - org.apache.commons.math3.special.Beta.logBeta(alpha, beta);
    return Exp.exp(log) / width;
  }

  /// `ln(y^exponent)`, with `0⁰ = 1`.
  private static double power(double y, double exponent) {
    return exponent == 0 ? 0 : exponent * Log.log(y);
  }

  @Override
  public double mean() {
    return low + (high - low) * (alpha / (alpha + beta));
  }

  @Override
  public double variance() {
    double sum = alpha + beta;
    double width = high - low;
    return width * width * (alpha / sum) * (beta / sum) / (sum + 1);
  }
}
