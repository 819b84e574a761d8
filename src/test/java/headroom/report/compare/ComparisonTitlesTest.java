package headroom.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.Engines;
import headroom.compare.ScenarioComparison;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import headroom.result.Comparison;
import headroom.scenario.Scenario;
import headroom.scenario.file.ParsedScenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Without volatility everything is known: 4 a quarter, 8 quarters, and what a share of it brings.
class ComparisonTitlesTest {
  private static final String SHARE =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2027-Q4}
      simulation: {trials: 1024, seed: 7}
      streams:
        revenue: {now: 4, growth: 0%, volatility: 0%}
      agreements:
        share: {payer: P, payee: Q, rate: 25%, base: {revenue: 100%}}
      """;

  @TempDir private Path folder;

  private Comparison compare(String... settings) throws IOException {
    Path file = Files.writeString(folder.resolve("scenario.yaml"), SHARE);
    SequencedMap<String, Scenario> sides = new LinkedHashMap<>();
    ParsedScenario parsed = ScenarioReader.parse(file);
    sides.put("base", parsed.with(List.of()).orThrow());
    for (String setting : settings) {
      sides.put("other-" + sides.size(), parsed.with(List.of(Setting.parse(setting))).orThrow());
    }
    return ScenarioComparison.of(sides).run(Engines.of(1, Backend.SCALAR), Monitor.none());
  }

  @Test
  void theScenariosAreNamedWithWhatTheyBring() throws IOException {
    ComparisonTitles titles = new ComparisonTitles(compare("agreements.share.rate=20%"));
    assertThat(titles.overlay())
        .isEqualTo("Q receives USD 8 bn with base and USD 6.4 bn with other-1 on average");
    assertThat(titles.difference(1))
        .isEqualTo(
            "Q loses USD 1.6 bn on average with other-1 instead of base: behind in all 1,024"
                + " trials");
  }

  @Test
  void manyScenariosAreTheirLetters() throws IOException {
    String[] settings = {
      "agreements.share.rate=20%", "agreements.share.rate=30%", "agreements.share.rate=40%"
    };
    assertThat(new ComparisonTitles(compare(settings)).overlay())
        .isEqualTo(
            "Q receives USD 8 bn with A, USD 6.4 bn with B, USD 9.6 bn with C and USD 12.8 bn with"
                + " D on average");
  }

  @Test
  void equalScenariosMakeNoDifference() throws IOException {
    assertThat(new ComparisonTitles(compare("simulation.seed=7")).difference(1))
        .isEqualTo("Q receives the same with base and other-1 in every one of the 1,024 trials");
  }

  @Test
  void whatIsPaidAfterTheLastQuarterIsInTheTitle() throws IOException {
    ComparisonTitles titles =
        new ComparisonTitles(compare("agreements.share.payment-lag=1", "timeline.end=2028-Q1"));
    assertThat(titles.overlay())
        .isEqualTo(
            "Q receives USD 8 bn with base, USD 8 bn with other-1 (1 after 2028-Q1) and USD 9 bn"
                + " with other-2 on average");
  }
}
