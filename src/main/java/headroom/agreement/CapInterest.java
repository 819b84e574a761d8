package headroom.agreement;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import headroom.path.PathCursor;

/// The growth of what is left of a cap over a quarter, for a block of trials: `(1 + i)^(days in
/// force / 365)`.
final class CapInterest {
  private static final double YEAR = 365;

  private final CapPlan.Interest plan;
  private final PathCursor rate;
  private final Functions functions;
  private final double[] growth;

  CapInterest(CapPlan.Interest plan, double[][] draws, int blockSize, Backend backend) {
    this.plan = plan;
    rate = new PathCursor(plan.rate(), draws, blockSize, backend);
    functions = Functions.on(backend);
    growth = new double[blockSize];
  }

  /// The factor of a quarter, per trial; quarters come in order from 0.
  double[] growth(int quarter, PoolSpan span, int count) {
    double[] rates = rate.notBelowZero(quarter, count).spread(count);
    for (int trial = 0; trial < count; trial++) {
      growth[trial] = 1 + rates[trial];
    }
    functions.log(growth, count, growth);
    double years = plan.days().length(quarter) / YEAR;
    for (int trial = 0; trial < count; trial++) {
      growth[trial] *= years * span.fraction(trial);
    }
    functions.exp(growth, count, growth);
    return growth;
  }
}
