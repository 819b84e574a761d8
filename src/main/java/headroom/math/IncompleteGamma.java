package headroom.math;

/// The regularised incomplete gamma functions `P(a, x) = γ(a, x)/Γ(a)` and `Q = 1 − P`.
///
/// Up to about `x = a + 1`, `P = x^a·e^{−x}/Γ(a)·Σ xⁿ/(a(a+1)…(a+n))` (DLMF 8.11.4), whose terms
/// are positive; beyond, `Q` is the continued fraction `x^a·e^{−x}/Γ(a)·1/(x+1−a− 1·(1−a)/(x+3−a−
/// …))` (DLMF 8.9.2) by Lentz's method. The smaller of the two is never a difference. Both take a
/// number of steps that grows with `√a`.
///
/// For `a` from 0.05 to 1e6 either is right to 5e-13 relative to itself, wherever it is a normal
/// double, besides what the last bit of `x` moves it by.
public final class IncompleteGamma {
  private static final double TWO_PI = 6.283185307179586;
  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

  /// The fraction ends when a step changes it by less than this.
  private static final double LAST_STEP = 0x1p-53;

  private static final double TINY = 1e-300;
  private static final int MOST_STEPS = 1_000_000;

  private IncompleteGamma() {}

  /// `P(a, x)`.
  ///
  /// @param a above 0
  /// @param x from 0 on, possibly ∞
  public static double lower(double a, double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return x > 0 ? 1 : x * 0;
    }
    return isBelow(a, x) ? series(a, x) : 1 - fraction(a, x);
  }

  /// `Q(a, x)`.
  ///
  /// @param a above 0
  /// @param x from 0 on, possibly ∞
  public static double upper(double a, double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return x > 0 ? 0 : 1 + x * 0;
    }
    return isBelow(a, x) ? 1 - series(a, x) : fraction(a, x);
  }

  /// `P(a, x)` for an `x` so small that only its logarithm is a double: `x^a/Γ(a + 1)`.
  public static double lowerNearZero(double a, double logX) {
    double logGamma = Math.fma(a + 0.5, Log.log(a), HALF_LOG_TWO_PI + StirlingError.of(a) - a);
    return Exp.exp(Math.fma(a, logX, -logGamma));
  }

  /// `x^a·e^{−x}/Γ(a)`, for `x > 0`: `√(a/2π)·e^{−a·φ(x/a − 1) − δ(a)}` with the `φ` of
  /// [LogExcess].
  public static double power(double a, double x) {
    double ratio = x / a;
    boolean ordinary = ratio >= Double.MIN_NORMAL && ratio <= Double.MAX_VALUE;
    double logRatio = ordinary ? Log.log(ratio) : Log.log(x) - Log.log(a);
    double phi = LogExcess.of((x - a) / a, logRatio);
    return Math.sqrt(a / TWO_PI) * Exp.exp(-a * phi - StirlingError.of(a));
  }

  private static boolean isBelow(double a, double x) {
    return a < 1 ? x < 0.5 : x < a + 1;
  }

  private static double series(double a, double x) {
    double power = power(a, x);
    double term = 1 / a;
    double sum = term;
    double n = a;
    while (power > 0) {
      n += 1;
      term *= x / n;
      double next = sum + term;
      if (next == sum) {
        break;
      }
      sum = next;
    }
    return power * sum;
  }

  private static double fraction(double a, double x) {
    double power = power(a, x);
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / away(b);
    double h = d;
    for (int i = 1; power > 0 && i < MOST_STEPS; i++) {
      double factor = i * (a - i);
      b += 2;
      d = 1 / away(Math.fma(factor, d, b));
      c = away(b + factor / c);
      double step = d * c;
      h *= step;
      if (Math.abs(step - 1) <= LAST_STEP) {
        break;
      }
    }
    return power > 0 ? power * h : 0;
  }

  /// A number that may be divided by.
  private static double away(double value) {
    return value == 0 ? TINY : value;
  }
}
