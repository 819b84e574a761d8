package headroom.math;

/// The standard normal distribution function `Φ`, accurate far into the lower tail.
///
/// - Centre, `|z| ≤ 0.67`: `Φ(z) = ½ + z·P(z²)`, `P` the interpolant of `(Φ(z) − ½)/z` at ten
///   Chebyshev nodes.
/// - Lower tail, `x = −z`: `Φ(−x) = e^(−x²/2)·G(t)/(1 + 1.5x)` with `t = (x − 4)/(x + 4)`: the
///   scaled complementary error function as one polynomial of a bounded variable, the arrangement
///   of Shepherd and Laframboise (1981, "Chebyshev approximation of (1 + 2x)exp(x²)erfc x",
///   Mathematics of Computation 36, 249–253). `G` is the interpolant at 22 Chebyshev nodes for `x`
///   from 0.66 to 39. What rounding takes from `x²` is put back to first order.
/// - Upper tail: `1 − Φ(−z)`.
///
/// Coefficients were computed with 50 digits and rounded to double. The relative error is below
/// 1e-15 wherever the result is normal, that is for `z ≥ −37.5`. `Φ(0)` is exactly ½.
public final class NormalCdf {
  /// Half the width of the centre.
  public static final double CENTRE = 0.67;

  /// For `|z|` up to this bound nothing is subnormal; the vector twin hands every other argument to
  /// this class.
  public static final double ORDINARY_LIMIT = 37.0;

  /// The centre of the tail's variable: `t = (x − POLE)/(x + POLE)`.
  public static final double POLE = 4.0;

  /// The slope of the tail's denominator.
  public static final double SLOPE = 1.5;

  /// Coefficients of `P`, lowest power first.
  public static final double P0 = 0.3989422804014327,
      P1 = -0.06649038006690544,
      P2 = 0.009973557010035695,
      P3 = -0.0011873282154770655,
      P4 = 0.00011543468756844895,
      P5 = -9.444655873481058e-06,
      P6 = 6.659674479734443e-07,
      P7 = -4.122085287219853e-08,
      P8 = 2.2627320406825196e-09,
      P9 = -1.0181951493272379e-10;

  /// Coefficients of `G`, lowest power first.
  public static final double G0 = 0.6608744891137825,
      G1 = -0.0598563552155611,
      G2 = -0.0411901755829945,
      G3 = 0.07875424974921016,
      G4 = -0.06372915819523588,
      G5 = 0.031150193959873358,
      G6 = -0.00775734892520036,
      G7 = -0.000747841558939084,
      G8 = 0.0011359378028394846,
      G9 = -0.00011886808406503347,
      G10 = -0.0001461040028913123,
      G11 = 2.956026735982265e-05,
      G12 = 2.2592169218020035e-05,
      G13 = -4.737539015168019e-06,
      G14 = -4.249742432385467e-06,
      G15 = 5.139295727098645e-07,
      G16 = 8.72867940885265e-07,
      G17 = 1.205227005769905e-08,
      G18 = -1.6629540624810205e-07,
      G19 = -1.99373650015262e-08,
      G20 = 2.1190570326818888e-08,
      G21 = 2.5916919975079327e-09;

  private static final double NOTHING_BEYOND = 39.0;

  private NormalCdf() {}

  /// `Φ(z)`: 0 at −∞, 1 at ∞, NaN for NaN.
  public static double cdf(double z) {
    if (Math.abs(z) <= CENTRE) {
      return Math.fma(z, p(z * z), 0.5);
    }
    return z < 0 ? lowerTail(-z) : 1.0 - lowerTail(z);
  }

  private static double lowerTail(double x) {
    if (x > NOTHING_BEYOND) {
      return 0.0;
    }
    double square = x * x;
    double lost = Math.fma(x, x, -square);
    double scaled = g((x - POLE) / (x + POLE)) / Math.fma(SLOPE, x, 1.0);
    return Exp.exp(-0.5 * square) * Math.fma(-0.5 * lost, scaled, scaled);
  }

  private static double p(double y) {
    double p = Math.fma(Math.fma(Math.fma(P9, y, P8), y, P7), y, P6);
    p = Math.fma(Math.fma(Math.fma(p, y, P5), y, P4), y, P3);
    return Math.fma(Math.fma(Math.fma(p, y, P2), y, P1), y, P0);
  }

  private static double g(double t) {
    double g = Math.fma(Math.fma(Math.fma(G21, t, G20), t, G19), t, G18);
    g = Math.fma(Math.fma(Math.fma(g, t, G17), t, G16), t, G15);
    g = Math.fma(Math.fma(Math.fma(g, t, G14), t, G13), t, G12);
    g = Math.fma(Math.fma(Math.fma(g, t, G11), t, G10), t, G9);
    g = Math.fma(Math.fma(Math.fma(g, t, G8), t, G7), t, G6);
    g = Math.fma(Math.fma(Math.fma(g, t, G5), t, G4), t, G3);
    return Math.fma(Math.fma(Math.fma(g, t, G2), t, G1), t, G0);
  }
}
