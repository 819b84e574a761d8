package headroom.engine;

import headroom.stats.Layout;
import headroom.stats.MeanTally;
import headroom.stats.StateReader;
import headroom.stats.StateWriter;
import headroom.stats.Tally;
import headroom.stats.TallyScratch;

/// What is tallied of an output over some blocks of a replicate, as its detail says.
sealed interface OutputTally {

  /// An empty one.
  static OutputTally of(Output.Detail detail, Layout layout) {
    return switch (detail) {
      case DISTRIBUTION, DISTRIBUTION_AND_TAIL -> new Whole(new Tally(layout));
      case MEAN -> new MeanOnly(new MeanTally());
    };
  }

  /// Takes a block's values; the array is the caller's to use again.
  void add(long block, double[] values, int count, TallyScratch scratch);

  /// Takes a block's values that count by weights.
  void add(long block, double[] values, int[] weights, int count);

  /// Forgets all trials.
  void reset();

  /// Adds what was tallied of the same output over other blocks of the same replicate.
  void absorb(OutputTally other);

  /// Writes what is held.
  void write(StateWriter out);

  /// Adds what was written.
  void absorb(StateReader in);

  /// Keeps the whole distribution.
  record Whole(Tally tally) implements OutputTally {
    @Override
    public void add(long block, double[] values, int count, TallyScratch scratch) {
      tally.add(block, values, count, scratch);
    }

    @Override
    public void add(long block, double[] values, int[] weights, int count) {
      tally.add(block, values, weights, count);
    }

    @Override
    public void reset() {
      tally.reset();
    }

    @Override
    public void absorb(OutputTally other) {
      tally.absorb(((Whole) other).tally);
    }

    @Override
    public void write(StateWriter out) {
      tally.write(out);
    }

    @Override
    public void absorb(StateReader in) {
      tally.absorb(in);
    }
  }

  /// Keeps the mean only.
  record MeanOnly(MeanTally tally) implements OutputTally {
    @Override
    public void add(long block, double[] values, int count, TallyScratch scratch) {
      tally.add(block, values, count, scratch);
    }

    @Override
    public void add(long block, double[] values, int[] weights, int count) {
      tally.add(block, values, weights, count);
    }

    @Override
    public void reset() {
      tally.reset();
    }

    @Override
    public void absorb(OutputTally other) {
      tally.absorb(((MeanOnly) other).tally);
    }

    @Override
    public void write(StateWriter out) {
      tally.write(out);
    }

    @Override
    public void absorb(StateReader in) {
      tally.absorb(in);
    }
  }
}
