package headroom.math;

/// What Stirling's formula leaves of the logarithm of the gamma function, for `a > 0`:
///
///     δ(a) = ln Γ(a) − (a − ½)·ln a + a − ½·ln 2π
///
/// From 16 on it is the asymptotic series `1/(12a) − 1/(360a³) + …` (DLMF 5.11.1); below, `δ(a) =
/// δ(a + 1) + (a + ½)·ln(1 + 1/a) − 1`, whose terms are positive, so that nothing cancels. With it
/// powers divided by gamma functions need no large logarithms (C. Loader 2000, "Fast and Accurate
/// Computation of Binomial Probabilities"). The absolute error is below 2e-15.
public final class StirlingError {
  private static final double ASYMPTOTIC = 16;

  private StirlingError() {}

  /// `δ(a)`.
  ///
  /// @param a above 0
  public static double of(double a) {
    double sum = 0;
    double shifted = a;
    while (shifted < ASYMPTOTIC) {
      sum += step(shifted);
      shifted += 1;
    }
    return sum + series(1 / shifted);
  }

  /// `(a + ½)·ln(1 + 1/a) − 1`, from 1 on as `s²/3 + s⁴/5 + …` with `s = 1/(2a + 1)`.
  private static double step(double a) {
    if (a < 1) {
      return (a + 0.5) * Log.log((a + 1) / a) - 1;
    }
    double s = 1 / (2 * a + 1);
    double square = s * s;
    double power = square;
    double sum = 0;
    for (int k = 3; sum + power / k != sum; k += 2) {
      sum += power / k;
      power *= square;
    }
    return sum;
  }

  private static double series(double r) {
    double square = r * r;
    double sum = 1.0 / 156;
    sum = Math.fma(-square, sum, 691.0 / 360_360);
    sum = Math.fma(-square, sum, 1.0 / 1_188);
    sum = Math.fma(-square, sum, 1.0 / 1_680);
    sum = Math.fma(-square, sum, 1.0 / 1_260);
    sum = Math.fma(-square, sum, 1.0 / 360);
    return r * Math.fma(-square, sum, 1.0 / 12);
  }
}
