package headroom.agreement;

import headroom.kernel.Arithmetic;
import headroom.path.BlockValues;
import java.util.Arrays;
import java.util.List;

/// Accrues amounts on the days they are written for, if the agreement is in force then.
final class DatedStepper implements AccrualStepper, OwnDates {
  private final Accrual.Dated plan;
  private final AccrualSetting setting;
  private final BlockValues amount;
  private final double[] due;

  DatedStepper(Accrual.Dated plan, AccrualSetting setting, int blockSize) {
    this.plan = plan;
    this.setting = setting;
    amount = new BlockValues(blockSize);
    due = new double[blockSize];
  }

  @Override
  public void start(int count) {
    // Nothing is carried from quarter to quarter.
  }

  @Override
  public void accrue(
      int quarter, double[] base, List<double[]> levels, InForce inForce, int count, double[] out) {
    Arrays.fill(out, 0, count, 0);
    for (Accrual.Payment payment : plan.payments()) {
      if (payment.quarter() == quarter) {
        Arithmetic.addInto(due(payment, inForce, count), count, out);
      }
    }
  }

  private double[] due(Accrual.Payment payment, InForce inForce, int count) {
    double[] amounts =
        amount.load(payment.amount(), setting.draws(), count).atLeast(0, count).spread(count);
    for (int trial = 0; trial < count; trial++) {
      due[trial] = inForce.holds(payment.moment(), trial) ? amounts[trial] : 0;
    }
    return due;
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
    for (Accrual.Payment payment : plan.payments()) {
      if (payment.quarter() == quarter) {
        double[] due = due(payment, inForce, count);
        for (int trial = 0; trial < count; trial++) {
          due[trial] *= accrued[trial] > 0 ? counted[trial] / accrued[trial] : 0;
        }
        discounting.addOn(payment.day(), due, values, count);
      }
    }
  }
}
