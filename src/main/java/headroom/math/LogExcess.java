package headroom.math;

/// `φ(μ) = μ − ln(1 + μ)`, accurate relative to itself: 0 at 0, `μ²/2` near it.
final class LogExcess {
  private static final double NEAR = 0.5;

  private LogExcess() {}

  /// `φ(μ)`.
  ///
  /// @param excess `μ`, not below −1
  /// @param logRatio `ln(1 + μ)`, used where `|μ| > ½`
  static double of(double excess, double logRatio) {
    if (!(Math.abs(excess) <= NEAR)) {
      return excess - logRatio;
    }
    // ln(1 + μ) = 2·(s + s³/3 + s⁵/5 + …) with s = μ/(2 + μ), and μ − 2s = μ·s.
    double s = excess / (2 + excess);
    double square = s * s;
    double power = s * square;
    double sum = 0;
    for (int k = 3; sum + power / k != sum; k += 2) {
      sum += power / k;
      power *= square;
    }
    return excess * s - 2 * sum;
  }
}
