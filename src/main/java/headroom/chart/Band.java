package headroom.chart;

import java.util.List;

/// Two percentiles by period, and the share of futures between them.
///
/// @param lowPercent the lower percentile, 0 to 50 exclusive, such as 5
/// @param highPercent the upper percentile, 50 exclusive to 100, such as 95
/// @param low the lower percentile's values by period
/// @param high the upper percentile's values by period, none below `low`
public record Band(int lowPercent, int highPercent, List<Double> low, List<Double> high) {

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if percentiles are out of range or out of order, or values
  ///   differ in number or are not finite
  public Band {
    low = Values.finite("low", low);
    high = Values.finite("high", high);
    if (lowPercent < 0 || lowPercent >= 50 || highPercent <= 50 || highPercent > 100) {
      throw new IllegalArgumentException(
          "a band lies around the median: " + lowPercent + ", " + highPercent);
    }
    Values.sameSize("high", high, low.size());
    for (int period = 0; period < low.size(); period++) {
      if (low.get(period) > high.get(period)) {
        throw new IllegalArgumentException("low is above high in period " + period);
      }
    }
  }
}
