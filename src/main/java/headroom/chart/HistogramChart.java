package headroom.chart;

import java.util.List;
import java.util.Optional;

/// How a total is spread, stacked by whether the cap is hit, with point masses of their own and the
/// exceedance curve below on the same axis.
///
/// @param caption the words around it
/// @param valueName what the values are, such as `Total receipts`
/// @param bins ascending and equally wide, but for a last one that is cut off; without the point
///   masses; may be empty
/// @param masses point masses, ascending; may be empty, but not when `bins` is
/// @param below what lies below the first bin: an arrow with its share
/// @param above what lies above the last bin
/// @param exceedance the curve, by ascending value; two points of one value draw a vertical step;
///   may be empty
/// @param resolution see [Chart#resolution()]; for the values, not the shares
/// @param ghost what it was before something was heard
public record HistogramChart(
    Caption caption,
    String valueName,
    List<Bin> bins,
    List<PointMass> masses,
    Tail below,
    Tail above,
    List<CurvePoint> exceedance,
    double resolution,
    Optional<Ghost> ghost)
    implements Chart {

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if there is nothing to draw or bins do not ascend
  public HistogramChart {
    bins = List.copyOf(bins);
    masses = List.copyOf(masses);
    exceedance = List.copyOf(exceedance);
    Values.resolution(resolution);
    if (bins.isEmpty() && masses.isEmpty()) {
      throw new IllegalArgumentException("a histogram needs a bin or a point mass");
    }
    int shares = ghost.map(it -> it.shares().size()).orElse(bins.size());
    if (shares != bins.size()) {
      throw new IllegalArgumentException(
          "a ghost of %s bins behind %s".formatted(shares, bins.size()));
    }
    for (int bin = 1; bin < bins.size(); bin++) {
      if (bins.get(bin).from() < bins.get(bin - 1).to()) {
        throw new IllegalArgumentException("bin " + bin + " begins before the last one ends");
      }
    }
  }

  /// A histogram without a ghost.
  public HistogramChart(
      Caption caption,
      String valueName,
      List<Bin> bins,
      List<PointMass> masses,
      Tail below,
      Tail above,
      List<CurvePoint> exceedance,
      double resolution) {
    this(caption, valueName, bins, masses, below, above, exceedance, resolution, Optional.empty());
  }

  /// The same with a ghost, or without one.
  ///
  /// @return a changed copy
  public HistogramChart withGhost(Optional<Ghost> other) {
    return new HistogramChart(
        caption, valueName, bins, masses, below, above, exceedance, resolution, other);
  }
}
