package headroom.engine;

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
      if (chances.get(chance) instanceof Chance.HitWithHeadroom(int agreement)) {
        hits[chance] += block.ledger(agreement).cap().hitWithHeadroomCount(count);
      }
    }
  }

  /// Trials by chance; valid until [#reset()].
  long[] hits() {
    return hits;
  }
}
