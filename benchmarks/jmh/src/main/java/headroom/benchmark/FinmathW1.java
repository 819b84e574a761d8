package headroom.benchmark;

import net.finmath.montecarlo.BrownianMotion;
import net.finmath.montecarlo.BrownianMotionFromMersenneRandomNumbers;
import net.finmath.montecarlo.assetderivativevaluation.models.BlackScholesModel;
import net.finmath.montecarlo.process.EulerSchemeFromProcessModel;
import net.finmath.stochastic.RandomVariable;
import net.finmath.time.TimeDiscretizationFromArray;

/// [W1] as a user of finmath-lib writes it: Black–Scholes under the Euler scheme (exact for the
/// logarithm), every quarter's revenue and the cap a random variable.
final class FinmathW1 {
  private FinmathW1() {}

  /// Runs `paths` trials.
  static W1.Summary run(int paths, int seed) {
    EulerSchemeFromProcessModel revenue =
        new EulerSchemeFromProcessModel(
            new BlackScholesModel(W1.NOW, Math.log1p(W1.GROWTH), W1.VOLATILITY),
            brownianMotion(W1.QUARTERS, W1.STEP_YEARS, paths, seed));
    RandomVariable accrued = null;
    for (int quarter = 1; quarter <= W1.QUARTERS; quarter++) {
      RandomVariable share = value(revenue, quarter).mult(W1.RATE);
      accrued = accrued == null ? share : accrued.add(share);
    }
    RandomVariable cap =
        brownianMotion(1, 1, paths, seed + 1)
            .getBrownianIncrement(0, 0)
            .mult(W1.CAP_LOG_SD)
            .add(W1.CAP_LOG_MEDIAN)
            .exp();
    RandomVariable paid = accrued.cap(cap);
    double hit = accrued.sub(cap).apply(excess -> excess >= 0 ? 1 : 0).getAverage();
    return new W1.Summary(paths, paid.getAverage(), paid.getStandardDeviation(), hit);
  }

  private static BrownianMotion brownianMotion(int steps, double step, int paths, int seed) {
    return new BrownianMotionFromMersenneRandomNumbers(
        new TimeDiscretizationFromArray(0, steps, step), 1, paths, seed);
  }

  private static RandomVariable value(EulerSchemeFromProcessModel process, int time) {
    return process.getProcessValue(time, 0);
  }
}
