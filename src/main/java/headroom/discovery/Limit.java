package headroom.discovery;

import java.util.SortedSet;
import java.util.TreeSet;

/// A bound of a box.
public sealed interface Limit {
  /// The index of the axis it bounds.
  int axis();

  /// Whether a value lies within it.
  boolean holds(double value);

  /// A least value.
  ///
  /// @param axis index of the axis
  /// @param value the least that lies within
  record AtLeast(int axis, double value) implements Limit {
    @Override
    public boolean holds(double seen) {
      return seen >= value;
    }
  }

  /// A greatest value.
  ///
  /// @param axis index of the axis
  /// @param value the greatest that lies within
  record AtMost(int axis, double value) implements Limit {
    @Override
    public boolean holds(double seen) {
      return seen <= value;
    }
  }

  /// Names that are left out.
  ///
  /// @param axis index of the axis
  /// @param names those left out; at least one
  record NoneOf(int axis, SortedSet<Integer> names) implements Limit {
    @Override
    public boolean holds(double seen) {
      return !names.contains((int) seen);
    }

    private NoneOf and(NoneOf other) {
      SortedSet<Integer> both = new TreeSet<>(names);
      both.addAll(other.names);
      return new NoneOf(axis, both);
    }
  }

  /// Whether both bound the same end of the same axis.
  default boolean sameEnd(Limit other) {
    return axis() == other.axis() && getClass() == other.getClass();
  }

  /// What both come to, the other being the later one.
  default Limit narrowedBy(Limit other) {
    return this instanceof NoneOf some && other instanceof NoneOf more ? some.and(more) : other;
  }
}
