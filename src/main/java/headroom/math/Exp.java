package headroom.math;

/// The exponential function, with the same bits on every machine.
///
/// `x = k·ln 2 + r` with integer `k` and `|r| ≤ ½ ln 2` (Cody and Waite 1980, `ln 2` in two parts);
/// `e^r = 1 + (r + r²·q(r))`, `q` the interpolant of `(e^r − 1 − r)/r²` at eleven Chebyshev nodes
/// (relative error of the polynomial 2^-61), its coefficients rounded to double.
///
/// The error is below 1 ulp wherever the result is normal. `exp(0)` is exactly 1. Results below
/// 2^-1022 are rounded once more, to the subnormal grid.
public final class Exp {
  /// For `|x|` up to this bound the result is normal and one power of two scales it; the vector
  /// twin hands every other argument to this class.
  public static final double ORDINARY_LIMIT = 700.0;

  /// 1 ÷ ln 2.
  public static final double LOG2_E = 1.4426950408889634;

  /// 1.5·2^52. Added to a small number it leaves the nearest integer in the lowest bits.
  public static final double SHIFT = 0x1.8p52;

  /// ln 2 to 42 bits, so that its product with any exponent is exact.
  public static final double LN2_HIGH = 0x1.62e42fefa3800p-1;

  /// ln 2 less `LN2_HIGH`.
  public static final double LN2_LOW = 5.497923018708371e-14;

  /// Coefficients of `q`, lowest power first.
  public static final double Q0 = 0.5,
      Q1 = 0.1666666666666667,
      Q2 = 0.04166666666666667,
      Q3 = 0.008333333333326136,
      Q4 = 0.0013888888888883748,
      Q5 = 0.00019841269874820627,
      Q6 = 2.4801587325547743e-05,
      Q7 = 2.7557255400206422e-06,
      Q8 = 2.75572736431103e-07,
      Q9 = 2.5105217004720745e-08,
      Q10 = 2.0914686968086876e-09;

  private static final double BEYOND_RANGE = 1000.0;

  private Exp() {}

  /// `e^x`: 0 at −∞, ∞ at +∞ and above about 709.78, NaN for NaN.
  public static double exp(double x) {
    if (Math.abs(x) <= ORDINARY_LIMIT) {
      double shifted = Math.fma(x, LOG2_E, SHIFT);
      return significand(x, shifted - SHIFT) * powerOfTwo(Double.doubleToRawLongBits(shifted));
    }
    return extreme(x);
  }

  private static double extreme(double x) {
    if (Double.isNaN(x)) {
      return Double.NaN;
    }
    if (Math.abs(x) > BEYOND_RANGE) {
      return x < 0 ? 0.0 : Double.POSITIVE_INFINITY;
    }
    double k = Math.fma(x, LOG2_E, SHIFT) - SHIFT;
    long half = (long) k / 2;
    return significand(x, k) * powerOfTwo(half) * powerOfTwo((long) k - half);
  }

  /// `e^(x − k·ln 2)`, between 0.7 and 1.42.
  private static double significand(double x, double k) {
    double r = Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x));
    double q = Math.fma(Q10, r, Q9);
    q = Math.fma(q, r, Q8);
    q = Math.fma(q, r, Q7);
    q = Math.fma(q, r, Q6);
    q = Math.fma(q, r, Q5);
    q = Math.fma(q, r, Q4);
    q = Math.fma(q, r, Q3);
    q = Math.fma(q, r, Q2);
    q = Math.fma(q, r, Q1);
    q = Math.fma(q, r, Q0);
    return 1.0 + Math.fma(r * r, q, r);
  }

  /// `2^k`, `k` being what the lowest eleven bits of `exponent` say.
  private static double powerOfTwo(long exponent) {
    return Double.longBitsToDouble((exponent + 1023) << 52);
  }
}
