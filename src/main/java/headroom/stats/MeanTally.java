package headroom.stats;

import headroom.kernel.Summaries;
import java.util.Arrays;
import java.util.OptionalDouble;

/// The mean of one number over one replicate, or over some of its segments. Takes values in blocks;
/// the blocks of a segment are added up in the order in which they come, the segments in their own
/// order whenever they came, as in a [Tally]. Kept by one worker and used again after [#reset()].
public final class MeanTally {
  private final Summaries summaries;
  private final double[] sums; // by segment
  private long count;

  /// An empty tally of a replicate in `segmentCount` segments, borrowing its worker's scratch.
  public MeanTally(TallyScratch scratch, int segmentCount) {
    summaries = scratch.summaries();
    sums = new double[segmentCount];
  }

  /// Forgets all trials.
  public void reset() {
    count = 0;
    Arrays.fill(sums, 0);
  }

  /// Adds a block of a segment: `values[0]` to `values[blockCount − 1]`, one trial each.
  public void add(int segment, double[] values, int blockCount) {
    count += blockCount;
    sums[segment] += summaries.sum(values, blockCount);
  }

  /// Adds what another tally of the same replicate holds, which is left as it is.
  public void absorb(MeanTally other) {
    count += other.count;
    for (int segment = 0; segment < sums.length; segment++) {
      sums[segment] += other.sums[segment];
    }
  }

  /// The mean of all trials so far; empty without a trial.
  public OptionalDouble mean() {
    double sum = 0;
    for (double part : sums) {
      sum += part;
    }
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
  }
}
