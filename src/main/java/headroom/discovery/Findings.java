package headroom.discovery;

import headroom.stats.Estimate;
import java.util.List;

/// What a search came to; everything is counted in trials that no box was found with.
///
/// @param share how many of all trials are cases
/// @param boxes the boxes, in the order in which they were found
/// @param peeling all that were looked at on the way
public record Findings(Estimate share, List<FoundBox> boxes, List<Step> peeling) {
  public Findings {
    boxes = List.copyOf(boxes);
    peeling = List.copyOf(peeling);
  }

  /// A box on the way.
  ///
  /// @param search which search it belongs to, from 0
  /// @param limits how many limits it has
  /// @param shares what it holds
  /// @param chosen whether its coverage exceeds its mass by most of its search, so that it was
  ///   taken
  public record Step(int search, int limits, Shares shares, boolean chosen) {}
}
