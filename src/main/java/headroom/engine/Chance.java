package headroom.engine;

import headroom.path.Operand;

/// An event whose probability is wanted. Its family says when it is told.
public sealed interface Chance {

  /// Told by the end of a quarter.
  sealed interface InQuarter extends Chance {
    /// Quarters since the timeline's start.
    int quarter();
  }

  /// Told when a block has run through all quarters.
  sealed interface AfterQuarters extends Chance {}

  /// A cap has been hit by the end of a quarter.
  ///
  /// @param cap index of the cap
  /// @param quarter quarters since the timeline's start
  record HitBy(int cap, int quarter) implements InQuarter {}

  /// An event has happened by the end of a quarter.
  ///
  /// @param moment its moment, in quarters since the timeline's start
  /// @param quarter quarters since the timeline's start
  record HappenedBy(Operand moment, int quarter) implements AfterQuarters {}

  /// A cap was hit though there was headroom before the first quarter.
  ///
  /// @param cap index of the cap
  record HitWithHeadroom(int cap) implements AfterQuarters {}
}
