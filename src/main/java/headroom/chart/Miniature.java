package headroom.chart;

import java.util.List;

/// A law at a glance, small enough for a table: its density, single values with their
/// probabilities, and the percentiles to know.
///
/// @param words what is seen, for those who cannot see it
/// @param range the values at the left and the right edge
/// @param density mean density in cells of equal width over the range, in any unit; may be empty
/// @param sticks single values of positive probability, ascending; may be empty
/// @param low where the lower mark stands, commonly P5
/// @param middle where the middle one stands, commonly P50
/// @param high where the upper one stands, commonly P95
/// @param labels what is written below, from left to right
public record Miniature(
    String words,
    Range range,
    List<Double> density,
    List<Stick> sticks,
    double low,
    double middle,
    double high,
    List<String> labels) {

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if there is nothing to draw or a number is not finite
  public Miniature {
    density = Values.finite("density", density);
    sticks = List.copyOf(sticks);
    labels = List.copyOf(labels);
    Values.finite("low", low);
    Values.finite("middle", middle);
    Values.finite("high", high);
    if (density.isEmpty() && sticks.isEmpty()) {
      throw new IllegalArgumentException("a law has a density or values");
    }
  }

  /// A single value.
  ///
  /// @param value the value
  /// @param probability its probability
  /// @param label what is written above it; may be empty
  public record Stick(double value, double probability, String label) {

    /// Checks.
    public Stick {
      Values.finite("value", value);
      Values.probability("probability", probability);
    }
  }
}
