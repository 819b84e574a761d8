package headroom.verify;

/// One lognormal payment `X` under a cap `C`, by Black's formula: `E[min(X, C)] = F·Φ(−d₁) +
/// C·Φ(d₂)`, `P(X ≥ C) = Φ(d₂)`, `E[min(X, C)²] = F²·e^{v²}·Φ(−d₁ − v) + C²·Φ(d₂)`, with `d₁ =
/// (ln(F/C) + v²/2)/v`, `d₂ = d₁ − v`.
///
/// @param forward `F = E[X]`, above 0
/// @param logSd `v`, the standard deviation of `ln X`, above 0
/// @param cap `C`, above 0
public record CappedPayment(double forward, double logSd, double cap) {
  /// Checks the ranges.
  public CappedPayment {
    if (!(forward > 0 && logSd > 0 && cap > 0)) {
      throw new IllegalArgumentException(
          "forward, log-sd and cap must be above 0, found %s, %s, %s"
              .formatted(forward, logSd, cap));
    }
  }

  /// The payment of the first quarter of a share under a cap on it.
  public static CappedPayment firstOf(GbmShare share, double cap) {
    double forward = share.unit() * StrictMath.exp(share.logGrowth());
    return new CappedPayment(forward, share.quarterlyVolatility(), cap);
  }

  /// `E[min(X, C)]`.
  public double mean() {
    return forward * Normal.cdf(-d1()) + cap * Normal.cdf(d2());
  }

  /// The standard deviation of `min(X, C)`.
  public double sd() {
    double square =
        forward * forward * StrictMath.exp(logSd * logSd) * Normal.cdf(-d1() - logSd)
            + cap * cap * Normal.cdf(d2());
    return Math.sqrt(square - mean() * mean());
  }

  /// `P(X ≥ C)`.
  public double hitProbability() {
    return Normal.cdf(d2());
  }

  private double d1() {
    return (StrictMath.log(forward / cap) + 0.5 * logSd * logSd) / logSd;
  }

  private double d2() {
    return d1() - logSd;
  }
}
