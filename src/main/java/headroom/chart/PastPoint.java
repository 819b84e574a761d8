package headroom.chart;

/// A value that has already been observed.
///
/// @param period one of the chart's periods
/// @param value the observed value
/// @param grade how good the evidence is, in a word; each grade has its own marker
public record PastPoint(String period, double value, String grade) {

  /// Checks.
  ///
  /// @throws IllegalArgumentException if the value is not finite
  public PastPoint {
    Values.finite("value", value);
  }
}
