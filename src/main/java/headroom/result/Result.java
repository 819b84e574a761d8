package headroom.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that came out of a run.
///
/// @param simulation how the numbers were made
/// @param metrics in a fixed order: streams, agreements, parties, assumptions; periods in time
///   order
/// @param weighed what evidence made of it; empty where nothing was heard
public record Result(SimulationFacts simulation, List<Metric> metrics, Optional<Weighed> weighed) {
  public Result {
    metrics = List.copyOf(metrics);
  }

  /// The result of a run whose trials all count alike.
  public Result(SimulationFacts simulation, List<Metric> metrics) {
    this(simulation, metrics, Optional.empty());
  }

  /// This result, made of trials that count by weights.
  public Result with(Weighed evidence) {
    return new Result(simulation, metrics, Optional.of(evidence));
  }

  /// As many equal trials as say as much: all of them, or fewer where they count by weights.
  public long effectiveTrials() {
    return weighed.map(it -> (long) it.effectiveSampleSize()).orElse(simulation.trials());
  }

  /// The metric with an id and a period label, if it was kept.
  public Optional<Metric> find(String id, String period) {
    return metrics.stream()
        .filter(metric -> metric.id().equals(id) && metric.period().label().equals(period))
        .findFirst();
  }

  /// The summary with an id and a period label, if it was kept and is one.
  public Optional<Metric.Summary> summary(String id, String period) {
    return find(id, period)
        .filter(Metric.Summary.class::isInstance)
        .map(Metric.Summary.class::cast);
  }

  /// All metrics with an id, periods in time order.
  public Stream<Metric> all(String id) {
    return metrics.stream().filter(metric -> metric.id().equals(id));
  }
}
