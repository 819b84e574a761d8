package headroom.compile;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.Engines;
import headroom.expression.Catalogue;
import headroom.expression.Catalogue.Kind;
import headroom.expression.MetricReference;
import headroom.kernel.Backend;
import headroom.result.Metric;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricCatalogueTest {
  private static final Scenario SCENARIO =
      ScenarioReader.read(
              Path.of("scenarios/microsoft-openai.yaml"),
              List.of(
                  new Setting("simulation.trials", "1024"),
                  new Setting("agreements.revenue-share.payee", "New Co"),
                  new Setting("report.party", "New Co")))
          .orThrow();

  private static final Catalogue CATALOGUE = MetricCatalogue.of(SCENARIO);

  @Test
  void everyMetricOfAResultCanBeNamedWithItsPeriod() {
    ScenarioRun run = ScenarioRun.of(SCENARIO, new OutputSelection.All());
    List<Metric> metrics = run.run(Engines.of(1, Backend.SCALAR), RunListener.none()).metrics();
    assertThat(CATALOGUE.entries().stream().mapToInt(entry -> entry.periods().size()).sum())
        .isEqualTo(metrics.size());
    for (Metric metric : metrics) {
      MetricReference named = new MetricReference(metric.id(), metric.period().label());
      assertThat(CATALOGUE.metric(named.text())).isEqualTo(named);
      assertThat(kindsOf(metric)).as(named.text()).contains(kind(metric.id()));
    }
  }

  private static List<Kind> kindsOf(Metric metric) {
    return switch (metric) {
      case Metric.Summary summary ->
          summary.conditional() ? List.of(Kind.CONDITIONAL, Kind.DATE) : List.of(Kind.AMOUNT);
      case Metric.Probability _ -> List.of(Kind.PROBABILITY);
      case Metric.Value _ -> List.of(Kind.SINGLE);
      case Metric.Empty _ -> List.of(Kind.CONDITIONAL, Kind.DATE);
    };
  }

  private static Kind kind(String id) {
    return CATALOGUE.entries().stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow()
        .kind();
  }

  @Test
  void datesAndConditionalAmountsAreToldApart() {
    assertThat(kind("revenue-share.cap.hit-year")).isEqualTo(Kind.DATE);
    assertThat(kind("revenue-share.paid.given-hit")).isEqualTo(Kind.CONDITIONAL);
    assertThat(kind("revenue-share.paid.given-not-hit")).isEqualTo(Kind.CONDITIONAL);
    assertThat(kind("revenue-share.effective-rate")).isEqualTo(Kind.AMOUNT);
    assertThat(CATALOGUE.expression("mean(party.\"New Co\".receipts@after-end)").text())
        .isEqualTo("mean(party.\"New Co\".receipts@after-end)");
  }
}
