package headroom.engine;

import headroom.path.Operand;

/// An event whose probability is wanted.
public sealed interface Chance {

  /// A cap has been hit by the end of a quarter.
  ///
  /// @param cap index of the cap
  /// @param quarter quarters since the timeline's start
  record HitBy(int cap, int quarter) implements Chance {}

  /// An event has happened by the end of a quarter.
  ///
  /// @param moment its moment, in quarters since the timeline's start
  /// @param quarter quarters since the timeline's start
  record HappenedBy(Operand moment, int quarter) implements Chance {}

  /// A cap was hit though there was headroom before the first quarter.
  ///
  /// @param cap index of the cap
  record HitWithHeadroom(int cap) implements Chance {}
}
