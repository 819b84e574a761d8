package headroom.agreement;

import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import headroom.path.BlockValues;
import headroom.path.PathCursor;
import java.util.List;

/// Accrues a rate of the base: `accrued_t = rate_t · base_t · (fraction of the quarter in force)`,
/// nothing where there is a condition that does not hold.
final class FlatRateStepper implements AccrualStepper {
  private final AccrualSetting setting;
  private final PathCursor rate;
  private BlockValues rates = new BlockValues(0);

  FlatRateStepper(Accrual.FlatRate plan, AccrualSetting setting, int blockSize, Backend backend) {
    this.setting = setting;
    rate = new PathCursor(plan.rate(), setting.draws(), blockSize, backend);
  }

  @Override
  public void start(int count) {
    // Nothing is carried from quarter to quarter.
  }

  @Override
  public void accrue(
      int quarter, double[] base, List<double[]> levels, InForce inForce, int count, double[] out) {
    accrue(quarter, base, inForce, count, out);
    if (setting.condition().isPresent()) {
      for (int trial = 0; trial < count; trial++) {
        out[trial] = setting.isOpen(trial) ? out[trial] : 0;
      }
    }
  }

  private void accrue(int quarter, double[] base, InForce inForce, int count, double[] out) {
    rates = rate.notBelowZero(quarter, count);
    if (inForce.differs()) {
      accrue(inForce.fractions(quarter, count), base, count, out);
      return;
    }
    double fraction = inForce.fraction(quarter);
    if (rates.common()) {
      Arithmetic.scale(rates.value() * fraction, base, count, out);
      return;
    }
    double[] factors = rates.spread(count);
    for (int trial = 0; trial < count; trial++) {
      out[trial] = factors[trial] * fraction * base[trial];
    }
  }

  private void accrue(double[] fractions, double[] base, int count, double[] out) {
    double[] factors = rates.spread(count);
    for (int trial = 0; trial < count; trial++) {
      out[trial] = factors[trial] * fractions[trial] * base[trial];
    }
  }

  /// The rate of the current quarter, one value per trial.
  double[] rates(int count) {
    return rates.spread(count);
  }
}
