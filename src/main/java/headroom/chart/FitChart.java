package headroom.chart;

import java.util.List;

/// A history, the curve fitted to it and the fan that follows from it, on a logarithmic scale:
/// equal steps up are equal growth.
///
/// @param caption the words around it
/// @param periods labels of all periods from the first of the history on; quarters as `2027-Q3` get
///   an axis in two rows
/// @param past observed values in time order; at least one
/// @param fitted the fitted curve at the same places
/// @param fittedName what the curve is, short
/// @param fan the future: its last value belongs to the middle of the last period
/// @param resolution see [Chart#resolution()]
public record FitChart(
    Caption caption,
    List<String> periods,
    List<Observed> past,
    List<Double> fitted,
    String fittedName,
    Fan fan,
    double resolution)
    implements Chart {

  /// Checks and copies.
  ///
  /// @throws IllegalArgumentException if something drawn is not above 0, lies outside of the
  ///   periods or has not as many values as it must
  public FitChart {
    periods = List.copyOf(periods);
    past = List.copyOf(past);
    Values.resolution(resolution);
    Values.notEmpty("past", past);
    fitted = positive(Values.finite("fitted", fitted));
    Values.sameSize("fitted", fitted, past.size());
    positive(fan.median());
    fan.bands().forEach(band -> positive(band.low()));
    double last = past.getLast().place();
    if (last > periods.size() - fan.size() + 0.5) {
      throw new IllegalArgumentException("the fan begins before the history ends");
    }
  }

  private static List<Double> positive(List<Double> values) {
    for (double value : values) {
      if (!(value > 0)) {
        throw new IllegalArgumentException("a logarithmic scale has no " + value);
      }
    }
    return values;
  }

  /// An observed value.
  ///
  /// @param place where on the axis of periods, on which period `i` goes from `i` to `i + 1`
  /// @param value above 0
  /// @param grade how good the evidence is, in a word; each grade has its own marker
  public record Observed(double place, double value, String grade) {

    /// Checks.
    ///
    /// @throws IllegalArgumentException if a number is not finite or the value not above 0
    public Observed {
      Values.finite("place", place);
      Values.finite("value", value);
      if (!(value > 0)) {
        throw new IllegalArgumentException("a logarithmic scale has no " + value);
      }
    }
  }
}
