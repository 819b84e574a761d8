package headroom.report;

import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.Result;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is said of means that a few trials carry: they have no error, and why.
final class CarriedMeans {
  private static final int MOST = 3;

  private CarriedMeans() {}

  /// A sentence without its full stop; empty where every mean has its error, or none has because
  /// there is one replicate only.
  static Optional<String> of(Result result) {
    if (result.simulation().replicates() < 2) {
      return Optional.empty();
    }
    List<Metric.Summary> carried =
        result.metrics().stream()
            .filter(Metric.Summary.class::isInstance)
            .map(Metric.Summary.class::cast)
            .filter(metric -> metric.mean().standardError().isEmpty())
            .sorted(Comparator.comparing(metric -> !isWhole(metric)))
            .toList();
    if (carried.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = carried.stream().map(CarriedMeans::name).toList();
    List<String> first = names.subList(0, Math.min(MOST, names.size()));
    int others = names.size() - first.size();
    return Optional.of(
        "A few trials carry the mean of %s%s: how far it may be off cannot be told, so it has no ±; read the percentiles"
            .formatted(
                String.join(", ", first),
                others == 0 ? "" : " and of %s more".formatted(Phrases.count(others))));
  }

  private static String name(Metric.Summary metric) {
    return isWhole(metric)
        ? metric.id()
        : "%s in %s".formatted(metric.id(), metric.period().label());
  }

  private static boolean isWhole(Metric metric) {
    return metric.period() instanceof Period.Total;
  }
}
