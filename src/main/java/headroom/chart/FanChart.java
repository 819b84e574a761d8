package headroom.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Bands that open over time, with the past before them and a cap above them.
///
/// @param caption the words around it
/// @param tint what the fan stands for
/// @param periods labels of all periods, past ones included; quarters as `2027-Q3` get an axis in
///   two rows; a last one that is no quarter, such as `after 2030`, holds what comes after them
/// @param past observed values, in any order; periods may lack one
/// @param fan the future: its last value belongs to the last period
/// @param origin the value before the fan's first period, 0 for a cumulative total: values then sit
///   at the ends of their periods, otherwise in their middles
/// @param cap the cap on the very total that is drawn, if it has one
/// @param resolution see [Chart#resolution()]
public record FanChart(
    Caption caption,
    Tint tint,
    List<String> periods,
    List<PastPoint> past,
    Fan fan,
    OptionalDouble origin,
    Optional<CapLine> cap,
    double resolution)
    implements Chart {

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if the fan has more periods than the chart or a past point
  ///   lies in none of them
  public FanChart {
    periods = List.copyOf(periods);
    past = List.copyOf(past);
    Values.resolution(resolution);
    origin.ifPresent(value -> Values.finite("origin", value));
    if (fan.size() > periods.size()) {
      throw new IllegalArgumentException(
          "the fan has " + fan.size() + " periods of " + periods.size());
    }
    for (PastPoint point : past) {
      if (!periods.contains(point.period())) {
        throw new IllegalArgumentException("no such period: " + point.period());
      }
    }
  }

  /// The index of the fan's first period.
  ///
  /// @return 0 if there are only future periods
  public int fanFrom() {
    return periods.size() - fan.size();
  }
}
