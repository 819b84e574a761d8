package headroom.chart;

import java.util.List;

/// Bands around a median, by period.
///
/// @param bands from the widest to the narrowest or in any order; may be empty
/// @param median the median by period; at least one
/// @param mean the mean by period
public record Fan(List<Band> bands, List<Double> median, List<Double> mean) {

  /// Checks, and sorts the bands from the widest to the narrowest.
  ///
  /// @throws IllegalArgumentException if the series differ in length, are empty or not finite
  public Fan {
    median = Values.finite("median", median);
    mean = Values.finite("mean", mean);
    Values.notEmpty("median", median);
    Values.sameSize("mean", mean, median.size());
    for (Band band : bands) {
      Values.sameSize("band", band.low(), median.size());
    }
    bands =
        bands.stream()
            .sorted(
                (a, b) -> (b.highPercent() - b.lowPercent()) - (a.highPercent() - a.lowPercent()))
            .toList();
  }

  /// The number of periods.
  ///
  /// @return at least 1
  public int size() {
    return median.size();
  }
}
