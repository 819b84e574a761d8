package headroom.math;

/// The regularised incomplete beta function `I_x(a, b)`.
///
/// Up to about the law's mean it is `x^a·y^b/B(a, b)`, `y = 1 − x`, divided by a continued fraction
/// (A. R. DiDonato, A. H. Morris 1992, "Significant Digit Computation of the Incomplete Beta
/// Function Ratios", ACM Transactions on Mathematical Software 18, equation 9); beyond, `1 − I_y(b,
/// a)`. So neither tail is a difference. `x` and `y` are both given, each with all its digits. The
/// number of steps grows with the square root of the larger of `a` and `b`.
///
/// For `a` and `b` from 0.05 to 1e6 it is right to 5e-13 relative to itself, wherever it is a
/// normal double, besides what the last bit of `x` or `y` moves it by.
public final class IncompleteBeta {
  private static final double TWO_PI = 6.283185307179586;
  private static final double LAST_STEP = 0x1p-53;
  private static final double TINY = 1e-300;
  private static final int MOST_STEPS = 1_000_000;

  private IncompleteBeta() {}

  /// `I_x(a, b)`.
  ///
  /// @param a above 0
  /// @param b above 0
  /// @param x 0 to 1
  /// @param y `1 − x`
  public static double of(double a, double b, double x, double y) {
    if (!(x > 0 && y > 0)) {
      return x > 0 ? (y <= 0 ? 1 : Double.NaN) : x * 0;
    }
    return x > (a + 1) / (a + b + 2) ? 1 - below(b, a, y, x) : below(a, b, x, y);
  }

  /// `I_x(a, b)` for an `x` so small that only its logarithm is a double: `x^a/(a·B(a, b))`.
  public static double nearZero(double a, double b, double logX) {
    // Γ(a + b)/(Γ(a)·Γ(b)) by Stirling's formula, as in `power`.
    double log =
        a * Log.log((a + b) / a)
            + b * Log.log((a + b) / b)
            + StirlingError.of(a + b)
            - StirlingError.of(a)
            - StirlingError.of(b);
    return Math.sqrt(a / TWO_PI * (b / (a + b))) * Exp.exp(Math.fma(a, logX, log)) / a;
  }

  /// `x^a·y^b/B(a, b)` for `x` and `y` above 0.
  ///
  /// With `p = a/(a + b)` it is `√(ab/(2π(a + b)))·e^{−a·φ(x/p − 1) − b·φ(y/(1−p) − 1)}` times what
  /// Stirling's formula leaves, with the `φ` of [LogExcess].
  public static double power(double a, double b, double x, double y) {
    double sum = a + b;
    double product = y * a;
    double lost = Math.fma(y, a, -product);
    double distance = Math.fma(x, b, -product) - lost;
    double exponent =
        a * LogExcess.of(distance / a, logRatio(x, sum / a))
            + b * LogExcess.of(-distance / b, logRatio(y, sum / b));
    double stirling = StirlingError.of(sum) - StirlingError.of(a) - StirlingError.of(b);
    return Math.sqrt(a / TWO_PI * (b / sum)) * Exp.exp(stirling - exponent);
  }

  private static double logRatio(double x, double factor) {
    double ratio = x * factor;
    return ratio >= Double.MIN_NORMAL && ratio <= Double.MAX_VALUE
        ? Log.log(ratio)
        : Log.log(x) + Log.log(factor);
  }

  private static double below(double a, double b, double x, double y) {
    double power = power(a, b, x, y);
    return power > 0 ? power / fraction(a, b, x, y) : 0;
  }

  private static double fraction(double a, double b, double x, double y) {
    double lead = a * y - b * x + 1;
    double f = away(a * lead / (a + 1));
    double c = f;
    double d = 0;
    for (int m = 1; m < MOST_STEPS; m++) {
      double odd = a + 2.0 * m - 1;
      double factor = ((a + m - 1) / odd) * ((a + b + m - 1) / odd) * m * (b - m) * x * x;
      double term = m + m * (b - m) * x / odd + (a + m) * (lead + m * (2 - x)) / (a + 2.0 * m + 1);
      d = 1 / away(Math.fma(factor, d, term));
      c = away(term + factor / c);
      double step = c * d;
      f *= step;
      if (Math.abs(step - 1) <= LAST_STEP) {
        break;
      }
    }
    return f;
  }

  /// A number that may be divided by.
  private static double away(double value) {
    return value == 0 ? TINY : value;
  }
}
