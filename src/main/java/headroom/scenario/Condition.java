package headroom.scenario;

import java.util.List;

/// A condition on amounts of streams: all its bounds hold.
///
/// @param bounds at least one, each stream once
/// @param in over which quarters amounts are added up
public record Condition(List<Bound> bounds, Window in) {
  public Condition {
    bounds = List.copyOf(bounds);
    if (bounds.isEmpty()) {
      throw new IllegalArgumentException("a condition needs a stream");
    }
  }

  /// A bound of one stream's amount.
  ///
  /// @param stream name of the stream
  /// @param orMore whether the amount must be at least `level`, else less than it
  /// @param level money over the window
  public record Bound(String stream, boolean orMore, Quantity level) {}

  /// The quarters whose amounts are added up, each up to and with the quarter looked at.
  public sealed interface Window {
    /// The quarter alone.
    record EachQuarter() implements Window {}

    /// The agreement's running year.
    record EachYear() implements Window {}

    /// The timeline.
    record Life() implements Window {}

    /// One calendar or fiscal year.
    ///
    /// @param year the year in which it ends
    record OneYear(int year) implements Window {}

    /// One quarter.
    ///
    /// @param quarter the quarter
    record OneQuarter(Quarter quarter) implements Window {}
  }
}
