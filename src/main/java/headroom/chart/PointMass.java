package headroom.chart;

/// A single value that a positive share of futures takes exactly, such as a fixed cap.
///
/// @param at the value
/// @param notHit the share of all futures that take it without the cap being hit, 0 to 1
/// @param hit the share of all futures that take it with the cap being hit, 0 to 1
public record PointMass(double at, double notHit, double hit) {

  /// Checks.
  ///
  /// @throws IllegalArgumentException if the value is not finite or a share is not between 0 and 1
  public PointMass {
    Values.finite("at", at);
    Values.probability("notHit", notHit);
    Values.probability("hit", hit);
  }

  /// The share of all futures that take the value.
  ///
  /// @return 0 to 1
  public double share() {
    return Math.min(1, notHit + hit);
  }
}
