package headroom.report;

import headroom.chart.OverlayChart;
import headroom.chart.Tint;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Result;
import headroom.result.Weighed;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The part of a report that says what the clues say.
final class ClueAnswer {
  private static final String HEADING = "What do the clues say?";

  private ClueAnswer() {}

  /// The answers of a report, led by that of the clues where something was heard.
  static List<Answer> before(
      List<Answer> answers, Scenario scenario, Result result, Captions captions) {
    List<Answer> all = new ArrayList<>();
    ClueFindings.of(scenario, result)
        .map(
            findings ->
                new Answer(
                    HEADING,
                    findings.sentences(),
                    fan(scenario, result, captions).stream().toList(),
                    List.of(findings.table(true), findings.heard()),
                    Map.of()))
        .ifPresent(all::add);
    all.addAll(answers);
    return all;
  }

  /// The receipts so far as they were before the clues, as a band, and after them.
  private static Optional<ReportChart> fan(Scenario scenario, Result result, Captions captions) {
    return Headline.of(scenario, result).flatMap(headline -> fan(headline, captions));
  }

  private static Optional<ReportChart> fan(Headline headline, Captions captions) {
    String id = MetricName.PAID_SO_FAR.of(headline.agreement().name());
    List<Metric.Summary> after = FanCharts.quarters(headline.result(), id);
    List<Metric.Summary> before =
        headline
            .result()
            .weighed()
            .map(Weighed::prior)
            .map(prior -> FanCharts.quarters(new Result(headline.result().simulation(), prior), id))
            .orElse(List.of());
    if (after.isEmpty() || after.size() != before.size()) {
      return Optional.empty();
    }
    OverlayChart chart =
        new OverlayChart(
            captions.of(
                title(before.getLast(), after.getLast(), headline.unit()),
                "Cumulative receipts of %s%s before the clues (band P10 to P90) and after them (dashes); lines: median"
                    .formatted(headline.agreement().payee(), headline.under()),
                headline.unit()),
            FanCharts.labels(after),
            List.of(side("before", Tint.NEUTRAL, before), side("after", Tint.RECEIPTS, after)),
            FanCharts.resolution(after.getLast()));
    return Optional.of(new ReportChart("clues-receipts", chart, ""));
  }

  private static String title(Metric.Summary before, Metric.Summary after, String unit) {
    return "The clues take median receipts by %s from %s to %s"
        .formatted(
            after.period().label(),
            Phrases.money(before.percentile(50), unit),
            Phrases.money(after.percentile(50), unit));
  }

  private static OverlayChart.Side side(String name, Tint tint, List<Metric.Summary> quarters) {
    return new OverlayChart.Side(
        name,
        tint,
        FanCharts.band(quarters, 10, 90),
        FanCharts.values(quarters, it -> it.percentile(50).value()));
  }
}
