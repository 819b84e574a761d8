package headroom.table;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.result.Comparison;
import headroom.result.Comparison.Measure;
import headroom.result.Comparison.Verdict;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.PercentileEstimate;
import headroom.result.Period;
import headroom.result.SimulationFacts;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTableTest {
  private static final Period TOTAL = new Period.Total();

  private static Metric.Summary summary(double mean) {
    Estimate estimate = new Estimate(mean, OptionalDouble.of(0.25));
    List<PercentileEstimate> percentiles =
        Stream.of(1, 5, 10, 25, 50, 75, 90, 95, 99)
            .map(percent -> new PercentileEstimate(percent, estimate))
            .toList();
    return new Metric.Summary(
        "party.Q, Inc.receipts",
        TOTAL,
        "USD bn",
        8,
        false,
        estimate,
        OptionalDouble.of(1),
        0,
        2,
        percentiles,
        List.of());
  }

  private static Comparison comparison() {
    Estimate half = new Estimate(0.5, OptionalDouble.empty());
    Comparison.Gap gap =
        new Comparison.Seen(summary(-0.5), half, half, Verdict.UNTOLD, Optional.empty());
    Comparison.Line line =
        new Comparison.Line(
            "party.Q, Inc.receipts",
            TOTAL,
            "USD bn",
            Measure.AMOUNT,
            List.of(summary(1.5), summary(1)),
            List.of(gap));
    return new Comparison(
        new SimulationFacts(8, 1, "philox", 2, 0.0005),
        "USD bn",
        "Q, Inc",
        List.of(
            new Comparison.Side("=a", "A", "", List.of()),
            new Comparison.Side("the \"low\" case", "B", "", List.of())),
        List.of(line),
        List.of(),
        List.of());
  }

  private Scenario scenario() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("two.yaml"),
            """
            headroom: 1
            currency: USD bn
            timeline: {start: 2026-Q1, end: 2027-Q2}
            streams: {revenue: {now: 4, growth: 0%}}
            agreements: {share: {payer: P, payee: "Q, Inc", rate: 25%, base: {revenue: 100%}}}
            """);
    return ScenarioReader.read(file, List.of()).orThrow();
  }

  @TempDir private Path folder;

  @Test
  void hasARowForEachScenarioAndEmptyCellsWhereThereIsNoDifference() throws IOException {
    List<String> lines =
        ComparisonTable.csv(comparison(), List.of(scenario(), scenario())).lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .startsWith(
            "metric,kind,name,measure,frequency,period,period_start,period_end,unit,scenario,mean,"
                + "mean_se,sd,min,p1,");
    assertThat(lines.get(1))
        .startsWith("\"party.Q, Inc.receipts\",party,\"Q, Inc\",receipts,total,total,2026-01-01,");
    assertThat(lines.get(1)).endsWith(",,,");
    assertThat(lines.get(2))
        .contains(",\"the \"\"low\"\" case\",1.0,0.25,")
        .endsWith(",-0.5,0.25,2.0,8,0.5,,0.5,,untold");
    assertThat(
            lines.stream()
                .map(line -> line.replaceAll("\"[^\"]*\"", "").split(",", -1).length)
                .distinct())
        .hasSize(1);
  }
}
