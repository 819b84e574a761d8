package headroom.stream;

import headroom.kernel.Backend;
import headroom.path.BlockValues;
import java.util.Arrays;

/// A plan by quarter, times the part of it that comes true, times mean-reverting noise:
///
///     R_t = q_t·achievement·e^{y_t}
///
/// Known quarters stand as they are. [PlanQuarters] says how a plan by year becomes one by quarter.
final class PlannedStepper implements StreamStepper {
  private final StreamPlan.Planned plan;
  private final double[][] draws;
  private final RevertingNoise noise;
  private final BlockValues achievement;
  private final double[] level;

  PlannedStepper(
      StreamPlan.Planned plan,
      double[][] draws,
      double[][] shocks,
      int blockSize,
      Backend backend) {
    this.plan = plan;
    this.draws = draws;
    noise = new RevertingNoise(plan.noise(), draws, shocks, blockSize, backend);
    achievement = new BlockValues(blockSize);
    level = new double[blockSize];
  }

  @Override
  public void start(int count) {
    noise.start(count);
    achievement.load(plan.achievement(), draws, count).atLeast(0, count);
  }

  @Override
  public void step(int quarter, int count) {
    double planned = plan.quarters().get(quarter);
    if (quarter < plan.knownCount()) {
      Arrays.fill(level, 0, count, planned);
      return;
    }
    double[] parts = achievement.spread(count);
    double[] factors = noise.step(quarter, count);
    for (int trial = 0; trial < count; trial++) {
      level[trial] = planned * parts[trial] * factors[trial];
    }
  }

  @Override
  public double[] level() {
    return level;
  }
}
