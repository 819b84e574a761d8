package headroom.verify;

/// A share of one stream that follows geometric Brownian motion, paid each quarter without a cap:
/// the setting of all exact results. `R_k = R₀·X₁⋯X_k` with `X = e^{m + s·Z}`, `s = σ/2` (a quarter
/// is ¼ year), `G = (1 + g)^¼`, `m = ln G − s²/2`; the total after `k` quarters is `S_k = a·(R₁ + …
/// + R_k) = a·R₀·Y_k`.
///
/// @param now `R₀`, the stream in the quarter before the first, above 0
/// @param share `a`, above 0
/// @param annualGrowth `g`, above −1
/// @param annualVolatility `σ`, 0 or more
/// @param quarters how many quarters the share runs, 1 or more
public record GbmShare(
    double now, double share, double annualGrowth, double annualVolatility, int quarters) {
  /// Checks the ranges.
  public GbmShare {
    require(now > 0, "now must be above 0", now);
    require(share > 0, "share must be above 0", share);
    require(annualGrowth > -1, "annual growth must be above -1", annualGrowth);
    require(annualVolatility >= 0, "annual volatility must be 0 or more", annualVolatility);
    require(quarters >= 1, "quarters must be 1 or more", quarters);
  }

  private static void require(boolean holds, String rule, double found) {
    if (!holds) {
      throw new IllegalArgumentException(rule + ", found " + found);
    }
  }

  /// `a·R₀`: money per unit of `Y`.
  public double unit() {
    return share * now;
  }

  /// `s`, the standard deviation of a quarter's logarithmic growth.
  public double quarterlyVolatility() {
    return 0.5 * annualVolatility;
  }

  /// `ln G`, the logarithm of a quarter's mean growth factor.
  public double logGrowth() {
    return 0.25 * StrictMath.log1p(annualGrowth);
  }

  /// `m`, the mean of a quarter's logarithmic growth.
  public double drift() {
    double s = quarterlyVolatility();
    return logGrowth() - 0.5 * s * s;
  }
}
