package headroom.stats;

import headroom.kernel.Summaries;
import java.util.OptionalDouble;

/// The mean of one number over one replicate. Takes values in blocks; blocks are added up in the
/// order in which they come. Kept by one worker and used again after [#reset()].
public final class MeanTally {
  private final Summaries summaries;
  private long count;
  private double sum;

  /// An empty tally, borrowing its worker's scratch.
  public MeanTally(TallyScratch scratch) {
    summaries = scratch.summaries();
  }

  /// Forgets all trials.
  public void reset() {
    count = 0;
    sum = 0;
  }

  /// Adds a block: `values[0]` to `values[count − 1]`, one trial each.
  public void add(double[] values, int blockCount) {
    count += blockCount;
    sum += summaries.sum(values, blockCount);
  }

  /// The mean of all trials so far; empty without a trial.
  public OptionalDouble mean() {
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
  }
}
