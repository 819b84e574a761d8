package headroom.chart;

import java.util.List;

/// One number of several things, ranked: a dot at its mean, a line over its range.
///
/// @param caption the words around it
/// @param rows from top to bottom; at least one
/// @param resolution see [Chart#resolution()]
/// @param heading what stands over the numbers
public record RankChart(Caption caption, List<Row> rows, double resolution, String heading)
    implements Chart {

  /// A picture of means.
  public RankChart(Caption caption, List<Row> rows, double resolution) {
    this(caption, rows, resolution, "Mean");
  }

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if there is no row
  public RankChart {
    rows = List.copyOf(rows);
    Values.notEmpty("rows", rows);
    Values.resolution(resolution);
  }

  /// One scenario.
  ///
  /// @param name what it is called
  /// @param mean where its dot stands
  /// @param range its line, commonly P5 to P95
  /// @param reference whether the others are compared with it: it has a colour of its own
  public record Row(String name, double mean, Range range, boolean reference) {

    /// Checks.
    ///
    /// @throws IllegalArgumentException if the mean is not finite
    public Row {
      Values.finite("mean", mean);
    }
  }
}
