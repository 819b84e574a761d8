package headroom.agreement;

import headroom.kernel.Arithmetic;
import headroom.path.BlockValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Whether a condition holds, quarter by quarter, for a block of trials. It looks at whole quarters
/// of streams, whatever part of them is in force.
final class ConditionBook {
  private final ConditionPlan plan;
  private final Years years;
  private final double[][] draws;
  private final List<BlockValues> levels = new ArrayList<>();
  private final List<double[]> sums = new ArrayList<>();
  private final boolean[] holds;

  ConditionBook(ConditionPlan plan, Years years, double[][] draws, int blockSize) {
    this.plan = plan;
    this.years = years;
    this.draws = draws;
    for (int bound = 0; bound < plan.bounds().size(); bound++) {
      levels.add(new BlockValues(blockSize));
      sums.add(new double[blockSize]);
    }
    holds = new boolean[blockSize];
  }

  void start(int count) {
    for (int bound = 0; bound < sums.size(); bound++) {
      Arithmetic.fill(0, count, sums.get(bound));
      levels.get(bound).load(plan.bounds().get(bound).level(), draws, count).spread(count);
    }
  }

  /// Reads a quarter; quarters come in order from 0.
  ///
  /// @param amounts of all streams in the quarter, by stream and trial
  void read(int quarter, List<double[]> amounts, int count) {
    Arrays.fill(holds, 0, count, true);
    for (int index = 0; index < sums.size(); index++) {
      ConditionPlan.Bound bound = plan.bounds().get(index);
      double[] sum = sums.get(index);
      add(quarter, amounts.get(bound.stream()), sum, count);
      double[] level = levels.get(index).spread(count);
      for (int trial = 0; trial < count; trial++) {
        holds[trial] &=
            bound.orMore()
                ? sum[trial] >= level[trial]
                : sum[trial] < level[trial] && isJudged(quarter, trial);
      }
    }
    if (plan.window() instanceof ConditionPlan.Window.Quarters(int from, int to)
        && (quarter < from || quarter >= to)) {
      Arrays.fill(holds, 0, count, false);
    }
  }

  private void add(int quarter, double[] amounts, double[] sum, int count) {
    switch (plan.window()) {
      case ConditionPlan.Window.EachQuarter() -> Arithmetic.copy(amounts, count, sum);
      case ConditionPlan.Window.EachYear() -> {
        for (int trial = 0; trial < count; trial++) {
          sum[trial] = (years.begin(quarter, trial) ? 0 : sum[trial]) + amounts[trial];
        }
      }
      case ConditionPlan.Window.Quarters(int from, int to) -> {
        if (quarter >= from && quarter < to) {
          Arithmetic.addInto(amounts, count, sum);
        }
      }
    }
  }

  private boolean isJudged(int quarter, int trial) {
    return !plan.atEnd()
        || switch (plan.window()) {
          case ConditionPlan.Window.EachQuarter() -> true;
          case ConditionPlan.Window.EachYear() -> years.end(quarter, trial);
          case ConditionPlan.Window.Quarters(int from, int to) -> quarter == to - 1;
        };
  }

  /// Whether it holds in the current quarter.
  boolean holds(int trial) {
    return holds[trial];
  }
}
