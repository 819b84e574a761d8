package headroom.chart;

import java.util.List;

/// Amounts by period, stacked by the line they come from: what comes in above 0, what goes out
/// below it.
///
/// @param caption the words around it
/// @param labels what stands below the periods, from left to right; at least one
/// @param lines the parts, from 0 outwards; at least one
/// @param resolution see [Chart#resolution()]
public record StackChart(Caption caption, List<String> labels, List<Line> lines, double resolution)
    implements Chart {

  /// One part.
  ///
  /// @param name its name
  /// @param tint its hue
  /// @param shade how strong it is: 0 the strongest, 1, or 2
  /// @param values one for each period, above or below 0
  public record Line(String name, Tint tint, int shade, List<Double> values) {
    public Line {
      values = List.copyOf(values);
      values.forEach(value -> Values.finite("value", value));
    }
  }

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if there is no period or no line, or if a line has another
  ///   number of periods
  public StackChart {
    labels = List.copyOf(labels);
    lines = List.copyOf(lines);
    Values.notEmpty("labels", labels);
    Values.notEmpty("lines", lines);
    for (Line line : lines) {
      if (line.values().size() != labels.size()) {
        throw new IllegalArgumentException("a line needs a value for each period");
      }
    }
    Values.resolution(resolution);
  }
}
