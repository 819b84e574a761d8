package headroom.stream;

import headroom.path.BlockValues;
import java.util.Arrays;

/// The amounts from which a stream starts in the trials of a block, without their season.
final class OpeningLevel {
  private final Opening plan;
  private final double[][] draws;
  private final BlockValues amount;

  OpeningLevel(Opening plan, double[][] draws, int blockSize) {
    this.plan = plan;
    this.draws = draws;
    amount = new BlockValues(blockSize);
  }

  void start(int count) {
    if (!plan.actual().isEmpty()) {
      amount.setCommon(plan.actual().getLast() / plan.season());
      return;
    }
    amount.load(plan.start(), draws, count).atLeast(0, count);
    if (amount.common()) {
      amount.setCommon(amount.value() * plan.startFactor() / plan.season());
    } else {
      double[] each = amount.spread(count);
      for (int trial = 0; trial < count; trial++) {
        each[trial] = each[trial] * plan.startFactor() / plan.season();
      }
    }
  }

  /// Whether a quarter is known; its amounts are then in `level`.
  boolean known(int quarter, int count, double[] level) {
    if (quarter >= plan.firstSimulated()) {
      return false;
    }
    Arrays.fill(level, 0, count, plan.actual().get(quarter));
    return true;
  }

  /// A quarter's amounts at the start of the simulated time.
  BlockValues amount() {
    return amount;
  }

  /// Turns multiples of the opening amount into amounts.
  void scale(double[] level, int count) {
    if (amount.common()) {
      double value = amount.value();
      for (int trial = 0; trial < count; trial++) {
        level[trial] *= value;
      }
    } else {
      double[] each = amount.spread(count);
      for (int trial = 0; trial < count; trial++) {
        level[trial] *= each[trial];
      }
    }
  }
}
