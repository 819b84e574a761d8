package headroom.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Numbers that move with a key: lines, bands around them, and what is sought on them.
///
/// @param caption the words around it
/// @param across what goes from left to right
/// @param places where the points stand on it, ascending, two or more
/// @param labels a text under each place; empty for an axis of numbers
/// @param scale how values are written
/// @param curves from back to front, one or more
/// @param level a value that is sought
/// @param mark where it is found
/// @param resolution see [Chart#resolution()]
public record CurveChart(
    Caption caption,
    String across,
    List<Double> places,
    List<String> labels,
    Scale scale,
    List<Curve> curves,
    OptionalDouble level,
    Optional<Mark> mark,
    double resolution)
    implements Chart {

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if there are too few places, or lists do not fit each other
  public CurveChart {
    places = Values.finite("places", places);
    labels = List.copyOf(labels);
    curves = List.copyOf(curves);
    Values.notEmpty("curves", curves);
    Values.resolution(resolution);
    if (places.size() < 2) {
      throw new IllegalArgumentException("a curve needs two places");
    }
    if (!labels.isEmpty()) {
      Values.sameSize("labels", labels, places.size());
    }
    for (Curve curve : curves) {
      Values.sameSize("values", curve.values(), places.size());
    }
  }

  /// How values are written.
  public enum Scale {
    /// As amounts.
    AMOUNT,
    /// In per cent; the values are.
    PERCENT,
    /// As years of the calendar.
    YEAR
  }

  /// A line.
  ///
  /// @param name its name at its end
  /// @param tint its colour
  /// @param values one for each place; NaN where there is none
  /// @param low the lower edge of its band; empty if it has none
  /// @param high the upper edge
  /// @param dashed whether it is drawn less strongly
  public record Curve(
      String name,
      Tint tint,
      List<Double> values,
      List<Double> low,
      List<Double> high,
      boolean dashed) {
    /// Copies.
    public Curve {
      values = List.copyOf(values);
      low = List.copyOf(low);
      high = List.copyOf(high);
      if (!low.isEmpty() || !high.isEmpty()) {
        Values.sameSize("low", low, values.size());
        Values.sameSize("high", high, values.size());
      }
    }
  }

  /// Where something is found.
  ///
  /// @param at the place
  /// @param range what it may be too; the place alone where that is not known
  /// @param text what stands beside it
  public record Mark(double at, Range range, String text) {
    /// Checks.
    public Mark {
      Values.finite("at", at);
    }
  }
}
