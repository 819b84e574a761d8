package headroom.verify;

/// Moments of the uncapped total `S_k` of a [GbmShare].
///
/// Mean `a·R₀·G·(G^k − 1)/(G − 1)`; variance `a²R₀²·Σ_{i,j≤k} G^{i+j}·(e^{s²·min(i,j)} − 1)`; all
/// moments of `Y_k = X·(1 + Y_{k−1})` by `M_p(k) = μ_p·Σ_{q≤p} C(p,q)·M_q(k−1)` with `μ_p = e^{p·m
/// + p²s²/2}`, `M_0 = 1`, `M_p(0) = 0`.
///
/// @param share the share
public record GbmMoments(GbmShare share) {

  /// `E[S_k]` after `quarters`.
  public double mean(int quarters) {
    double logGrowth = share.logGrowth();
    double sum =
        logGrowth == 0
            ? quarters
            : StrictMath.exp(logGrowth)
                * StrictMath.expm1(quarters * logGrowth)
                / StrictMath.expm1(logGrowth);
    return share.unit() * sum;
  }

  /// `Var[S_k]` after `quarters`.
  public double variance(int quarters) {
    double logGrowth = share.logGrowth();
    double s = share.quarterlyVolatility();
    double sum = 0;
    for (int i = 1; i <= quarters; i++) {
      for (int j = 1; j <= quarters; j++) {
        sum += StrictMath.exp((i + j) * logGrowth) * StrictMath.expm1(s * s * Math.min(i, j));
      }
    }
    return share.unit() * share.unit() * sum;
  }

  /// The standard deviation of `S_k` after `quarters`.
  public double sd(int quarters) {
    return Math.sqrt(variance(quarters));
  }

  /// `E[S_k^order]` after `quarters`, for `order` 0 or more.
  public double raw(int order, int quarters) {
    double s = share.quarterlyVolatility();
    double[] moments = new double[order + 1];
    moments[0] = 1;
    for (int quarter = 1; quarter <= quarters; quarter++) {
      // Downwards, so that the lower moments are still those of the quarter before.
      for (int p = order; p >= 1; p--) {
        double sum = 0;
        double binomial = 1;
        for (int q = 0; q <= p; q++) {
          sum += binomial * moments[q];
          binomial = binomial * (p - q) / (q + 1);
        }
        moments[p] = StrictMath.exp(p * share.drift() + 0.5 * p * p * s * s) * sum;
      }
    }
    return moments[order] * StrictMath.pow(share.unit(), order);
  }
}
