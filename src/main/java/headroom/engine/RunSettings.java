package headroom.engine;

import java.util.OptionalInt;

/// How a plan is run.
///
/// @param replicates trials and how they are shared out
/// @param threads number of worker threads, at least 1; changes no number
/// @param watched index of the output whose mean the monitor hears of as it becomes known
public record RunSettings(Replicates replicates, int threads, OptionalInt watched) {
  /// Settings of a run of which the monitor hears no numbers.
  public RunSettings(Replicates replicates, int threads) {
    this(replicates, threads, OptionalInt.empty());
  }

  public RunSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
  }
}
