package headroom.chart;

/// An interval of values.
///
/// @param low the lower end
/// @param high the upper end, not below `low`
public record Range(double low, double high) {

  /// Checks.
  ///
  /// @throws IllegalArgumentException if an end is not finite or they are out of order
  public Range {
    Values.finite("low", low);
    Values.finite("high", high);
    if (low > high) {
      throw new IllegalArgumentException("low end " + low + " is above high end " + high);
    }
  }

  double span() {
    return high - low;
  }

  Range including(double value) {
    return new Range(Math.min(low, value), Math.max(high, value));
  }
}
