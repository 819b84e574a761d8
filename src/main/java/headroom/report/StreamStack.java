package headroom.report;

import headroom.chart.StackChart;
import headroom.chart.Tint;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.MetricId;
import headroom.result.Period;
import headroom.result.Result;
import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The streams of `report.stack`, one upon the other by year: what is spent where, what is sold by
/// whom. Means, which add up.
final class StreamStack {
  /// What the eye can tell apart in one bar.
  private static final List<Tint> TINTS =
      List.of(Tint.NEUTRAL, Tint.RECEIPTS, Tint.REVENUE, Tint.FORGONE, Tint.CAP);

  private final Scenario scenario;
  private final Result result;
  private final List<Stream> streams;

  private StreamStack(Scenario scenario, Result result) {
    this.scenario = scenario;
    this.result = result;
    streams =
        scenario.report().stack().stream()
            .flatMap(name -> scenario.streams().stream().filter(it -> it.name().equals(name)))
            .toList();
  }

  /// The chart; empty if it was not asked for, shows more than can be told apart, or the years were
  /// not kept.
  static Optional<ReportChart> chart(Scenario scenario, Result result, Captions captions) {
    StreamStack stack = new StreamStack(scenario, result);
    return stack.streams.isEmpty() || stack.streams.size() > TINTS.size()
        ? Optional.empty()
        : stack.chart(captions);
  }

  private Optional<ReportChart> chart(Captions captions) {
    List<Period> periods = years(streams.getFirst()).stream().map(Metric.Summary::period).toList();
    if (periods.isEmpty() || streams.stream().anyMatch(it -> total(it).isEmpty())) {
      return Optional.empty();
    }
    List<StackChart.Line> lines = new ArrayList<>();
    for (Stream stream : streams) {
      Tint tint = TINTS.get(lines.size());
      List<Double> values = years(stream).stream().map(it -> it.mean().value()).toList();
      lines.add(new StackChart.Line(label(stream), tint, 1, values));
    }
    double resolution =
        ReportCharts.resolution(
            streams.stream().flatMap(it -> years(it).stream()).map(Metric.Summary::mean));
    StackChart chart =
        new StackChart(
            captions.of(
                finding(),
                "Mean of the streams by year, one upon the other; above the bars their sum",
                scenario.currency()),
            periods.stream().map(TextSummary::label).toList(),
            lines,
            resolution);
    return Optional.of(new ReportChart("streams-by-year", chart, ""));
  }

  /// What they come to and how it is shared, the largest first.
  private String finding() {
    double sum = streams.stream().mapToDouble(this::mean).sum();
    String time =
        "from %s through %s"
            .formatted(scenario.timeline().start(), Phrases.end(scenario.timeline().end()));
    if (!(sum > 0)) {
      return "Together they come to nothing " + time;
    }
    List<String> parts =
        streams.stream()
            .sorted(Comparator.comparingDouble(stream -> -mean(stream)))
            .map(stream -> label(stream) + " " + share(mean(stream) / sum))
            .toList();
    boolean certain =
        streams.stream().flatMap(it -> total(it).stream()).allMatch(it -> it.isCertain());
    return "Together %s%s %s: %s"
        .formatted(
            Phrases.money(new Estimate(sum, OptionalDouble.empty()), scenario.currency()),
            certain ? "" : " on average",
            certain && result.simulation().trials() == 1 ? time + " in the one trial run" : time,
            String.join(", ", parts));
  }

  private String label(Stream stream) {
    return scenario.labels().stream(stream.name());
  }

  private static String share(double share) {
    return Rounding.share(share);
  }

  private double mean(Stream stream) {
    return total(stream).map(it -> it.mean().value()).orElse(0.0);
  }

  private Optional<Metric.Summary> total(Stream stream) {
    return result.summary(MetricId.ofStream(stream.name(), stream.measure()), "total");
  }

  private List<Metric.Summary> years(Stream stream) {
    return result
        .all(MetricId.ofStream(stream.name(), stream.measure()))
        .filter(Headline::yearly)
        .filter(Metric.Summary.class::isInstance)
        .map(Metric.Summary.class::cast)
        .toList();
  }
}
