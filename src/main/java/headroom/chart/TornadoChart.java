package headroom.chart;

import java.util.List;

/// What one number comes to with each input at its low and its high end: a bar for each, the widest
/// on top.
///
/// @param caption the words around it
/// @param base the number as the inputs are drawn
/// @param baseName what is written at it
/// @param bars from top to bottom; at least one
/// @param resolution see [Chart#resolution()]
public record TornadoChart(
    Caption caption, double base, String baseName, List<Bar> bars, double resolution)
    implements Chart {

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if there is no bar
  public TornadoChart {
    bars = List.copyOf(bars);
    Values.finite("base", base);
    Values.notEmpty("bars", bars);
    Values.resolution(resolution);
  }

  /// An input.
  ///
  /// @param name what it is called
  /// @param badge how well it is supported; may be empty
  /// @param low with the input at its low end
  /// @param high with the input at its high end
  public record Bar(String name, String badge, End low, End high) {}

  /// An end of a bar.
  ///
  /// @param value the number there
  /// @param label where the input is put
  public record End(double value, String label) {
    /// Checks.
    public End {
      Values.finite("value", value);
    }
  }
}
