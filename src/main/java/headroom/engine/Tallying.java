package headroom.engine;

import headroom.stats.MeanTally;
import headroom.stats.Tally;

/// What a worker does with an output's values.
sealed interface Tallying extends ValueSink {

  /// Keeps the whole distribution.
  record Whole(Tally tally) implements Tallying {
    @Override
    public void add(double[] values, int count) {
      tally.add(values, count);
    }
  }

  /// Keeps the mean only.
  record MeanOnly(MeanTally tally) implements Tallying {
    @Override
    public void add(double[] values, int count) {
      tally.add(values, count);
    }
  }
}
