package headroom.report.story;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricId;
import headroom.result.NamedTrace;
import headroom.result.Result;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import java.util.Map;
import java.util.Optional;

/// What one trial's quantities came to: metrics by quarter, what was drawn, and paths read at a
/// quarter's start.
///
/// @param alone every metric of the trial by itself
/// @param happenings what the trial came through behind its amounts
record TrialValues(Scenario scenario, Result alone, NamedTrace happenings) {

  /// A metric; 0 where there is none.
  double at(String id, String period) {
    return find(id, period).orElse(0.0);
  }

  Optional<Double> find(String id, String period) {
    return alone.summary(id, period).map(Metric.Summary::mean).map(Estimate::value);
  }

  /// A metric in a quarter of the timeline; 0 where there is none.
  double at(String id, int quarter) {
    return at(id, scenario.timeline().quarter(quarter).toString());
  }

  /// The amount of a stream in a quarter.
  double stream(String name, int quarter) {
    return scenario.streams().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .map((Stream it) -> at(MetricId.ofStream(name, it.measure()), quarter))
        .orElse(0.0);
  }

  /// The moment of an event, in quarters since the timeline's start.
  double moment(String event) {
    return happenings.events().getOrDefault(event, Double.POSITIVE_INFINITY);
  }

  /// A quantity; empty where the trace does not tell.
  Optional<Double> of(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Constant(double value) -> Optional.of(value);
      case Quantity.Reference(String assumption) ->
          find(MetricId.ofAssumption(assumption), "total");
      case Quantity.Drawn drawn -> Optional.ofNullable(happenings.draws().get(drawn.variable()));
    };
  }

  /// A path at the start of a quarter; empty where the trace does not tell.
  Optional<Double> of(Path path, int quarter) {
    return of(path, quarter, quarter / 4.0);
  }

  private Optional<Double> of(Path path, int quarter, double years) {
    return switch (path) {
      case Path.Flat(Quantity value) -> of(value);
      case Path.Multiple(Quantity multiple, Quantity of) ->
          of(multiple).flatMap(it -> of(of).map(amount -> it * amount));
      case Path.Fade(Quantity from, Quantity to, Quantity halfLife) ->
          of(from)
              .flatMap(
                  start ->
                      of(to)
                          .flatMap(
                              end ->
                                  of(halfLife)
                                      .filter(half -> half > 0)
                                      .map(
                                          half ->
                                              end + (start - end) * Math.pow(2, -years / half))));
      case Path.Schedule schedule ->
          schedule.linear()
              ? Optional.empty()
              : schedule.nodes().entrySet().stream()
                  .filter(
                      node -> node.getKey().compareTo(scenario.timeline().quarter(quarter)) <= 0)
                  .reduce((_, later) -> later)
                  .or(() -> schedule.nodes().entrySet().stream().findFirst())
                  .map(Map.Entry::getValue)
                  .flatMap(this::of);
      case Path.Hold(Quantity value, Quantity hold, Path then) ->
          of(hold)
              .flatMap(
                  held -> years < held ? of(value) : of(then, quarter, years - Math.max(0, held)));
    };
  }

  /// The amounts of some streams in a quarter, each as far as it is included; empty where the trace
  /// does not tell.
  Optional<Double> sum(Map<String, Path> parts, int quarter) {
    double sum = 0;
    for (Map.Entry<String, Path> part : parts.entrySet()) {
      Optional<Double> inclusion = of(part.getValue(), quarter);
      if (inclusion.isEmpty()) {
        return Optional.empty();
      }
      sum += Math.max(0, inclusion.get()) * stream(part.getKey(), quarter);
    }
    return Optional.of(sum);
  }
}
