package headroom.engine;

import headroom.path.Operand;

/// An event whose probability is wanted.
public sealed interface Chance {

  /// The cap has been hit by the end of a quarter.
  ///
  /// @param agreement index of a capped agreement
  /// @param quarter quarters since the timeline's start
  record HitBy(int agreement, int quarter) implements Chance {}

  /// An event has happened by the end of a quarter.
  ///
  /// @param moment its moment, in quarters since the timeline's start
  /// @param quarter quarters since the timeline's start
  record HappenedBy(Operand moment, int quarter) implements Chance {}

  /// The cap was hit though there was headroom before the first quarter.
  ///
  /// @param agreement index of a capped agreement
  record HitWithHeadroom(int agreement) implements Chance {}
}
