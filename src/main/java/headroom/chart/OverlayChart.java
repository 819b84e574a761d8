package headroom.chart;

import java.util.List;

/// The fans of several scenarios in one picture: the first as a band, the others as lines over it.
///
/// @param caption the words around it
/// @param periods labels of all periods; values sit at the ends of their periods, after a start at
///   0; a last one that is no quarter, such as `after 2030`, holds what comes after them
/// @param sides what is laid over each other; at least two
/// @param resolution see [Chart#resolution()]
public record OverlayChart(
    Caption caption, List<String> periods, List<Side> sides, double resolution) implements Chart {

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if there are fewer than two sides, or a fan has not one value
  ///   for each period
  public OverlayChart {
    periods = List.copyOf(periods);
    sides = List.copyOf(sides);
    Values.resolution(resolution);
    if (sides.size() < 2) {
      throw new IllegalArgumentException("an overlay takes two sides or more");
    }
    for (Side side : sides) {
      Values.sameSize(side.name(), side.band().low(), periods.size());
      Values.sameSize(side.name(), side.median(), periods.size());
    }
  }

  /// One scenario.
  ///
  /// @param name what stands beside its lines, short
  /// @param tint its colour
  /// @param band the range drawn of it, commonly P10 to P90
  /// @param median its median by period
  public record Side(String name, Tint tint, Band band, List<Double> median) {
    /// Checks and copies.
    public Side {
      median = Values.finite("median", median);
    }
  }
}
