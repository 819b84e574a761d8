package headroom.agreement;

import headroom.kernel.Backend;
import headroom.path.PathCursor;
import headroom.path.PathPlan;
import java.util.Arrays;

/// What is paid at the after-cap rate from the cap's hit on, for a block of trials: with
/// `whole = rate · base · (part of the quarter in force)`, nothing where the condition fails,
///
///     tail = whole · (1 − counted / accrued)   in the quarter of the hit,
///     tail = whole                             after it, or where the cap was used up before.
final class Tail {
  private final AccrualSetting setting;
  private final PathCursor rate;
  private final double[] whole;
  private final double[] tail;
  private final double[] sum;
  private final boolean[] before;

  Tail(PathPlan rate, AccrualSetting setting, int blockSize, Backend backend) {
    this.setting = setting;
    this.rate = new PathCursor(rate, setting.draws(), blockSize, backend);
    whole = new double[blockSize];
    tail = new double[blockSize];
    sum = new double[blockSize];
    before = new boolean[blockSize];
  }

  void start(int count) {
    Arrays.fill(sum, 0, count, 0);
    Arrays.fill(before, 0, count, false);
  }

  /// Reads a quarter; quarters come in order from 0.
  void read(int quarter, double[] base, InForce inForce, int count) {
    double[] rates = rate.notBelowZero(quarter, count).spread(count);
    double[] fractions = inForce.fractions(quarter, count);
    for (int trial = 0; trial < count; trial++) {
      whole[trial] = setting.isOpen(trial) ? rates[trial] * fractions[trial] * base[trial] : 0;
    }
  }

  /// What the quarter would pay at this rate by itself, money.
  double whole(int trial) {
    return whole[trial];
  }

  /// Pays, once it is known what counted.
  ///
  /// @param hit not 0 where the cap has been hit by the end of the quarter
  void pay(double[] accrued, double[] counted, double[] hit, int count) {
    for (int trial = 0; trial < count; trial++) {
      boolean now = hit[trial] != 0;
      boolean part = now && !before[trial] && accrued[trial] > 0;
      double left = part ? 1 - counted[trial] / accrued[trial] : 1;
      tail[trial] = now ? whole[trial] * left : 0;
      sum[trial] += tail[trial];
      before[trial] = now;
    }
  }

  /// What was paid in the current quarter, money per trial.
  double[] tail() {
    return tail;
  }

  /// What was paid since the block's start, money per trial.
  double[] sum() {
    return sum;
  }
}
