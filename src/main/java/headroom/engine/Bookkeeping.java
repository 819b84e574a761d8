package headroom.engine;

/// What a block keeps only where an observation needs it: each costs a pass over every quarter.
public sealed interface Bookkeeping {
  /// The base of an agreement over all quarters.
  ///
  /// @param agreement index of the agreement
  record BaseTotal(int agreement) implements Bookkeeping {}

  /// When a cap was hit.
  ///
  /// @param cap index of the cap
  record HitDates(int cap) implements Bookkeeping {}

  /// Present values of all agreements' payments.
  record PresentValues() implements Bookkeeping {}
}
