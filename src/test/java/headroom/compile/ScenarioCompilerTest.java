package headroom.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headroom.analysis.ScenarioRun;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import headroom.random.NameCollisionException;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.Result;
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

  private static Result run(Scenario scenario) {
    return ScenarioRun.of(scenario, new OutputSelection.All())
        .run(1, Backend.SCALAR, Monitor.none());
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
    return new Scenario(
        scenario.name(),
        scenario.description(),
        scenario.currency(),
        scenario.timeline(),
        scenario.simulation(),
        scenario.assumptions(),
        List.of(pair),
        scenario.streams(),
        scenario.streamCorrelation(),
        scenario.events(),
        scenario.agreements(),
        scenario.valuation(),
        scenario.report(),
        scenario.inputs(),
        scenario.notes(),
        scenario.sha256());
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
            .run(1, Backend.SCALAR, Monitor.none());
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
