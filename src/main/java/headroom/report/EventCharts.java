package headroom.report;

import headroom.chart.ProbabilityChart;
import headroom.chart.Tint;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Period;
import headroom.result.Result;
import headroom.scenario.Event;
import headroom.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/// For every event that is neither certain nor impossible, the probability that it has come, by
/// quarter.
record EventCharts(Scenario scenario, Result result, Captions captions) {

  /// The charts in file order, as far as the metrics kept allow.
  List<ReportChart> all() {
    return scenario.events().stream().flatMap(event -> chart(event).stream()).toList();
  }

  private Optional<ReportChart> chart(Event event) {
    List<Metric.Probability> quarters =
        result
            .all(MetricName.HAPPENED.of(event.name()))
            .filter(metric -> metric.period() instanceof Period.Quarter)
            .filter(Metric.Probability.class::isInstance)
            .map(Metric.Probability.class::cast)
            .toList();
    boolean open =
        quarters.stream()
            .mapToDouble(quarter -> quarter.probability().value())
            .anyMatch(probability -> probability > 0 && probability < 1);
    return open
        ? Optional.of(chart(event.name(), scenario.labels().event(event.name()), quarters))
        : Optional.empty();
  }

  private ReportChart chart(String name, String event, List<Metric.Probability> quarters) {
    String title =
        "By the end of %s, %s has come in %s"
            .formatted(
                Phrases.end(scenario.timeline().end()),
                event,
                Phrases.futures(quarters.getLast().probability(), result.effectiveTrials()));
    ProbabilityChart chart =
        new ProbabilityChart(
            captions.of(
                title,
                "Probability that %s has come by the end of each quarter".formatted(event),
                ""),
            Tint.NEUTRAL,
            quarters.stream().map(quarter -> quarter.period().label()).toList(),
            quarters.stream().map(quarter -> quarter.probability().value()).toList(),
            ReportCharts.resolution(quarters.stream().map(Metric.Probability::probability)));
    return new ReportChart("event-" + name, chart, "");
  }
}
