package headroom.engine;

import headroom.path.Operand;
import java.util.List;

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

  /// Several of the plan's outputs lie within ranges, all of them in the same trial.
  ///
  /// @param ranges where each must lie
  record Within(List<Range> ranges) implements AfterQuarters {
    public Within {
      ranges = List.copyOf(ranges);
    }
  }

  /// Values of an output that every trial has, ends included; infinite ends are open.
  ///
  /// @param output its index
  /// @param low the least
  /// @param high the greatest
  record Range(int output, double low, double high) {
    /// Whether a value lies inside.
    public boolean holds(double value) {
      return low <= value && value <= high;
    }
  }
}
