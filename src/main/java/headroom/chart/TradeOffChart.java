package headroom.chart;

import java.util.List;

/// How often something happens in ever smaller boxes, against how many of all cases they still
/// hold.
///
/// @param caption the words around it; its unit is not shown, both axes are in per cent
/// @param tint what it is about
/// @param steps the boxes, from the largest to the smallest
/// @param share how often it happens at all
/// @param marks boxes to be named
/// @param resolution see [Chart#resolution()]
public record TradeOffChart(
    Caption caption, Tint tint, List<Step> steps, double share, List<Mark> marks, double resolution)
    implements Chart {
  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if there is no step, or a share is none
  public TradeOffChart {
    steps = List.copyOf(steps);
    marks = List.copyOf(marks);
    Values.notEmpty("steps", steps);
    Values.probability("share", share);
    Values.resolution(resolution);
  }

  /// A box.
  ///
  /// @param coverage how many of all cases it holds, 0 to 1
  /// @param density how often it happens in it, 0 to 1
  public record Step(double coverage, double density) {
    public Step {
      Values.probability("coverage", coverage);
      Values.probability("density", density);
    }
  }

  /// A named box.
  ///
  /// @param name what it is, short; beside it stands its number
  /// @param at where it lies
  public record Mark(String name, Step at) {}
}
