package headroom.engine;

import headroom.stats.Layout;
import headroom.stats.Tally;
import headroom.stats.TallyScratch;

/// The differences of one contrast over some segments of a replicate: how they are distributed, and
/// how many are above and below 0.
final class ContrastTally {
  private final Tally tally;
  private long above;
  private long below;

  ContrastTally(Layout layout, TallyScratch scratch, int segmentCount) {
    tally = new Tally(layout, scratch, segmentCount);
  }

  void reset() {
    tally.reset();
    above = 0;
    below = 0;
  }

  /// Adds the differences of a block.
  void add(int segment, double[] values, int count) {
    for (int trial = 0; trial < count; trial++) {
      above += values[trial] > 0 ? 1 : 0;
      below += values[trial] < 0 ? 1 : 0;
    }
    tally.add(segment, values, count);
  }

  /// Adds what another worker tallied of the same contrast and replicate.
  void absorb(ContrastTally other) {
    tally.absorb(other.tally);
    above += other.above;
    below += other.below;
  }

  Tally tally() {
    return tally;
  }

  /// Trials above 0.
  long above() {
    return above;
  }

  /// Trials below 0.
  long below() {
    return below;
  }
}
