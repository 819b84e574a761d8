package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.report.ReportPage.KeyFigure;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two to eight agreements between two parties in whatever direction, with caps and without, told
/// by labels that would break a careless page.
class NetFindingsTest {
  private static final List<String> LABELS =
      List.of(
          "Royalty", "\\\"quoted\\\"", "<script>x</script>", "שכר", "a & b", "云", "Nº 7", "50%");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void severalAgreementsAreToldAsOneNet(int count) throws IOException {
    for (long seed = 1; seed <= 4; seed++) {
      Scenario scenario = scenario(count, new Random(31 * seed + count));
      Result result =
          ScenarioRun.of(scenario, new OutputSelection.All())
              .run(Engines.of(1, Backend.SCALAR), RunListener.none());
      Headline headline = Headline.of(scenario, result).orElseThrow();
      List<String> sentences = Findings.of(scenario, result);
      double net =
          result
              .summary(MetricName.RECEIPTS.ofParty("B Corp."), "total")
              .orElseThrow()
              .mean()
              .value();
      String seen = "seed " + seed + ": " + String.join(" / ", sentences);
      assertThat(sentences.getFirst())
          .as(seen)
          .startsWith("B Corp. " + (net < 0 ? "pays" : "receives"));
      assertThat(sentences).as(seen).noneMatch(it -> it.contains("−"));
      assertThat(KeyFigures.of(headline).stream().map(NetFindingsTest::words))
          .as(seen)
          .noneMatch(it -> it.contains("−"));
      List<PartyLines.Line> lines = NetFindings.of(headline).orElseThrow().lines().all();
      assertThat(lines).as(seen).hasSize(count);
      assertThat(lines.stream().mapToDouble(PartyLines.Line::mean).sum())
          .as(seen)
          .isCloseTo(net, within(1e-9));
      assertThat(NetFindings.of(headline).orElseThrow().lines().table().orElseThrow().columns())
          .hasSizeLessThanOrEqualTo(8);
    }
  }

  /// The same amounts are summed in other orders in other trials: what differs is the last digit.
  @Test
  void aNetThatIsCertainButForRoundingIsOneNumber() {
    Path file = Path.of("scenarios/contracts/minimum-guarantee.yaml");
    Scenario scenario =
        ScenarioReader.read(
                file,
                List.of(
                    Setting.parse("streams.sales.now=1"), Setting.parse("simulation.trials=4096")))
            .orThrow();
    Result result =
        ScenarioRun.of(scenario, new OutputSelection.All())
            .run(Engines.of(1, Backend.SCALAR), RunListener.none());
    Metric.Summary net =
        result.summary(MetricName.RECEIPTS.ofParty("Licensor"), "total").orElseThrow();
    assertThat(net.min()).isLessThan(net.max());
    assertThat(net.isCertain()).isTrue();
    assertThat(Findings.of(scenario, result).getFirst())
        .isEqualTo("Licensor receives USD 40 m in all through 2029 in all 4,096 trials");
    assertThat(new ReportCharts(scenario, result, "0.1.0").all())
        .anyMatch(it -> it.name().equals("receipts-distribution"));
  }

  private static String words(KeyFigure figure) {
    return figure.label() + figure.value() + figure.detail();
  }

  private Scenario scenario(int count, Random random) throws IOException {
    List<String> agreements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean back = random.nextBoolean();
      agreements.add(
          "  a%s: {payer: %s, payee: %s, rate: %s%%, base: {sales: 100%%}%s, label: \"%s\"}\n"
              .formatted(
                  i,
                  back ? "B Corp." : "A & Co.",
                  back ? "A & Co." : "B Corp.",
                  1 + random.nextInt(20),
                  random.nextBoolean() ? ", cap: {total: 2}" : "",
                  LABELS.get(i)));
    }
    String text =
        """
        headroom: 1
        currency: USD bn
        timeline: {start: 2026-Q1, end: 2027-Q4}
        simulation: {trials: 512, seed: 7, replicates: 8}
        streams:
          sales: {now: 7.5, growth: 10%, volatility: 25%}
        agreements:
        """;
    String report = "report: {party: B Corp.}\n";
    Path file =
        Files.writeString(folder.resolve("net.yaml"), text + String.join("", agreements) + report);
    return ScenarioReader.read(file, List.of()).orThrow();
  }
}
