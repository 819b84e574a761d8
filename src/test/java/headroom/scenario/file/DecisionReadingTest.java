package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Decision;
import headroom.scenario.Earning;
import headroom.scenario.Law;
import headroom.scenario.Path;
import headroom.scenario.Quantity;
import headroom.scenario.Rate;
import headroom.scenario.Scenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionReadingTest {
  private static final String WITHOUT =
      Scenarios.SHORT.replace("base: {revenue: 100%}", "base: {revenue: 100%}, cap: {total: $a}")
          + """
          assumptions:
            a: {value: 30 to 45, source: me}
            b: 20%
          """;

  private static final String WITH =
      WITHOUT
          + """
          decision:
            question: Keep, sell or change?
            value: share.paid
            options:
              keep: {}
              sell: {worth: $a, source: you}
              change: {set: {agreements.share.rate: {value: 15% to 25%, evidence: assumed}}}
          """;

  @TempDir private java.nio.file.Path folder;

  private Scenario read(String text, String... settings) {
    return Scenarios.read(Scenarios.write(folder, "s.yaml", text), settings);
  }

  private Decision decision(String text, String... settings) {
    return read(text, settings).decision().orElseThrow();
  }

  @Test
  void whatIsWrittenArrivesInItsPlace() {
    Scenario scenario = read(WITH);
    Decision decision = scenario.decision().orElseThrow();
    assertThat(decision.question()).isEqualTo("Keep, sell or change?");
    assertThat(decision.metric()).isEqualTo("share.paid");
    assertThat(decision.lowerIsBetter()).isFalse();
    assertThat(decision.options())
        .extracting(Decision.Option::name)
        .containsExactly("keep", "sell", "change");
    assertThat(decision.options().get(0).model()).isEqualTo(scenario.model());
    assertThat(decision.options().get(1).worth()).contains(new Quantity.Reference("a"));
    assertThat(decision.options().get(1).model()).isEqualTo(scenario.model());
    assertThat(decision.options().get(2).set())
        .isEqualTo(Map.of("agreements.share.rate", "15% to 25%"));
    assertThat(decision.inputs())
        .extracting(it -> it.path() + ": " + it.text())
        .containsExactly(
            "decision.options.sell.worth: $a",
            "decision.options.change.set.agreements.share.rate: 15% to 25%");
    assertThat(decision.inputs().getFirst().provenance().source()).contains("you");
    assertThat(scenario.inputs()).noneMatch(it -> it.path().startsWith("decision"));
  }

  /// What an option sets is drawn apart from what stood there; its assumptions are the scenario's.
  @Test
  void anOptionHasDrawsOfItsOwnAndTheAssumptionsOfAll() {
    Scenario scenario = read(WITH);
    Decision.Option change = scenario.decision().orElseThrow().options().get(2);
    assertThat(change.model().agreements().getFirst().earning())
        .isInstanceOfSatisfying(
            Earning.Share.class,
            share ->
                assertThat(share.rate())
                    .isEqualTo(
                        new Rate.Flat(
                            new Path.Flat(
                                new Quantity.Drawn(
                                    "decision.options.change.set.agreements.share.rate",
                                    new Law.Range(0.15, 0.25))))));
    assertThat(change.model().assumptions()).isEqualTo(scenario.model().assumptions());
    assertThat(change.model().streams()).isEqualTo(scenario.model().streams());
  }

  @Test
  void aPathMayBeGivenByItsEnd() {
    Decision decision = decision(WITH.replace("agreements.share.rate: {", "share.rate: {"));
    assertThat(decision.options().get(2).set()).containsOnlyKeys("agreements.share.rate");
  }

  @Test
  void nothingIsDecidedUnlessItIsAsked() {
    assertThat(read(WITHOUT).decision()).isEmpty();
    assertThat(read(WITH, "decision=null").decision()).isEmpty();
    assertThat(read(WITH, "decision=null").sha256()).isEqualTo(read(WITHOUT).sha256());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "decision.value=share.accrued",
        "decision.lower-is-better=true",
        "decision.options.sell.worth=$b",
        "decision.options.sell.source=me",
        "decision.options.change.set.agreements.share.rate=15% to 26%",
        "decision.options.more={}",
        "decision.options.keep=null"
      })
  void meaningCounts(String setting) {
    assertThat(read(WITH, setting).sha256()).isNotEqualTo(read(WITH).sha256());
  }

  @Test
  void wordsAndSpellingDoNot() {
    String other =
        WITH.replace("Keep, sell or change?", "What now?")
            .replace("15% to 25%", "0.15 to 25 %")
            .replace("share.paid", "share.paid@total");
    assertThat(read(other).sha256()).isEqualTo(read(WITH).sha256());
  }

  /// An assumption that one option alone names is not left out when nothing else uses it any more.
  @Test
  void anAssumptionOfAnOptionIsInUse() {
    Scenarios.write(folder, "base.yaml", WITH.replace("rate: 20%", "rate: $b"));
    Scenario child =
        read(
            """
            extends: base.yaml
            agreements: {share: {rate: 18%}}
            decision: {options: {sell: {worth: $b}}}
            """);
    assertThat(child.assumptions()).extracting(it -> it.name()).contains("b");
    assertThat(child.notes()).isEmpty();
    assertThat(child.decision().orElseThrow().options()).hasSize(3);
  }

  /// Clues are about the scenario as it is written: an option may replace what they speak of.
  @Test
  void anOptionMayReplaceWhatWasHeardOf() {
    String heard =
        WITH
            + """
                fix: {set: {agreements.share.cap.total: 40}}
                free: {set: {agreements.share.cap: null}}
            evidence:
              told: {of: assumptions.a, says: 38, error: 2}
              late: {of: share.cap.hit, at-most: 0, reliability: 50%}
            """;
    Scenario scenario = read(heard);
    assertThat(scenario.clues()).hasSize(2);
    assertThat(scenario.decision().orElseThrow().options()).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assumptions.a",
        "correlations",
        "events.agi",
        "evidence.told.says",
        "decision.value",
        "timeline.end",
        "simulation.seed",
        "report.headline",
        "currency"
      })
  void anOptionChangesNothingThatIsBelieved(String key) {
    String text =
        WITH.replace("agreements.share.rate: {value: 15% to 25%, evidence: assumed}", key + ": 1")
            + "evidence: {told: {of: assumptions.a, says: 38, error: 2}}\n";
    assertThat(Scenarios.faults(Scenarios.write(folder, "s.yaml", text)))
        .extracting(Fault::message)
        .containsExactly(
            "an option changes what is done, not what is believed, found `"
                + key
                + "` in `set`; set a key of agreements, caps, streams or valuation");
  }

  /// A fault that a setting brings into an option is told at the option.
  @Test
  void whatTheCommandLineSpoilsIsToldAtTheOption() {
    java.nio.file.Path file = Scenarios.write(folder, "s.yaml", WITH);
    List<Fault> faults =
        Scenarios.faults(file, "decision.options.change.set.agreements.share.base=null");
    assertThat(faults)
        .extracting(Fault::message)
        .containsExactly("with option `change`: `share` needs `base`; add `base: {revenue: 100%}`");
    assertThat(faults.getFirst().line()).isPositive();
  }
}
