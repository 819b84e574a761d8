package headroom.chart;

import java.util.List;

/// Where values lie in a picture, for whoever points into it; in the picture's own units, 1920 ×
/// 1080.
///
/// @param across where each place across has its middle
/// @param top the upper edge of the plot
/// @param bottom the lower edge
/// @param values the values at the lower and the upper edge
public record Plot(List<Double> across, double top, double bottom, Range values) {
  public Plot {
    across = List.copyOf(across);
  }
}
