package headroom.math;

/// The standard normal density `φ(z) = e^(−z²/2)/√(2π)`.
public final class NormalDensity {
  private static final double ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;

  private NormalDensity() {}

  /// `φ(z)`, with a relative error below 5e-16 wherever the result is normal; 0 at ±∞.
  public static double density(double z) {
    double square = z * z;
    // What rounding took from z², which matters far out; beyond overflow there is nothing to mend.
    double lost = square < 3000.0 ? Math.fma(z, z, -square) : 0.0;
    return Exp.exp(-0.5 * square)
        * Math.fma(-0.5 * lost, ONE_OVER_SQRT_TWO_PI, ONE_OVER_SQRT_TWO_PI);
  }
}
