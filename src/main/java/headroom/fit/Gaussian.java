package headroom.fit;

import headroom.math.Log;
import org.apache.commons.math3.util.FastMath;

/// Logarithms of normal densities of one deviation after another. Most have the variance of the one
/// before, whose logarithm is kept: it takes longer than all else.
final class Gaussian {
  private static final double LOG_TWO_PI = FastMath.log(2 * Math.PI);

  private double lastVariance = Double.NaN;
  private double constant;

  /// The log density of a deviation from the mean.
  ///
  /// @param variance above 0
  double log(double deviation, double variance) {
    if (variance != lastVariance) {
      lastVariance = variance;
      constant = LOG_TWO_PI + Log.log(variance);
    }
    return -0.5 * (constant + deviation * deviation / variance);
  }
}
