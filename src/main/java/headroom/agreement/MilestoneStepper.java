package headroom.agreement;

import headroom.path.BlockValues;
import java.util.Arrays;
import java.util.List;

/// Accrues an amount in the first quarter in force in which a condition holds.
final class MilestoneStepper implements AccrualStepper {
  private final AccrualSetting setting;
  private final Accrual.OnCondition plan;
  private final ConditionBook condition;
  private final BlockValues amount;
  private final boolean[] done;

  MilestoneStepper(Accrual.OnCondition plan, AccrualSetting setting, int blockSize) {
    this.plan = plan;
    this.setting = setting;
    condition = new ConditionBook(plan.condition(), setting.years(), setting.draws(), blockSize);
    amount = new BlockValues(blockSize);
    done = new boolean[blockSize];
  }

  @Override
  public void start(int count) {
    condition.start(count);
    amount.load(plan.amount(), setting.draws(), count).atLeast(0, count).spread(count);
    Arrays.fill(done, 0, count, false);
  }

  @Override
  public void accrue(
      int quarter, double[] base, List<double[]> levels, InForce inForce, int count, double[] out) {
    condition.read(quarter, levels, count);
    double[] fractions = inForce.fractions(quarter, count);
    double[] amounts = amount.spread(count);
    for (int trial = 0; trial < count; trial++) {
      boolean now = !done[trial] && fractions[trial] > 0 && condition.holds(trial);
      out[trial] = now ? amounts[trial] : 0;
      done[trial] |= now;
    }
  }
}
