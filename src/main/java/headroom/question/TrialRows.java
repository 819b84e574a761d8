package headroom.question;

import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Replicates;
import headroom.engine.VariantPlan;
import headroom.random.Draws;
import headroom.run.Sampling;

/// The first trials of a run one by one, in the order in which a user counts them: round the
/// replicates.
///
/// @param columns what is read of each
/// @param sampling how the run is sampled
public record TrialRows(TrialColumns columns, Sampling sampling) {
  /// Trials that are kept at once.
  private static final int AT_ONCE = 32_768;

  /// Sees trials.
  @FunctionalInterface
  public interface RowSink {
    /// Takes a trial.
    ///
    /// @param trial its number, counted from 1
    /// @param values by column; the same array for every trial
    void take(long trial, double[] values);
  }

  /// Shows trials, one after the other; blocks until they are done.
  ///
  /// @param count how many, at most those of the run
  /// @param engine where they are run; changes no number
  /// @param sink sees them, on the calling thread
  /// @param monitor watches
  /// @throws IllegalArgumentException if the run has fewer
  /// @throws headroom.engine.CancelledException if it was stopped
  public void show(long count, Engine engine, RowSink sink, Monitor monitor) {
    Replicates replicates = sampling.replicates();
    if (count > replicates.trials()) {
      throw new IllegalArgumentException("the run has %s trials".formatted(replicates.trials()));
    }
    VariantPlan plan = VariantPlan.of(columns.plan());
    Draws draws = sampling.draws(plan.sobolOrder(), engine.backend());
    int each = Math.max(1, AT_ONCE / replicates.count());
    long last = Math.ceilDiv(count, (long) replicates.count());
    double[][][] kept = new double[replicates.count()][columns.size()][each];
    double[] row = new double[columns.size()];
    for (long from = 0; from < last; from += each) {
      long first = from;
      long to = Math.min(from + each, last);
      engine.show(
          plan,
          draws,
          replicates,
          from,
          to,
          (block, values) -> {
            for (int column = 0; column < row.length; column++) {
              double[] out = kept[block.replicate()][column];
              columns.read(column, values, block.count(), out, (int) (block.index() - first));
            }
          },
          monitor);
      for (long trial = from * replicates.count();
          trial < Math.min(to * replicates.count(), count);
          trial++) {
        double[][] replicate = kept[(int) (trial % replicates.count())];
        for (int column = 0; column < row.length; column++) {
          row[column] = replicate[column][(int) (trial / replicates.count() - from)];
        }
        sink.take(trial + 1, row);
      }
    }
  }
}
