package headroom.compile;

import headroom.result.Period;
import java.util.HashSet;
import java.util.Map;
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

  /// Metrics over certain periods.
  ///
  /// @param periods labels of the periods, such as `total` or `2028`, by metric id
  record Exactly(Map<String, Set<String>> periods) implements OutputSelection {
    public Exactly {
      periods = Map.copyOf(periods);
    }

    /// One metric over one period.
    public static Exactly one(String id, String label) {
      return new Exactly(Map.of(id, Set.of(label)));
    }
  }

  /// Those of two selections.
  ///
  /// @param first one
  /// @param second the other
  record Both(OutputSelection first, OutputSelection second) implements OutputSelection {}

  /// What a selection keeps of the metrics there are: naming one that a scenario lacks is no fault.
  ///
  /// @param wanted the selection
  record WhereThere(OutputSelection wanted) implements OutputSelection {}

  /// The metrics asked for by name, which must be there.
  default Set<String> named() {
    return switch (this) {
      case All() -> Set.of();
      case Totals() -> Set.of();
      case Ids(Set<String> ids) -> ids;
      case TotalsOf(Set<String> ids) -> ids;
      case Exactly(Map<String, Set<String>> periods) -> periods.keySet();
      case WhereThere _ -> Set.of();
      case Both(OutputSelection first, OutputSelection second) -> {
        Set<String> ids = new HashSet<>(first.named());
        ids.addAll(second.named());
        yield ids;
      }
    };
  }

  /// Whether a metric is kept.
  default boolean keeps(String id, Period period) {
    return switch (this) {
      case All() -> true;
      case Totals() -> period instanceof Period.Total;
      case Ids(Set<String> ids) -> ids.contains(id);
      case TotalsOf(Set<String> ids) -> ids.contains(id) && period instanceof Period.Total;
      case Exactly(Map<String, Set<String>> periods) ->
          periods.getOrDefault(id, Set.of()).contains(period.label());
      case Both(OutputSelection first, OutputSelection second) ->
          first.keeps(id, period) || second.keeps(id, period);
      case WhereThere(OutputSelection wanted) -> wanted.keeps(id, period);
    };
  }
}
