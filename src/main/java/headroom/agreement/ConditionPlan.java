package headroom.agreement;

import headroom.path.Operand;
import java.util.List;

/// A condition on amounts of streams, made ready to run: all its bounds hold.
///
/// @param bounds its bounds
/// @param window over which quarters amounts are added up
/// @param atEnd whether a bound from above is judged in the window's last quarter only
public record ConditionPlan(List<Bound> bounds, Window window, boolean atEnd) {
  public ConditionPlan {
    bounds = List.copyOf(bounds);
  }

  /// This condition with each quantity where the mapping has it.
  ConditionPlan of(PlanMapping mapping) {
    return new ConditionPlan(
        bounds.stream()
            .map(
                it ->
                    new Bound(mapping.stream(it.stream()), it.orMore(), mapping.amount(it.level())))
            .toList(),
        window,
        atEnd);
  }

  /// A bound of a stream's amount.
  ///
  /// @param stream index of the stream
  /// @param orMore whether the amount must be at least `level`, else less than it
  /// @param level money over the window
  public record Bound(int stream, boolean orMore, Operand level) {}

  /// The quarters whose amounts are added up.
  public sealed interface Window {
    /// Each quarter alone.
    record EachQuarter() implements Window {}

    /// The agreement's running year, within the timeline.
    record EachYear() implements Window {}

    /// Certain quarters; the condition holds in no other.
    ///
    /// @param from first quarter, not below 0
    /// @param to quarter after the last
    record Quarters(int from, int to) implements Window {}
  }
}
