package headroom.engine;

/// Watches a run from outside.
///
/// What it is told, and by whom:
///
/// - [#progressed] and [#cancelled] are called by all threads of the engine, at the same time.
/// - [#seen] is called by threads of the engine, by one at a time: a call has ended before the next
///   begins, and what one did is visible to the next. Each outcome holds all that the one before
///   held, and more; all its numbers are of the same replicates, and it never changes. While a call
///   goes on the other threads work on, and outcomes that would have come are left out, so a slow
///   listener misses some and holds nobody up but one thread. The last outcome is not told but
///   returned by the run; no call comes after that.
/// - [#expected] is called by the thread that asked for the run, while nothing else is.
///
/// What a monitor throws ends the run and comes out of it.
public interface Monitor {

  /// Some trials are done.
  ///
  /// @param trials how many since the last call, over all threads
  default void progressed(long trials) {}

  /// Whether the run should stop as soon as possible; asked before every block and every other
  /// small piece of work.
  default boolean cancelled() {
    return false;
  }

  /// How many trials the run is to have, where that could not be known before or has changed.
  ///
  /// @param trials how many, those already reported among them
  default void expected(long trials) {}

  /// What the run has come to so far, of the outputs that are watched.
  ///
  /// @param outcome of the replicates that are done
  default void seen(Outcome outcome) {}

  /// Watches nothing.
  static Monitor none() {
    return new Monitor() {};
  }
}
