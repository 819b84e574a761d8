package headroom.discovery;

import java.util.ArrayList;
import java.util.List;

/// Where all of some limits hold.
///
/// @param limits at most one for each end of an axis; without any it holds everything
public record Box(List<Limit> limits) {
  public Box {
    limits = List.copyOf(limits);
  }

  /// A box that holds everything.
  static Box whole() {
    return new Box(List.of());
  }

  /// The box within a further limit.
  Box within(Limit limit) {
    List<Limit> all = new ArrayList<>(limits);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).sameEnd(limit)) {
        all.set(i, all.get(i).narrowedBy(limit));
        return new Box(all);
      }
    }
    all.add(limit);
    return new Box(all);
  }

  /// The box without one of its limits.
  Box without(int limit) {
    List<Limit> rest = new ArrayList<>(limits);
    rest.remove(limit);
    return new Box(rest);
  }

  /// Whether a trial lies in it.
  public boolean holds(Trials trials, int trial) {
    for (Limit limit : limits) {
      if (!limit.holds(trials.axes().get(limit.axis()).values()[trial])) {
        return false;
      }
    }
    return true;
  }
}
