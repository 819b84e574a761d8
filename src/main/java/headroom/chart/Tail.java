package headroom.chart;

/// The share of futures beyond an end of the bins, in two parts.
///
/// @param notHit the share of all futures that lie there without the cap being hit, 0 to 1
/// @param hit the share of all futures that lie there with the cap being hit, 0 to 1
public record Tail(double notHit, double hit) {

  /// Nothing beyond the end.
  public static final Tail NONE = new Tail(0, 0);

  /// Checks.
  ///
  /// @throws IllegalArgumentException if a share is not between 0 and 1
  public Tail {
    Values.probability("notHit", notHit);
    Values.probability("hit", hit);
  }

  /// The share of all futures beyond the end.
  ///
  /// @return 0 to 1
  public double share() {
    return Math.min(1, notHit + hit);
  }
}
