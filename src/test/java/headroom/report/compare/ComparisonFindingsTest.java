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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonFindingsTest {
  private static final String SHARE =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2030-Q4}
      simulation: {trials: 2048, seed: 7}
      streams:
        revenue: {now: 7.5, growth: 10%, volatility: 25%}
      agreements:
        share: {payer: P, payee: Q, rate: 20%, base: {revenue: 100%}, cap: {total: 30}}
      report: {party: Q, headline: share}
      """;

  @TempDir private Path folder;

  private Comparison compare(String... settings) throws IOException {
    return compareIn(SHARE, settings);
  }

  private Comparison compareIn(String text, String... settings) throws IOException {
    Path file = Files.writeString(folder.resolve("scenario.yaml"), text);
    SequencedMap<String, Scenario> sides = new LinkedHashMap<>();
    ParsedScenario parsed = ScenarioReader.parse(file);
    sides.put("base", parsed.with(List.of()).orThrow());
    sides.put("other", parsed.with(Stream.of(settings).map(Setting::parse).toList()).orThrow());
    return ScenarioComparison.of(sides).run(Engines.of(1, Backend.SCALAR), Monitor.none());
  }

  @Test
  void aSideWithoutACapHasNoChanceOfReachingIt() throws IOException {
    Comparison comparison = compare("agreements.share.cap=");
    assertThat(ComparisonFindings.of(comparison, 1))
        .anyMatch(
            it ->
                it.matches(
                    "The cap is hit in [\\d.]+ % of the futures with base; other has no cap"))
        .noneMatch(it -> it.contains("0 %"));
    assertThat(ComparisonText.text(comparison))
        .containsPattern("P\\(cap hit\\), % +[\\d.]+ +no cap\n");
  }

  @Test
  void whoOnlyPaysHasNoRowsOfItsOwn() throws IOException {
    String text = ComparisonText.text(compare("agreements.share.rate=25%"));
    assertThat(text)
        .contains("What Q receives P pays: its numbers are these with the opposite sign.")
        .doesNotContain("P's receipts")
        .containsPattern("USD bn +base +other +difference ± SE");
  }

  @Test
  void anotherPayeeKeepsItsRows() throws IOException {
    String back = "  back: {payer: Q, payee: R, rate: 2%, base: {revenue: 100%}}\n";
    Comparison comparison =
        compareIn(SHARE.replace("report:", back + "report:"), "agreements.share.rate=25%");
    assertThat(ComparisonText.text(comparison)).contains("R's receipts", "P's receipts");
    assertThat(ComparisonFindings.of(comparison, 1)).noneMatch(it -> it.contains("opposite sign"));
  }

  @Test
  void aMeanHitDateIsAQuarter() throws IOException {
    assertThat(ComparisonText.text(compare("agreements.share.rate=25%")))
        .containsPattern("mean hit date +20(29|30)-Q\\d +20(28|29)-Q\\d +−[\\d.]+ ± [\\d.]+ years");
  }

  @Test
  void noneAndAllAreCountedInTrials() throws IOException {
    assertThat(
            ComparisonFindings.of(compare("agreements.share.rate=25%", "agreements.share.cap="), 1)
                .getFirst())
        .startsWith("Q gains USD ")
        .endsWith(
            "bn on average with other instead of base: ahead in all 2,048 trials, behind in none of"
                + " the 2,048 trials");
    assertThat(ComparisonFindings.of(compare("simulation.seed=7"), 1))
        .contains("Q receives the same with base and other in every one of the 2,048 trials");
  }
}
