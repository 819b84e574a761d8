package headroom.discovery;

import java.util.List;

/// A box in which something happens often.
///
/// @param limits its limits, in the order of the axes
/// @param shares what it holds
/// @param left the limits that were dropped, the last one first: what bounds it next, if not surely
public record FoundBox(List<TestedLimit> limits, Shares shares, List<Limit> left) {
  public FoundBox {
    limits = List.copyOf(limits);
    left = List.copyOf(left);
  }

  /// The box itself.
  public Box box() {
    return new Box(limits.stream().map(TestedLimit::limit).toList());
  }

  /// A limit that does more than chance would.
  ///
  /// @param limit the limit
  /// @param p how likely as many cases would be in the box if the limit did nothing
  /// @param densityWithout density in the box without this limit
  public record TestedLimit(Limit limit, double p, double densityWithout) {}
}
