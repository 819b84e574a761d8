package headroom.engine;

import headroom.path.Operand;
import java.util.Arrays;
import java.util.List;

/// Counts the trials of a replicate in which events happen.
final class ChanceCounter {
  private final List<Chance> chances;
  private final Block block;
  private final long[] hits;

  ChanceCounter(Plan plan, Block block) {
    chances = plan.chances();
    this.block = block;
    hits = new long[chances.size()];
  }

  void reset() {
    Arrays.fill(hits, 0);
  }

  void quarter(int quarter, int count) {
    for (int chance = 0; chance < hits.length; chance++) {
      if (chances.get(chance) instanceof Chance.HitBy(int agreement, int by) && by == quarter) {
        hits[chance] += block.ledger(agreement).cap().hitCount(quarter, count);
      }
    }
  }

  void end(int count) {
    for (int chance = 0; chance < hits.length; chance++) {
      if (chances.get(chance) instanceof Chance.HappenedBy happened) {
        hits[chance] += happenedCount(happened, count);
      }
      if (chances.get(chance) instanceof Chance.HitWithHeadroom(int agreement)) {
        hits[chance] += block.ledger(agreement).cap().hitWithHeadroomCount(count);
      }
    }
  }

  private int happenedCount(Chance.HappenedBy happened, int count) {
    double end = happened.quarter() + 1.0;
    return switch (happened.moment()) {
      case Operand.Known(double moment) -> moment < end ? count : 0;
      case Operand.Drawn(int column) -> {
        double[] moments = block.column(column);
        int trials = 0;
        for (int trial = 0; trial < count; trial++) {
          trials += moments[trial] < end ? 1 : 0;
        }
        yield trials;
      }
    };
  }

  /// Trials by chance; valid until [#reset()].
  long[] hits() {
    return hits;
  }
}
