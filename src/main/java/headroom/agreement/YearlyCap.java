package headroom.agreement;

import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import headroom.path.BlockValues;
import headroom.path.PathCursor;
import headroom.path.PathPlan;

/// The most that an agreement may count in one of its years, for a block of trials:
///
///     offered = min(accrued, max(0, cap of the year − Σ counted in it));
///
/// what is above it is lost.
final class YearlyCap {
  private final TermsPlan terms;
  private final AccrualSetting setting;
  private final YearlyAmount amount;
  private final BlockValues before;
  private final double[] countedSum;
  private final double[] offered;

  YearlyCap(PathPlan cap, TermsPlan terms, AccrualSetting setting, int blockSize, Backend backend) {
    this.terms = terms;
    this.setting = setting;
    amount =
        new YearlyAmount(
            new PathCursor(cap, setting.draws(), blockSize, backend), setting.years(), blockSize);
    before = new BlockValues(blockSize);
    countedSum = new double[blockSize];
    offered = new double[blockSize];
  }

  void start(int count) {
    double[] known =
        before.load(terms.thisYear(), setting.draws(), count).atLeast(0, count).spread(count);
    Arithmetic.copy(known, count, countedSum);
  }

  /// Cuts what accrued in a quarter.
  ///
  /// @return what may count of it, money per trial
  double[] cut(int quarter, double[] accrued, int count) {
    amount.read(quarter, count);
    for (int trial = 0; trial < count; trial++) {
      if (quarter > 0 && setting.years().begin(quarter, trial)) {
        countedSum[trial] = 0;
      }
      double left = Math.max(0, amount.of(trial) - countedSum[trial]);
      offered[trial] = Math.min(accrued[trial], left);
    }
    return offered;
  }

  /// Takes note of what counted in the quarter.
  void count(double[] counted, int count) {
    Arithmetic.addInto(counted, count, countedSum);
  }
}
