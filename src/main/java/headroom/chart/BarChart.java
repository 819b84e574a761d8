package headroom.chart;

import java.util.List;

/// Bars with whiskers, one for each period.
///
/// @param caption the words around it
/// @param tint what the bars stand for
/// @param bars from left to right; at least one
/// @param resolution see [Chart#resolution()]
public record BarChart(Caption caption, Tint tint, List<Bar> bars, double resolution)
    implements Chart {

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if there is no bar
  public BarChart {
    bars = List.copyOf(bars);
    Values.notEmpty("bars", bars);
    Values.resolution(resolution);
  }
}
