package headroom.chart;

/// The share of futures whose value falls between two edges, in two parts.
///
/// @param from the lower edge
/// @param to the upper edge
/// @param notHit the share of all futures that fall here without the cap being hit, 0 to 1
/// @param hit the share of all futures that fall here with the cap being hit, 0 to 1
public record Bin(double from, double to, double notHit, double hit) {

  /// Checks.
  ///
  /// @throws IllegalArgumentException if the edges are out of order or a share is not between 0 and
  ///   1
  public Bin {
    Values.finite("from", from);
    Values.finite("to", to);
    if (from >= to) {
      throw new IllegalArgumentException("edges out of order: " + from + ", " + to);
    }
    Values.probability("notHit", notHit);
    Values.probability("hit", hit);
  }
}
