package headroom.verify;

import org.apache.commons.math3.special.Erf;

/// The standard normal law by Commons Math: a second source beside the engine's own.
final class Normal {
  private static final double ROOT_HALF = Math.sqrt(0.5);
  private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

  private Normal() {}

  /// `Φ(x)`, with full relative accuracy in the lower tail.
  static double cdf(double x) {
    // Beyond, 1 − Φ(x) is below half an ulp of 1 and Φ(x) below the least double.
    if (x > 9 || x < -39) {
      return x > 0 ? 1 : 0;
    }
    return 0.5 * Erf.erfc(-x * ROOT_HALF);
  }

  /// `φ(x)`.
  static double density(double x) {
    return DENSITY_AT_ZERO * StrictMath.exp(-0.5 * x * x);
  }
}
