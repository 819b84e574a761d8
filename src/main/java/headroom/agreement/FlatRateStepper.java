package headroom.agreement;

import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import headroom.path.BlockValues;
import headroom.path.PathReader;

/// Accrues a rate of the base: `accrued_t = rate_t · base_t · (fraction of the quarter in force)`.
final class FlatRateStepper implements AccrualStepper {
  private final PathReader rate;
  private BlockValues rates = new BlockValues(0);

  FlatRateStepper(Accrual.FlatRate plan, double[][] draws, int blockSize, Backend backend) {
    rate = new PathReader(plan.rate(), draws, blockSize, backend);
  }

  @Override
  public void accrue(int quarter, double[] base, InForce inForce, int count, double[] out) {
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

  @Override
  public double[] rates(int count) {
    return rates.spread(count);
  }
}
