package headroom.engine;

import headroom.stats.MeanTally;
import headroom.stats.Tally;

/// What a worker does with an output's values.
sealed interface Tallying {

  /// Takes a block's values; the array is the caller's to use again.
  void add(int segment, double[] values, int count);

  /// Forgets all trials.
  void reset();

  /// Adds what another worker tallied of the same output and replicate.
  void absorb(Tallying other);

  /// Keeps the whole distribution.
  record Whole(Tally tally) implements Tallying {
    @Override
    public void add(int segment, double[] values, int count) {
      tally.add(segment, values, count);
    }

    @Override
    public void reset() {
      tally.reset();
    }

    @Override
    public void absorb(Tallying other) {
      tally.absorb(((Whole) other).tally);
    }
  }

  /// Keeps the mean only.
  record MeanOnly(MeanTally tally) implements Tallying {
    @Override
    public void add(int segment, double[] values, int count) {
      tally.add(segment, values, count);
    }

    @Override
    public void reset() {
      tally.reset();
    }

    @Override
    public void absorb(Tallying other) {
      tally.absorb(((MeanOnly) other).tally);
    }
  }
}
