package headroom.engine;

/// Runs blocks of trials, one thread's own.
///
/// @param <P> what the trials are tallied in
interface BlockRunner<P extends Part<P>> {

  /// An empty part, for this thread to fill.
  P blank();

  /// Runs a block and adds what is observed to a part.
  ///
  /// @param segment the segment of the replicate to which the block belongs
  void run(long firstTrial, int count, int segment, P part);
}
