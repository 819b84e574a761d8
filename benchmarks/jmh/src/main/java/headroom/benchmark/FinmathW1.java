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
    EulerSchemeFromProcessModel process =
        new EulerSchemeFromProcessModel(
            new BlackScholesModel(W1.NOW, Math.log1p(W1.GROWTH), W1.VOLATILITY),
            brownianMotion(W1.QUARTERS, W1.STEP_YEARS, paths, seed));
    RandomVariable accrued = revenue(process, 1).mult(W1.RATE);
    for (int quarter = 2; quarter <= W1.QUARTERS; quarter++) {
      accrued = accrued.add(revenue(process, quarter).mult(W1.RATE));
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

  private static RandomVariable revenue(EulerSchemeFromProcessModel process, int quarter) {
    return process.getProcessValue(quarter, 0);
  }
}
