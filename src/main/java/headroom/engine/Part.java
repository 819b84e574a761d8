package headroom.engine;

/// What one thread has tallied of one replicate.
///
/// @param <P> itself
interface Part<P extends Part<P>> {

  /// Forgets all trials, to be used for another replicate.
  void reset();

  /// Adds another thread's part of the same replicate, which is left as it is. In whatever order
  /// parts are put together, the whole is the same to the bit.
  void absorb(P other);
}
