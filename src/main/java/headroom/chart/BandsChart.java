package headroom.chart;

import java.util.List;

/// What an output does along each of several inputs: small panels on one scale.
///
/// @param caption the words around it
/// @param panels from left to right and top to bottom; at least one
/// @param resolution see [Chart#resolution()]
public record BandsChart(Caption caption, List<Panel> panels, double resolution) implements Chart {

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if there is no panel
  public BandsChart {
    panels = List.copyOf(panels);
    Values.notEmpty("panels", panels);
    Values.resolution(resolution);
  }

  /// One input.
  ///
  /// @param name what it is called
  /// @param low its least value, in words
  /// @param high its greatest value, in words
  /// @param bands from its least values to its greatest; at least one
  public record Panel(String name, String low, String high, List<Slot> bands) {
    /// Copies.
    public Panel {
      bands = List.copyOf(bands);
      Values.notEmpty("bands", bands);
    }
  }

  /// A band of an input.
  ///
  /// @param trials how many it holds, which makes it wide
  /// @param mean of the output
  /// @param range where most of the output lies; equal to the mean where that is not to be drawn
  public record Slot(int trials, double mean, Range range) {
    /// Checks.
    public Slot {
      Values.finite("mean", mean);
    }
  }
}
