package headroom.chart;

/// A point of an exceedance curve.
///
/// @param value a value
/// @param exceedance the probability of more than `value`, 0 to 1
public record CurvePoint(double value, double exceedance) {

  /// Checks.
  ///
  /// @throws IllegalArgumentException if the value is not finite or the probability not between 0
  ///   and 1
  public CurvePoint {
    Values.finite("value", value);
    Values.probability("exceedance", exceedance);
  }
}
