package headroom.compile;

import headroom.result.Period;
import java.util.Set;

/// Which metrics to keep.
public sealed interface OutputSelection {

  /// Every metric.
  record All() implements OutputSelection {}

  /// Every metric's `total` period.
  record Totals() implements OutputSelection {}

  /// Named metrics, all their periods.
  ///
  /// @param ids metric ids such as `revenue-share.paid`
  record Ids(Set<String> ids) implements OutputSelection {
    public Ids {
      ids = Set.copyOf(ids);
    }
  }

  /// Whether a metric is kept.
  default boolean keeps(String id, Period period) {
    return switch (this) {
      case All() -> true;
      case Totals() -> period instanceof Period.Total;
      case Ids(Set<String> ids) -> ids.contains(id);
    };
  }
}
