package headroom.chart;

import java.util.Optional;

/// One bar.
///
/// @param label what stands below it, such as a year
/// @param value its height
/// @param whisker the range drawn over it, commonly P5 to P95
/// @param kind what its look says
public record Bar(String label, double value, Optional<Range> whisker, Kind kind) {

  /// What the look of a bar says.
  public enum Kind {
    /// A complete period.
    COMPLETE,
    /// A period of which a part is missing: hatched and marked with an asterisk.
    INCOMPLETE,
    /// What comes after the last period: lighter.
    AFTER_END
  }

  /// Checks.
  ///
  /// @throws IllegalArgumentException if the value is not finite
  public Bar {
    Values.finite("value", value);
  }
}
