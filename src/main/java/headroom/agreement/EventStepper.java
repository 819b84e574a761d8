package headroom.agreement;

import headroom.path.BlockValues;
import java.util.List;

/// Accrues an amount in the quarter that holds an event, if the agreement is in force on its day.
final class EventStepper implements AccrualStepper, OwnDates {
  private final Accrual.OnEvent plan;
  private final AccrualSetting setting;
  private final BlockValues amount;
  private final BlockValues moments;
  private final double[] days;

  EventStepper(Accrual.OnEvent plan, AccrualSetting setting, int blockSize) {
    this.plan = plan;
    this.setting = setting;
    amount = new BlockValues(blockSize);
    moments = new BlockValues(blockSize);
    days = new double[blockSize];
  }

  @Override
  public void start(int count) {
    amount.load(plan.amount(), setting.draws(), count).atLeast(0, count).spread(count);
    double[] moment = moments.load(plan.moment(), setting.draws(), count).spread(count);
    for (int trial = 0; trial < count; trial++) {
      days[trial] = plan.days().day(moment[trial]);
    }
  }

  @Override
  public void accrue(
      int quarter, double[] base, List<double[]> levels, InForce inForce, int count, double[] out) {
    double[] amounts = amount.spread(count);
    double[] moment = moments.spread(count);
    for (int trial = 0; trial < count; trial++) {
      boolean now = moment[trial] >= quarter && moment[trial] < quarter + 1;
      out[trial] = now && inForce.holds(moment[trial], trial) ? amounts[trial] : 0;
    }
  }

  @Override
  public void addPresentValue(
      int quarter,
      Discounting discounting,
      InForce inForce,
      double[] accrued,
      double[] counted,
      double[] values,
      int count) {
    discounting.addOn(days, counted, values, count);
  }
}
