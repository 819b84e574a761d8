package headroom.engine;

/// Watches a run from outside; called by worker threads.
public interface Monitor {

  /// Some trials are done.
  ///
  /// @param trials how many since the last call, over all threads
  void progressed(long trials);

  /// Whether the run should stop as soon as possible; asked before every block.
  boolean cancelled();

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
