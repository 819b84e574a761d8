package headroom.engine;

/// How a plan is run.
///
/// @param replicates trials and how they are shared out
/// @param threads number of worker threads, at least 1; changes no number
public record RunSettings(Replicates replicates, int threads) {
  public RunSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
  }
}
