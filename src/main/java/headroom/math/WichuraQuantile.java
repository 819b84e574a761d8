package headroom.math;

/// The inverse of the standard normal distribution function: algorithm AS 241, PPND16 (M. J.
/// Wichura 1988, "The Percentage Points of the Normal Distribution", Applied Statistics 37,
/// 477–484), over our own logarithm.
///
/// With `q = u − ½`: in the centre, `|q| ≤ 0.425`, the result is `q·A(r)/B(r)` with `r = 0.425² −
/// q²`; in the tails, with `p = min(u, 1 − u)` and `r = √(−ln p)`, it is `±C(r − 1.6)/D(r − 1.6)`
/// up to `r = 5` and `±E(r − 5)/F(r − 5)` beyond. Letters and digits are the paper's.
///
/// The relative error is below 1e-15. Where `1 − u` is exact, `quantile(1 − u)` is `−quantile(u)`
/// bit for bit.
public final class WichuraQuantile {
  /// Half the width of the centre.
  public static final double CENTRE = 0.425;

  /// `CENTRE` squared.
  public static final double CENTRE_SQUARED = 0.180625;

  /// What `r` is reduced by between the centre and the far tail.
  public static final double MIDDLE_SHIFT = 1.6;

  /// Where the far tail begins, and what `r` is reduced by there.
  public static final double FAR = 5.0;

  /// Numerator of the centre.
  public static final double A0 = 3.3871328727963666080e0,
      A1 = 1.3314166789178437745e2,
      A2 = 1.9715909503065514427e3,
      A3 = 1.3731693765509461125e4,
      A4 = 4.5921953931549871457e4,
      A5 = 6.7265770927008700853e4,
      A6 = 3.3430575583588128105e4,
      A7 = 2.5090809287301226727e3;

  /// Denominator of the centre; its constant term is 1.
  public static final double B1 = 4.2313330701600911252e1,
      B2 = 6.8718700749205790830e2,
      B3 = 5.3941960214247511077e3,
      B4 = 2.1213794301586595867e4,
      B5 = 3.9307895800092710610e4,
      B6 = 2.8729085735721942674e4,
      B7 = 5.2264952788528545610e3;

  /// Numerator of the middle.
  public static final double C0 = 1.42343711074968357734e0,
      C1 = 4.63033784615654529590e0,
      C2 = 5.76949722146069140550e0,
      C3 = 3.64784832476320460504e0,
      C4 = 1.27045825245236838258e0,
      C5 = 2.41780725177450611770e-1,
      C6 = 2.27238449892691845833e-2,
      C7 = 7.74545014278341407640e-4;

  /// Denominator of the middle; its constant term is 1.
  public static final double D1 = 2.05319162663775882187e0,
      D2 = 1.67638483018380384940e0,
      D3 = 6.89767334985100004550e-1,
      D4 = 1.48103976427480074590e-1,
      D5 = 1.51986665636164571966e-2,
      D6 = 5.47593808499534494600e-4,
      D7 = 1.05075007164441684324e-9;

  private static final double E0 = 6.65790464350110377720e0,
      E1 = 5.46378491116411436990e0,
      E2 = 1.78482653991729133580e0,
      E3 = 2.96560571828504891230e-1,
      E4 = 2.65321895265761230930e-2,
      E5 = 1.24266094738807843860e-3,
      E6 = 2.71155556874348757815e-5,
      E7 = 2.01033439929228813265e-7;
  private static final double F1 = 5.99832206555887937690e-1,
      F2 = 1.36929880922735805310e-1,
      F3 = 1.48753612908506148525e-2,
      F4 = 7.86869131145613259100e-4,
      F5 = 1.84631831751005468180e-5,
      F6 = 1.42151175831644588870e-7,
      F7 = 2.04426310338993978564e-15;

  private WichuraQuantile() {}

  /// The `z` with `Φ(z) = u`: −∞ at 0, ∞ at 1, NaN outside `[0, 1]` and for NaN.
  public static double quantile(double u) {
    double q = u - 0.5;
    if (Math.abs(q) <= CENTRE) {
      return centre(q);
    }
    double p = q < 0 ? u : 1.0 - u;
    if (p > 0) {
      double r = Math.sqrt(-Log.log(p));
      double z = r <= FAR ? middle(r - MIDDLE_SHIFT) : far(r - FAR);
      return q < 0 ? -z : z;
    }
    return p == 0 ? Math.copySign(Double.POSITIVE_INFINITY, q) : Double.NaN;
  }

  private static double centre(double q) {
    double r = Math.fma(-q, q, CENTRE_SQUARED);
    double numerator = Math.fma(Math.fma(Math.fma(A7, r, A6), r, A5), r, A4);
    numerator = Math.fma(Math.fma(Math.fma(numerator, r, A3), r, A2), r, A1);
    double denominator = Math.fma(Math.fma(Math.fma(B7, r, B6), r, B5), r, B4);
    denominator = Math.fma(Math.fma(Math.fma(denominator, r, B3), r, B2), r, B1);
    return q * Math.fma(numerator, r, A0) / Math.fma(denominator, r, 1.0);
  }

  private static double middle(double r) {
    double numerator = Math.fma(Math.fma(Math.fma(C7, r, C6), r, C5), r, C4);
    numerator = Math.fma(Math.fma(Math.fma(numerator, r, C3), r, C2), r, C1);
    double denominator = Math.fma(Math.fma(Math.fma(D7, r, D6), r, D5), r, D4);
    denominator = Math.fma(Math.fma(Math.fma(denominator, r, D3), r, D2), r, D1);
    return Math.fma(numerator, r, C0) / Math.fma(denominator, r, 1.0);
  }

  private static double far(double r) {
    double numerator = Math.fma(Math.fma(Math.fma(E7, r, E6), r, E5), r, E4);
    numerator = Math.fma(Math.fma(Math.fma(numerator, r, E3), r, E2), r, E1);
    double denominator = Math.fma(Math.fma(Math.fma(F7, r, F6), r, F5), r, F4);
    denominator = Math.fma(Math.fma(Math.fma(denominator, r, F3), r, F2), r, F1);
    return Math.fma(numerator, r, E0) / Math.fma(denominator, r, 1.0);
  }
}
