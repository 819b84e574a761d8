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
  /// @param periods labels of the periods by metric id
  record Exactly(Map<String, Set<String>> periods) implements OutputSelection {
    public Exactly {
      periods = Map.copyOf(periods);
    }
  }

  /// Those of another selection, and the `total` period of one more metric.
  ///
  /// @param others the other selection
  /// @param id a metric id
  record With(OutputSelection others, String id) implements OutputSelection {}

  /// The metrics asked for by name.
  default Set<String> named() {
    return switch (this) {
      case All() -> Set.of();
      case Totals() -> Set.of();
      case Ids(Set<String> ids) -> ids;
      case TotalsOf(Set<String> ids) -> ids;
      case Exactly(Map<String, Set<String>> periods) -> periods.keySet();
      case With(OutputSelection others, String id) -> {
        Set<String> ids = new HashSet<>(others.named());
        ids.add(id);
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
      case With(OutputSelection others, String more) ->
          others.keeps(id, period) || (more.equals(id) && period instanceof Period.Total);
    };
  }
}
