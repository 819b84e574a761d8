package headroom.math;

/// The natural logarithm, with the same bits on every machine.
///
/// `x = 2^k·m` with `√½ ≤ m < √2` and `f = m − 1`, `s = f/(2 + f)`; then `ln m = f − (f²/2 −
/// s·(f²/2 + R))` where `R = s²·p(s²)` stands for `2s²/3 + 2s⁴/5 + …` (the arrangement of FDLIBM's
/// `log`, Sun Microsystems 1993). `p` is the interpolant at seven Chebyshev nodes of `s² ∈ [0,
/// 0.0295]` (relative error of the logarithm 2^-57), its coefficients rounded to double.
///
/// The error is below 1 ulp. `log(1)` is exactly 0.
public final class Log {
  /// The bits of √½, where the significand's range begins.
  public static final long SQRT_HALF_BITS = 0x3FE6A09E667F3BCDL;

  /// Added to the bits of a positive normal double, it leaves `k + 1023` in bits 52 to 62.
  public static final long TO_EXPONENT = 0x3FF0000000000000L - SQRT_HALF_BITS;

  /// The 52 bits of the fraction.
  public static final long FRACTION_MASK = 0x000FFFFFFFFFFFFFL;

  /// The bits of 2^52; or-ed with a small integer `n` they are the bits of `2^52 + n`.
  public static final long SHIFT_BITS = 0x4330000000000000L;

  /// 2^52 + 1023.
  public static final double SHIFT = 0x1p52 + 1023;

  /// Coefficients of `p`, lowest power first.
  public static final double P0 = 0.666666666666667,
      P1 = 0.3999999999989889,
      P2 = 0.28571428626253836,
      P3 = 0.22222211089379496,
      P4 = 0.1818289243253687,
      P5 = 0.15331611722055008,
      P6 = 0.14617807153417325;

  private Log() {}

  /// `ln x`: −∞ at 0 of either sign, NaN below 0 and for NaN, ∞ at ∞. Subnormal arguments are as
  /// good as any.
  public static double log(double x) {
    if (x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE) {
      return ordinary(x, SHIFT);
    }
    return extreme(x);
  }

  private static double extreme(double x) {
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (x > 0 && x < Double.MIN_NORMAL) {
      return ordinary(x * 0x1p54, SHIFT + 54);
    }
    return x == Double.POSITIVE_INFINITY ? x : Double.NaN;
  }

  /// The logarithm of a positive normal `x`, less `(shift − SHIFT)·ln 2`.
  private static double ordinary(double x, double shift) {
    long biased = Double.doubleToRawLongBits(x) + TO_EXPONENT;
    double k = Double.longBitsToDouble((biased >>> 52) | SHIFT_BITS) - shift;
    double m = Double.longBitsToDouble((biased & FRACTION_MASK) + SQRT_HALF_BITS);
    double f = m - 1.0;
    double s = f / (2.0 + f);
    double z = s * s;
    double halfSquare = 0.5 * f * f;
    double correction = Math.fma(s, Math.fma(z, p(z), halfSquare), k * Exp.LN2_LOW);
    return Math.fma(k, Exp.LN2_HIGH, f - (halfSquare - correction));
  }

  private static double p(double z) {
    double p = Math.fma(P6, z, P5);
    p = Math.fma(p, z, P4);
    p = Math.fma(p, z, P3);
    p = Math.fma(p, z, P2);
    p = Math.fma(p, z, P1);
    return Math.fma(p, z, P0);
  }
}
