package headroom.engine;

/// Watches a run from outside; called by worker threads.
public interface Monitor {

  /// Some trials are done.
  ///
  /// @param trials how many since the last call, over all threads
  void progressed(long trials);

  /// Whether the run should stop as soon as possible; asked before every block.
  boolean cancelled();

  /// How many trials the run that begins now has, where that could not be known before.
  ///
  /// @param trials how many; what was reported until now does not count towards them
  default void expected(long trials) {}

  /// What the run knows so far of the output it was told to watch.
  ///
  /// @param mean the mean over the replicates that are done
  /// @param standardError its standard error
  default void estimated(double mean, double standardError) {}

  /// Watches nothing.
  static Monitor none() {
    return new Monitor() {
      @Override
      public void progressed(long trials) {}

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }
}
