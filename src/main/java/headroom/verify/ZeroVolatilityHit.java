package headroom.verify;

/// When a share that grows without any uncertainty reaches its cap, and what is still paid then.
///
/// @param quarter the quarter of the hit, counted from 1
/// @param lastPayment the payment in that quarter: what was left under the cap
public record ZeroVolatilityHit(int quarter, double lastPayment) {
  /// How near to a whole number of quarters the closed form counts as whole.
  private static final double WHOLE = 1e-9;

  /// The hit of a share without volatility, however many quarters it takes: `⌈ln(1 + C(G−1)/(aR₀G))
  /// / ln G⌉`, without growth `⌈C/(aR₀)⌉`.
  ///
  /// Throws `IllegalArgumentException` where the share is uncertain, the cap is not above 0, or the
  /// total never reaches it.
  public static ZeroVolatilityHit of(GbmShare share, double cap) {
    if (share.annualVolatility() != 0 || !(cap > 0)) {
      throw new IllegalArgumentException("needs no volatility and a cap above 0");
    }
    double logGrowth = share.logGrowth();
    double unit = share.unit();
    double quarters = cap / unit;
    if (logGrowth != 0) {
      double ratio = cap * StrictMath.expm1(logGrowth) / (unit * StrictMath.exp(logGrowth));
      quarters = StrictMath.log1p(ratio) / logGrowth;
    }
    if (!Double.isFinite(quarters)) {
      throw new IllegalArgumentException("the total never reaches " + cap);
    }
    int quarter = (int) Math.ceil(quarters - WHOLE);
    double before = quarter == 1 ? 0 : new GbmMoments(share).mean(quarter - 1);
    return new ZeroVolatilityHit(quarter, cap - before);
  }
}
