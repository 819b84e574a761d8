package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.RankCorrelation;
import headroom.scenario.Scenario;
import headroom.scenario.StreamCorrelation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a later file or the command line fixes leaves its correlations; the others stay.
class FallenPairsTest {
  private static final String BASE =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2027-Q4}
      assumptions:
        a: {uniform: {low: 20%, high: 60%}}
        b: {uniform: {low: 20%, high: 60%}}
        c: {uniform: {low: 20%, high: 60%}}
      correlations:
        - {between: [a, b], spearman: 0.5}
        - {between: [b, c], spearman: 0.4}
        - {between: [a, c], spearman: 0.3, source: me}
      streams:
        one: {now: 1, growth: $a, volatility: 20%}
        two: {now: 1, growth: $b, volatility: 20%}
        three: {now: 1, growth: $c, volatility: 20%}
      stream-correlation:
        - {between: [one, two], correlation: 0.5}
        - {between: [two, three], correlation: 0.4}
      """;

  @TempDir Path folder;

  private Path base() {
    return Scenarios.write(folder, "base.yaml", BASE);
  }

  private Scenario child(String text) {
    base();
    return Scenarios.read(Scenarios.write(folder, "mine.yaml", "extends: base.yaml\n" + text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=30% | a is fixed at 30%",
        "a={discrete: [{weight: 100%, value: 30%}]} | a is fixed at {discrete: [{weight: 100%,"
            + " value: 30%}]}",
        "assumptions.a=$b | a is $b",
        "a={mixture: [{weight: 50%, value: $b}, {weight: 50%, value: 30%}]} | a picks among other"
            + " assumptions",
      })
  void aFixedAssumptionLeavesItsPairs(String setting, String words) {
    Scenario scenario = Scenarios.read(base(), setting);
    assertThat(scenario.correlations()).containsExactly(new RankCorrelation("b", "c", 0.4));
    assertThat(scenario.notes())
        .contains(words + ", so its correlations with b and c fall away; other pairs stay.");
    assertThat(scenario.inputs())
        .noneMatch(input -> input.path().equals("correlations.0"))
        .noneMatch(input -> input.path().startsWith("correlations.2"))
        .anyMatch(input -> input.path().equals("correlations.1"));
  }

  @Test
  void aChildFixesAsTheCommandLineDoes() {
    Scenario scenario = child("assumptions: {a: {uniform: null, value: 30%}}\n");
    assertThat(scenario.correlations()).containsExactly(new RankCorrelation("b", "c", 0.4));
    assertThat(scenario.notes()).filteredOn(note -> note.startsWith("a is fixed")).hasSize(1);
  }

  @Test
  void whatAChildRemovesLeavesItsPairs() {
    Scenario scenario =
        child(
            """
            assumptions: {a: null}
            streams: {one: null}
            """);
    assertThat(scenario.correlations()).containsExactly(new RankCorrelation("b", "c", 0.4));
    assertThat(scenario.streamCorrelation())
        .isEqualTo(
            new StreamCorrelation.Pairwise(
                List.of(new StreamCorrelation.Pair("two", "three", 0.4))));
    assertThat(scenario.notes())
        .contains(
            "a was removed, so its correlations with b and c fall away; other pairs stay.",
            "one was removed, so its correlation with two falls away; other pairs stay.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{of: two, ratio: 50%} | one is derived from other streams",
        "{now: 1, bootstrap: {history: [1, 2, 3], block: 1}} | one has no shocks",
      })
  void aStreamWithoutShocksLeavesItsPairs(String stream, String words) {
    Scenario scenario = Scenarios.read(base(), "streams.one=" + stream);
    assertThat(scenario.streamCorrelation())
        .isEqualTo(
            new StreamCorrelation.Pairwise(
                List.of(new StreamCorrelation.Pair("two", "three", 0.4))));
    assertThat(scenario.notes())
        .contains(words + ", so its correlation with two falls away; other pairs stay.");
  }

  /// 0.5, 0.9 and −0.9 cannot hold together; without `a` there is nothing to contradict.
  @Test
  void theRemainingPairsAreStillChecked() {
    String torn =
        BASE.replace("spearman: 0.4", "spearman: 0.9")
            .replace("spearman: 0.5", "spearman: 0.9")
            .replace("spearman: 0.3", "spearman: -0.9");
    Path file = Scenarios.write(folder, "torn.yaml", torn);
    assertThat(Scenarios.faults(file)).isNotEmpty();
    assertThat(Scenarios.faults(file, "a=30%")).isEmpty();
    Path four =
        Scenarios.write(
            folder,
            "four.yaml",
            torn.replace("correlations:\n", "correlations:\n  - {between: [a, d], spearman: 0.1}\n")
                .replace("streams:\n", "  \nstreams:\n")
                .replace("assumptions:\n", "assumptions:\n  d: {uniform: {low: 1, high: 2}}\n"));
    assertThat(Scenarios.faults(four, "d=1.5")).isNotEmpty();
  }

  /// In one file, a pair with a constant is its author's mistake.
  @Test
  void inOneFileItIsAFault() {
    Path file =
        Scenarios.write(
            folder, "s.yaml", BASE.replace("a: {uniform: {low: 20%, high: 60%}}", "a: 30%"));
    assertThat(Scenarios.faults(file))
        .extracting(Fault::toString)
        .allSatisfy(text -> assertThat(text).contains("found `a`, a constant"))
        .hasSize(2);
  }

  @Test
  void theFlagshipCanBeFixed() {
    Path flagship = Path.of("scenarios/microsoft-openai.yaml");
    for (String name : List.of("growth-2027", "long-run-growth")) {
      assertThat(Scenarios.read(flagship, name + "=30%").correlations()).isEmpty();
    }
    Scenario legacy =
        Scenarios.read(Path.of("scenarios/legacy-terms.yaml"), "assumptions.rate=20%");
    assertThat(legacy.correlations()).hasSize(1);
  }
}
