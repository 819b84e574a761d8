package headroom.engine;

import headroom.stats.Layout;
import headroom.stats.StateReader;
import headroom.stats.StateWriter;
import headroom.stats.Tally;
import headroom.stats.TallyScratch;

/// The differences of one contrast over some blocks of a replicate: how they are distributed, and
/// how many are above and below 0.
final class ContrastTally {
  private final Tally tally;
  private long above;
  private long below;

  ContrastTally(Layout layout) {
    tally = new Tally(layout);
  }

  void reset() {
    tally.reset();
    above = 0;
    below = 0;
  }

  /// Adds the differences of a block.
  void add(long block, double[] values, int count, TallyScratch scratch) {
    for (int trial = 0; trial < count; trial++) {
      above += values[trial] > 0 ? 1 : 0;
      below += values[trial] < 0 ? 1 : 0;
    }
    tally.add(block, values, count, scratch);
  }

  void absorb(ContrastTally other) {
    tally.absorb(other.tally);
    above += other.above;
    below += other.below;
  }

  void write(StateWriter out) {
    tally.write(out);
    out.integer(above);
    out.integer(below);
  }

  void absorb(StateReader in) {
    tally.absorb(in);
    above += in.integer(0, Long.MAX_VALUE);
    below += in.integer(0, Long.MAX_VALUE);
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
