package headroom.engine;

import headroom.random.SecondSet;
import java.util.List;
import java.util.Map;

/// How a variant of a plan draws its columns: from the plan's own numbers (the first set), from a
/// second, independent set of numbers under the same names, or not at all.
///
/// @param hands one per column
/// @see SecondSet
public record Variation(List<Hand> hands) {
  public Variation {
    hands = List.copyOf(hands);
  }

  /// Whether any column has numbers of the second set.
  boolean needsSecond() {
    return hands.stream()
        .anyMatch(
            hand ->
                switch (hand) {
                  case Kept _, Fixed _, Placed _ -> false;
                  case Redrawn _ -> true;
                  case Moved moved -> !moved.second().isEmpty();
                });
  }

  /// Where a column's numbers come from.
  public sealed interface Hand {}

  /// As the plan draws it.
  public record Kept() implements Hand {}

  /// From the second set; with its own correlations, where it has any.
  public record Redrawn() implements Hand {}

  /// A value in place of what is drawn.
  ///
  /// @param value finite; an event's moment in quarters since the timeline's start
  public record Fixed(double value) implements Hand {}

  /// The value at a uniform in place of one drawn.
  ///
  /// @param uniform strictly between 0 and 1
  public record Placed(double uniform) implements Hand {}

  /// A correlated column whose normal score is a sum over the correlated scores of its group:
  /// `shift + Σ first_j·z_j + Σ second_j·z_j`, the latter of the second set.
  ///
  /// @param first weights by member of the group
  /// @param second weights by member of the group
  /// @param shift what is added
  public record Moved(Map<Integer, Double> first, Map<Integer, Double> second, double shift)
      implements Hand {
    public Moved {
      first = Map.copyOf(first);
      second = Map.copyOf(second);
    }
  }
}
