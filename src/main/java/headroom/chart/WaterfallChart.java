package headroom.chart;

import java.util.List;

/// A bridge from one number to another: one bar for each contribution, beginning where the one
/// above it ends.
///
/// @param caption the words around it
/// @param from the number it starts from
/// @param steps the contributions from top to bottom; at least one
/// @param to the number it comes to
/// @param resolution see [Chart#resolution()]
public record WaterfallChart(Caption caption, End from, List<Step> steps, End to, double resolution)
    implements Chart {

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if there is no step
  public WaterfallChart {
    steps = List.copyOf(steps);
    Values.notEmpty("steps", steps);
    Values.resolution(resolution);
  }

  /// An end of the bridge.
  ///
  /// @param name what it is
  /// @param value how much it is
  public record End(String name, double value) {
    /// Checks.
    public End {
      Values.finite("value", value);
    }
  }

  /// A contribution.
  ///
  /// @param name what contributes
  /// @param change how much; may be negative
  public record Step(String name, double change) {
    /// Checks.
    public Step {
      Values.finite("change", change);
    }
  }
}
