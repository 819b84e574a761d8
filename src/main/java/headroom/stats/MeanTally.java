package headroom.stats;

import java.util.OptionalDouble;

/// The mean of one number over the blocks of a replicate, or over some of them. What is held
/// depends on which blocks were added, and on neither their order nor in how many tallies they
/// came, as in a [Tally].
public final class MeanTally {
  private final MomentTree moments = new MomentTree();

  /// Forgets all trials.
  public void reset() {
    moments.reset();
  }

  /// Adds a block: `values[0]` to `values[count − 1]`, one trial each.
  ///
  /// @param block its number in the replicate; each comes once
  public void add(long block, double[] values, int count, TallyScratch scratch) {
    double mean = count == 0 ? 0 : scratch.summaries().sum(values, count) / count;
    moments.add(block, count, mean, 0);
  }

  /// Adds a block of trials that count by whole weights.
  ///
  /// @param block its number in the replicate; each comes once
  public void add(long block, double[] values, int[] weights, int count) {
    WeightedBlock survey = WeightedBlock.of(values, weights, count);
    moments.add(block, survey.sum(), survey.mean(), 0);
  }

  /// The number of trials so far, or the sum of their weights.
  public long count() {
    return moments.total().count();
  }

  /// Adds what another tally of the same replicate holds, which is left as it is.
  public void absorb(MeanTally other) {
    moments.absorb(other.moments);
  }

  /// The mean of all trials so far; empty without a trial.
  public OptionalDouble mean() {
    Moments total = moments.total();
    return total.count() == 0 ? OptionalDouble.empty() : OptionalDouble.of(total.mean());
  }

  /// Writes what is held.
  public void write(StateWriter out) {
    moments.write(out);
  }

  /// Adds what was written.
  ///
  /// @throws DamagedStateException if it is no such state
  public void absorb(StateReader in) {
    moments.absorb(in);
  }
}
