package headroom.chart;

import java.util.List;
import java.util.Optional;

/// Trials on two axes, those in which something happens in a colour of their own, and the box in
/// which it happens often.
///
/// @param caption the words around it; its unit is not shown
/// @param tint the colour of the cases
/// @param x the horizontal axis
/// @param y the vertical axis
/// @param others trials in which it does not happen; those outside the axes are not drawn
/// @param cases trials in which it happens
/// @param legend names of the cases and of the others
/// @param box what is framed, if anything is; within the axes
/// @param resolution see [Chart#resolution()]
public record ScatterChart(
    Caption caption,
    Tint tint,
    Scale x,
    Scale y,
    List<Point> others,
    List<Point> cases,
    Legend legend,
    Optional<Window> box,
    double resolution)
    implements Chart {
  /// Checks and copies.
  public ScatterChart {
    others = List.copyOf(others);
    cases = List.copyOf(cases);
    Values.resolution(resolution);
  }

  /// An axis.
  ///
  /// @param name what it measures
  /// @param unit its unit; may be empty
  /// @param range its ends
  public record Scale(String name, String unit, Range range) {
    /// The unit of dates.
    public static final String YEAR = "year";

    /// The texts of marks; years are not grouped by commas.
    List<String> texts(Ticks ticks) {
      return unit.equals(YEAR)
          ? ticks.texts().stream().map(text -> text.replace(",", "")).toList()
          : ticks.texts();
    }

    String text() {
      return unit.isEmpty() ? name : name + ", " + unit;
    }
  }

  /// A trial.
  ///
  /// @param x where it lies on the horizontal axis
  /// @param y where it lies on the vertical axis
  public record Point(double x, double y) {}

  /// Words for the colours.
  ///
  /// @param cases what the cases are
  /// @param others what the others are
  public record Legend(String cases, String others) {}

  /// A box.
  ///
  /// @param x its sides
  /// @param y its foot and head
  public record Window(Range x, Range y) {}
}
