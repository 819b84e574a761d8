package headroom.agreement;

import headroom.kernel.Arithmetic;
import headroom.kernel.Backend;
import headroom.path.BlockValues;
import headroom.path.PathCursor;

/// Raises what accrues to a minimum, for a block of trials: in a year's last quarter with a day in
/// force, or on the day on which a total is due.
///
///     shortfall = max(0, minimum − Σ accrued)
abstract sealed class MinimumBook {
  final double[] accruedSum;
  private final double[] shortfall;

  private MinimumBook(int blockSize) {
    accruedSum = new double[blockSize];
    shortfall = new double[blockSize];
  }

  static MinimumBook of(
      MinimumPlan plan,
      TermsPlan terms,
      AccrualSetting setting,
      InForce inForce,
      int blockSize,
      Backend backend) {
    return switch (plan) {
      case MinimumPlan.PerYear yearly ->
          new PerYear(yearly, terms, setting, inForce, blockSize, backend);
      case MinimumPlan.InAll inAll -> new InAll(inAll, setting, inForce, blockSize);
    };
  }

  /// Starts a new block.
  abstract void start(int count);

  /// The least that must have accrued by the end of a quarter, as far as it is looked at then; else
  /// 0. Begins a new sum where a period begins.
  abstract double least(int quarter, int trial);

  /// Reads what a quarter needs.
  abstract void read(int quarter, int count);

  /// Raises what accrues in a quarter.
  ///
  /// @param accrued money per trial; updated
  void raise(int quarter, double[] accrued, int count) {
    read(quarter, count);
    for (int trial = 0; trial < count; trial++) {
      double least = least(quarter, trial);
      double before = accruedSum[trial];
      double after = before + accrued[trial];
      shortfall[trial] = Math.max(0, least - after);
      if (after < least) {
        // what is left to the minimum, to the bit: a cap as large as the minimum is then used up
        accrued[trial] = least - before;
        after = least;
      }
      accruedSum[trial] = after;
    }
  }

  /// What was added in the current quarter, money per trial.
  double[] shortfall() {
    return shortfall;
  }

  /// In every year.
  private static final class PerYear extends MinimumBook {
    private final TermsPlan terms;
    private final AccrualSetting setting;
    private final InForce inForce;
    private final YearlyAmount amount;
    private final BlockValues before;

    PerYear(
        MinimumPlan.PerYear plan,
        TermsPlan terms,
        AccrualSetting setting,
        InForce inForce,
        int blockSize,
        Backend backend) {
      super(blockSize);
      this.terms = terms;
      this.setting = setting;
      this.inForce = inForce;
      amount =
          new YearlyAmount(
              new PathCursor(plan.amount(), setting.draws(), blockSize, backend),
              setting.years(),
              blockSize);
      before = new BlockValues(blockSize);
    }

    @Override
    void start(int count) {
      double[] known =
          before.load(terms.thisYear(), setting.draws(), count).atLeast(0, count).spread(count);
      Arithmetic.copy(known, count, accruedSum);
    }

    @Override
    void read(int quarter, int count) {
      amount.read(quarter, count);
    }

    @Override
    double least(int quarter, int trial) {
      if (quarter > 0 && setting.years().begin(quarter, trial)) {
        accruedSum[trial] = 0;
      }
      boolean now =
          Math.max(quarter, inForce.opens(trial)) < Math.min(quarter + 1, inForce.closes(trial));
      boolean last = setting.years().end(quarter, trial) || inForce.isLastQuarter(quarter, trial);
      return now && last && !inForce.isOver(trial) ? amount.of(trial) : 0;
    }
  }

  /// In all, by a day.
  private static final class InAll extends MinimumBook {
    private final MinimumPlan.InAll plan;
    private final AccrualSetting setting;
    private final InForce inForce;
    private final BlockValues total;

    InAll(MinimumPlan.InAll plan, AccrualSetting setting, InForce inForce, int blockSize) {
      super(blockSize);
      this.plan = plan;
      this.setting = setting;
      this.inForce = inForce;
      total = new BlockValues(blockSize);
    }

    @Override
    void start(int count) {
      total.load(plan.total(), setting.draws(), count).atLeast(0, count);
      Arithmetic.fill(0, count, accruedSum);
    }

    @Override
    void read(int quarter, int count) {
      total.spread(count);
    }

    @Override
    double least(int quarter, int trial) {
      return quarter == plan.quarter() && inForce.holds(plan.moment(), trial)
          ? total.spread(0)[trial]
          : 0;
    }
  }
}
