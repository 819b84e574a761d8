package headroom.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.kernel.Backend;
import headroom.random.NameCollisionException;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Assumptions;
import headroom.scenario.RankCorrelation;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioCompilerTest {
  private static final String HEAD =
      """
      headroom: 1
      currency: USD
      timeline: {start: 2026-Q1, end: 2026-Q4}
      simulation: {trials: 4096, seed: 42, sampler: philox}
      """;

  @TempDir Path folder;

  private Scenario read(String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve("s.yaml"), HEAD + String.join("\n", lines) + "\n");
    return ScenarioReader.read(file, List.of()).orThrow();
  }

  private Scenario over(String startAndEnd, String... lines) throws IOException {
    String head = HEAD.replace("2026-Q1, end: 2026-Q4", startAndEnd);
    Path file = Files.writeString(folder.resolve("t.yaml"), head + String.join("\n", lines) + "\n");
    return ScenarioReader.read(file, List.of()).orThrow();
  }

  private static Result run(Scenario scenario) {
    return ScenarioRun.of(scenario, new OutputSelection.All())
        .run(Engines.of(1, Backend.SCALAR), RunListener.none());
  }

  /// The two names were found by search: both have the same 32-bit hash.
  @Test
  void namesThatWouldShareTheirDrawsAreRefused() throws IOException {
    Scenario scenario =
        read(
            "assumptions:",
            "  a-125855: {uniform: {low: 0, high: 1}}",
            "  a-144105: {uniform: {low: 0, high: 1}}",
            "streams:",
            "  revenue: {now: 1, growth: 20%, volatility: 20%}");
    assertThatThrownBy(() -> ScenarioCompiler.compile(scenario, new OutputSelection.All()))
        .isInstanceOf(NameCollisionException.class)
        .hasMessageContainingAll("a-125855", "a-144105");
  }

  @Test
  void aMixtureOfNamesCannotBeCorrelated() throws IOException {
    Scenario scenario =
        read(
            "assumptions:",
            "  cap: {uniform: {low: 30, high: 50}}",
            "  either: {mixture: [{weight: 50%, value: $cap}, {weight: 50%, value: 38}]}",
            "  other: {uniform: {low: 0, high: 1}}",
            "streams:",
            "  revenue: {now: 1, growth: 20%, volatility: 20%}");
    Scenario correlated = correlated(scenario, new RankCorrelation("either", "other", 0.5));
    assertThatThrownBy(() -> ScenarioCompiler.compile(correlated, new OutputSelection.All()))
        .isInstanceOf(ContradictionException.class)
        .hasMessage(
            "correlations: either picks among other assumptions and has no law of its own;"
                + " correlate those instead");
  }

  /// A file that says so is refused by the reader already.
  private static Scenario correlated(Scenario scenario, RankCorrelation pair) {
    Assumptions assumptions = scenario.model().assumptions().withCorrelations(List.of(pair));
    return scenario.withModel(scenario.model().withAssumptions(assumptions));
  }

  @Test
  void aYearThatHoldsTheWholeCapIsTheCapToTheBit() throws IOException {
    Result result =
        run(
            read(
                "streams:",
                "  revenue: {now: 10, growth: 40%, volatility: 40%}",
                "agreements:",
                "  share:",
                "    {payer: A, payee: B, rate: 20%, base: {revenue: 100%}, cap: {total: 9.7}}"));
    for (String id : List.of("share.paid", "share.counted", "party.B.receipts")) {
      Metric.Summary year = result.summary(id, "2026").orElseThrow();
      assertThat(year.max()).as(id).isEqualTo(9.7);
      assertThat(year.percentile(90).value()).as(id).isEqualTo(9.7);
    }
  }

  /// In every trial a year's total lies where its percentiles say, known quarters and quarters
  /// before the timeline included.
  @Test
  void yearsWithPercentilesShareThemAmongTheirQuarters() throws IOException {
    String years =
        "    quantile-path: {2025: {p10: 10, p90: 20}, 2026: {p10: 30, p50: 36, p90: 40, high: 60},"
            + " 2027: {p5: 40, p50: 60, p95: 90}, 2028: {p10: 50, p90: 150}}";
    Scenario scenario =
        over(
            "2026-Q1, end: 2028-Q4",
            "streams:",
            "  plain:",
            years,
            "    rank-correlation: 0.7",
            "  partly:",
            "    actual: {2026-Q1: 5, 2026-Q2: 6}",
            years,
            "    rank-correlation: 0.7",
            "  wholly:",
            "    actual: {2026-Q1: 5, 2026-Q2: 6, 2026-Q3: 7, 2026-Q4: 50, 2027-Q1: 9}",
            years,
            "    rank-correlation: 0.7");
    Result result = run(scenario);
    for (String stream : List.of("plain", "partly")) {
      Metric.Summary first = result.summary(stream + ".revenue", "2026").orElseThrow();
      Metric.Summary second = result.summary(stream + ".revenue", "2027").orElseThrow();
      assertThat(first.percentile(50).value()).isCloseTo(36, within(0.2));
      assertThat(first.percentile(90).value()).isCloseTo(40, within(0.2));
      assertThat(first.max()).isLessThan(60);
      assertThat(second.percentile(5).value()).isCloseTo(40, within(0.5));
    }
    assertThat(result.summary("partly.revenue", "2026").orElseThrow().min()).isGreaterThan(11);
    assertThat(result.summary("wholly.revenue", "2026").orElseThrow().max()).isEqualTo(68);
    assertThat(result.summary("wholly.revenue", "2027").orElseThrow().min()).isGreaterThan(9);
  }

  /// A timeline that begins in July has half of its first year; known quarters too count once.
  @Test
  void aTimelineMayBeginInTheMiddleOfAYearWithPercentiles() throws IOException {
    String year = "    quantile-path: {2026: {p10: 30, p90: 40}, 2027: {p10: 50, p90: 70}}";
    Result result =
        run(
            over(
                "2026-Q3, end: 2027-Q2",
                "streams:",
                "  plain:",
                year,
                "    rank-correlation: 1",
                "  known:",
                "    actual: {2026-Q3: 9}",
                year,
                "    rank-correlation: 1"));
    double median = StrictMath.sqrt(30 * 40);
    Metric.Summary half = result.summary("plain.revenue", "2026").orElseThrow();
    assertThat(half.percentile(50).value()).isBetween(0.5 * median, 0.6 * median);
    assertThat(half.percentile(90).value() / half.percentile(50).value())
        .isCloseTo(40 / median, within(0.01));
    Metric.Summary third = result.summary("known.revenue", "2026-Q3").orElseThrow();
    assertThat(third.max()).isEqualTo(9);
    assertThat(result.summary("known.revenue", "2026-Q4").orElseThrow().percentile(50).value())
        .isBetween(8.0, 12.0);
  }

  @Test
  void orderOfCorrelatedStreamsInTheFileMovesNoDraw() throws IOException {
    String first = "  a: {now: 1, growth: 20%, volatility: 30%}";
    String second = "  b: {now: 1, growth: 10%, volatility: 20%}";
    String together = "stream-correlation: 0.5";
    Result one = run(read("streams:", first, second, together));
    Result other = run(read("streams:", second, first, together));
    for (String id : List.of("a.revenue", "b.revenue")) {
      assertThat(other.summary(id, "total").orElseThrow().mean())
          .isEqualTo(one.summary(id, "total").orElseThrow().mean());
    }
  }

  @Test
  void onlyTheTotalsOfNamedMetricsAreKept() throws IOException {
    Scenario scenario = read("streams:", "  revenue: {now: 1, growth: 20%, volatility: 30%}");
    Result kept =
        ScenarioRun.of(scenario, new OutputSelection.TotalsOf(Set.of("revenue.revenue")))
            .run(Engines.of(1, Backend.SCALAR), RunListener.none());
    assertThat(kept.metrics())
        .isEqualTo(
            List.of(
                run(scenario).metrics().stream()
                    .filter(metric -> metric.id().equals("revenue.revenue"))
                    .filter(metric -> metric.period() instanceof Period.Total)
                    .findFirst()
                    .orElseThrow()));
    OutputSelection unknown = new OutputSelection.TotalsOf(Set.of("revenues.revenue"));
    assertThatThrownBy(() -> ScenarioCompiler.compile(scenario, unknown))
        .isInstanceOf(UnknownMetricException.class);
  }
}
