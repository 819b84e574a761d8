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

  /// The `total` period of named metrics: what a run that only asks for its sums has to keep.
  ///
  /// @param ids metric ids such as `revenue-share.paid`
  record TotalsOf(Set<String> ids) implements OutputSelection {
    public TotalsOf {
      ids = Set.copyOf(ids);
    }
  }

  /// The metrics asked for by name.
  default Set<String> named() {
    return switch (this) {
      case All() -> Set.of();
      case Totals() -> Set.of();
      case Ids(Set<String> ids) -> ids;
      case TotalsOf(Set<String> ids) -> ids;
    };
  }

  /// Whether a metric is kept.
  default boolean keeps(String id, Period period) {
    return switch (this) {
      case All() -> true;
      case Totals() -> period instanceof Period.Total;
      case Ids(Set<String> ids) -> ids.contains(id);
      case TotalsOf(Set<String> ids) -> ids.contains(id) && period instanceof Period.Total;
    };
  }
}
