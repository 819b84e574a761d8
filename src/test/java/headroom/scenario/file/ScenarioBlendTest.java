package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioBlendTest {
  private static final String BASE =
      """
      headroom: 1
      name: Base
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2027-Q4}
      assumptions:
        cap: {value: 9, source: someone}
      streams:
        revenue: {now: 5, growth: 30%, volatility: 40%}
      agreements:
        share:
          payer: P
          payee: Q
          rate: 20%
          base: {revenue: 100%}
          cap: {total: $cap}
      """;

  @TempDir private Path folder;

  private Optional<ScenarioBlend> blend(String second) throws IOException {
    Path from = Files.writeString(folder.resolve("from.yaml"), BASE);
    Path to = Files.writeString(folder.resolve("to.yaml"), second);
    return ScenarioBlend.of(from, List.of(), to, List.of());
  }

  private static List<String> names(ScenarioBlend blend) {
    return blend.groups().stream().map(ChangeGroup::name).toList();
  }

  @Test
  void groupsChangesByWhatTheyAreAbout() throws IOException {
    ScenarioBlend blend =
        blend(
                BASE.replace("now: 5, growth: 30%", "now: 6, growth: 35%")
                    .replace("rate: 20%", "rate: 25%")
                    .replace("value: 9", "value: 11"))
            .orElseThrow();
    assertThat(names(blend))
        .containsExactly("assumptions.cap", "streams.revenue", "agreements.share.rate");
    assertThat(blend.groups().get(1).changes())
        .extracting(ScenarioChange::key)
        .containsExactly("streams.revenue.now", "streams.revenue.growth");
    ScenarioChange rate = blend.groups().get(2).changes().getFirst();
    assertThat(rate.from()).endsWith("from.yaml:13");
    assertThat(rate.to()).endsWith("to.yaml:13");
  }

  @Test
  void mixesAnyOfTheChangesIntoTheFirst() throws IOException {
    ScenarioBlend blend =
        blend(BASE.replace("rate: 20%", "rate: 25%").replace("value: 9", "value: 11"))
            .orElseThrow();
    Scenario neither = blend.mix(0);
    Scenario cap = blend.mix(1);
    Scenario both = blend.mix(3);
    assertThat(cap.agreements()).isEqualTo(neither.agreements());
    assertThat(cap.assumptions()).isEqualTo(both.assumptions());
    assertThat(both.agreements()).isNotEqualTo(neither.agreements());
  }

  @Test
  void namesSourcesAndSettingsOfTheRunAreNoChanges() throws IOException {
    String retold =
        BASE.replace("name: Base", "name: Other\nsimulation: {seed: 9}")
            .replace("source: someone", "source: someone else");
    assertThat(blend(retold)).isEmpty();
  }

  @Test
  void anAddedAssumptionIsNoChangeUntilSomethingRefersToIt() throws IOException {
    String added =
        BASE.replace("assumptions:", "assumptions:\n  other: 7").replace("$cap", "$other");
    ScenarioBlend blend = blend(added).orElseThrow();
    assertThat(names(blend)).containsExactly("agreements.share.cap");
    assertThat(blend.mix(0).assumptions()).hasSize(2);
  }

  @Test
  void anotherLawForTheSameThingIsOneChange() throws IOException {
    ScenarioBlend blend =
        blend(BASE.replace("value: 9", "uniform: {low: 8, high: 10}")).orElseThrow();
    assertThat(names(blend)).containsExactly("assumptions.cap");
    assertThat(blend.groups().getFirst().changes()).hasSize(2);
  }

  @Test
  void changesThatMakeNoSenseAloneAreMadeTogether() throws IOException {
    // A timeline that starts later needs the agreement's own dates to move as well.
    String later =
        BASE.replace("start: 2026-Q1, end: 2027-Q4", "start: 2028-Q1, end: 2029-Q4")
            .replace("    rate: 20%", "    rate: 20%\n    from: 2028-01-01");
    ScenarioBlend blend = blend(later).orElseThrow();
    for (int mask = 0; mask < 1 << blend.groups().size(); mask++) {
      assertThat(blend.mix(mask).agreements()).hasSize(1);
    }
  }

  @Test
  void manyChangesAreGroupedMoreCoarsely() throws IOException {
    StringBuilder assumptions = new StringBuilder("assumptions:\n");
    for (int index = 0; index < 9; index++) {
      assumptions.append("  extra-%s: %s\n".formatted(index, index + 1));
    }
    String more = BASE.replace("assumptions:\n", assumptions);
    Path from = Files.writeString(folder.resolve("many.yaml"), more);
    Path to =
        Files.writeString(
            folder.resolve("more.yaml"), more.replaceAll("(extra-\\d): \\d", "$1: 99"));
    ScenarioBlend blend = ScenarioBlend.of(from, List.of(), to, List.of()).orElseThrow();
    assertThat(names(blend)).containsExactly("assumptions");
    assertThat(blend.groups().getFirst().changes()).hasSize(9);
  }

  @Test
  void whatOnlyTellsSomethingTogetherIsOneStep() {
    ScenarioBlend blend =
        ScenarioBlend.of(
                Path.of("scenarios/microsoft-openai.yaml"),
                List.of(),
                Path.of("scenarios/legacy-terms.yaml"),
                List.of())
            .orElseThrow();
    assertThat(names(blend))
        .containsExactly(
            "timeline + agreements.revenue-share.through",
            "correlations",
            "agreements.revenue-share.base + agreements.deferred-share",
            "agreements.revenue-share.cap",
            "agreements.revenue-share.ends-on",
            "agreements.reverse-share");
  }

  /// An event is waited for from the last known quarter of any stream, so a stream with known
  /// quarters is no bystander: the ends of the bridge must be the two scenarios.
  @Test
  void aStreamThatMovesAnEventIsInTheMixturesOfItsOwnSideOnly() throws IOException {
    String first =
        BASE.replace("revenue: {now: 5,", "revenue: {actual: {2026-Q1: 5},")
            + "    ends-on: end\nevents: {end: {chance: 20% per year}}\n";
    String second =
        first
            .replace("revenue: {actual: {2026-Q1: 5},", "sales: {actual: {2026-Q1: 5, 2026-Q2: 6},")
            .replace("{revenue: 100%}", "{sales: 100%}")
            .replace("rate: 20%", "rate: 25%");
    Path from = Files.writeString(folder.resolve("from.yaml"), first);
    Path to = Files.writeString(folder.resolve("to.yaml"), second);
    ScenarioBlend blend = ScenarioBlend.of(from, List.of(), to, List.of()).orElseThrow();
    int all = (1 << blend.groups().size()) - 1;
    assertThat(blend.mix(0).streams()).isEqualTo(Scenarios.read(from).streams());
    assertThat(blend.mix(all).streams()).isEqualTo(Scenarios.read(to).streams());
    assertThat(names(blend)).contains("agreements.share.rate");
  }
}
