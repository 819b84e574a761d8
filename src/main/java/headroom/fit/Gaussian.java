package headroom.fit;

import org.apache.commons.math3.util.FastMath;

/// Logarithms of normal densities.
final class Gaussian {
  private static final double LOG_TWO_PI = FastMath.log(2 * Math.PI);

  private Gaussian() {}

  /// The log density of a deviation from the mean.
  ///
  /// @param variance above 0
  static double log(double deviation, double variance) {
    return -0.5 * (LOG_TWO_PI + FastMath.log(variance) + deviation * deviation / variance);
  }
}
