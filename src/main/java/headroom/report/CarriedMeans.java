package headroom.report;

import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.Result;
import java.util.ArrayList;
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
    return Optional.of(sentence(carried.stream().map(CarriedMeans::name).toList()));
  }

  /// The sentence about means of these names, one or more.
  static String sentence(List<String> names) {
    boolean one = names.size() == 1;
    String they = one ? "it" : "they";
    return "A few trials carry the %s of %s: how far %s may be off cannot be told, so %s %s no ±; read the percentiles"
        .formatted(
            one ? "mean" : "means", Phrases.list(named(names)), they, they, one ? "has" : "have");
  }

  private static List<String> named(List<String> names) {
    if (names.size() <= MOST) {
      return names;
    }
    List<String> named = new ArrayList<>(names.subList(0, MOST));
    named.add(Phrases.count(names.size() - MOST) + " more");
    return named;
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
