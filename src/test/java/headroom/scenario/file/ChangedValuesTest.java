package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Assumption;
import headroom.scenario.Evidence;
import headroom.scenario.Input;
import headroom.scenario.InputGrades;
import headroom.scenario.Provenance;
import headroom.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Provenance speaks for the values it was written beside, never for what replaced them.
class ChangedValuesTest {
  private static final Path FLAGSHIP = Path.of("scenarios/microsoft-openai.yaml");

  private static final String BASE =
      """
      headroom: 1
      name: Base
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2027-Q4}
      assumptions:
        cap:
          mixture:
            - {weight: 60%, value: 36 to 40, source: paper, evidence: reported}
            - {weight: 40%, value: 20 to 90}
          unit: USD bn
          source: both
          evidence: assumed
      streams:
        revenue:
          actual: {2026-Q1: 5, 2026-Q2: 6, source: accounts, evidence: filed}
          growth: 40%
      agreements:
        share:
          payer: A
          payee: B
          source: contract
          evidence: filed
          rate: {schedule: {2026: 20%, 2027: 15%}}
          base: {revenue: 100%}
          cap: {total: $cap, already-counted: 1}
      """;

  @TempDir Path folder;

  private static Optional<Input> find(Scenario scenario, String path) {
    return scenario.inputs().stream().filter(input -> input.path().equals(path)).findFirst();
  }

  private static Input input(Scenario scenario, String path) {
    return find(scenario, path).orElseThrow();
  }

  private Scenario child(String text) {
    Scenarios.write(folder, "base.yaml", BASE);
    return Scenarios.read(Scenarios.write(folder, "mine.yaml", "extends: base.yaml\n" + text));
  }

  private static void assertSetOnTheCommandLine(Input input, String now, String before) {
    assertThat(input.text()).isEqualTo(now);
    assertThat(input.provenance().source()).as(input.path()).isEmpty();
    assertThat(input.provenance().evidence()).as(input.path()).isEmpty();
    assertThat(input.provenance().note()).as(input.path()).isEmpty();
    Input.Change change = input.change().orElseThrow();
    assertThat(change.by()).isEqualTo("on the command line");
    assertThat(change.text()).startsWith(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agreements.revenue-share.cap.total | 60 | $cap | assumed",
        "agreements.revenue-share.rate | 15% | $rate | assumed",
        "agreements.revenue-share.payment-lag | 2 | 1 | assumed",
        "agreements.revenue-share.through | 2028-12-31 | 2030-12-31 | filed",
        "agreements.revenue-share.base.consumer | 90% | $shared-base | assumed",
        "streams.consumer.actual.2026-Q2 | 9 | 3.7 | inferred",
        "streams.consumer.volatility | 20% | {fade: | assumed",
        "assumptions.cap | 38 | {mixture: | assumed",
        "valuation.as-of | 2026-03-31 | 2026-06-30 | assumed",
      })
  void aSettingTakesNoSourceOver(String path, String value, String before, String grade) {
    Scenario scenario = Scenarios.read(FLAGSHIP, path + "=" + value);
    Input input = input(scenario, path);
    assertSetOnTheCommandLine(input, value, before);
    assertThat(input.change().orElseThrow().provenance().evidence().map(Evidence::word))
        .contains(grade);
    Scenario as = Scenarios.read(FLAGSHIP);
    assertThat(InputGrades.of(scenario).with(Optional.of(Evidence.FILED)))
        .hasSizeLessThanOrEqualTo(InputGrades.of(as).with(Optional.of(Evidence.FILED)).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "assumptions.growth-2027.triangular.mode=80% | assumptions.growth-2027",
        "assumptions.shared-base.pert.low=70% | assumptions.shared-base",
        "assumptions.rate.mixture.0.value=25% | assumptions.rate",
        "assumptions.rate.mixture.0.value=25% | assumptions.rate.mixture.0",
        "streams.consumer.volatility.fade.from=50% | streams.consumer.volatility",
        "stream-correlation.0.correlation=0.4 | stream-correlation.0",
        "correlations.0.spearman=0.3 | correlations.0",
        "agreements.revenue-share.rate.value=15% | agreements.revenue-share.rate",
      })
  void aPartChangedIsTheWholeChanged(String setting, String path) {
    Input input = input(Scenarios.read(FLAGSHIP, setting), path);
    assertThat(input.provenance().source()).isEmpty();
    assertThat(input.provenance().evidence()).isEmpty();
    assertThat(input.change().orElseThrow().provenance().evidence()).isPresent();
  }

  @Test
  void whatIsBesideAChangedValueKeepsItsSource() {
    Scenario scenario = Scenarios.read(FLAGSHIP, "streams.consumer.actual.2026-Q2=9");
    assertThat(input(scenario, "streams.consumer.actual.2026-Q1").provenance().evidence())
        .contains(Evidence.INFERRED);
    assertThat(input(scenario, "streams.consumer.actual.2026-Q1").change()).isEmpty();
    Scenario rate = Scenarios.read(FLAGSHIP, "assumptions.rate.mixture.0.value=25%");
    assertThat(input(rate, "assumptions.rate.mixture.1").provenance().evidence())
        .contains(Evidence.LEAKED);
  }

  /// The words beside `rate: $rate` are about what the assumption was.
  @Test
  void aNameIsNoMoreSupportedThanItsAssumption() {
    Scenario scenario = Scenarios.read(FLAGSHIP, "assumptions.rate=15%");
    assertThat(input(scenario, "agreements.revenue-share.rate").provenance().note()).isEmpty();
    assertThat(input(scenario, "agreements.revenue-share.rate").change()).isEmpty();
  }

  @Test
  void aChildSpeaksForItsOwnValuesOnly() {
    Scenario scenario =
        child(
            """
            assumptions: {cap: {mixture: null, value: 50}}
            streams: {revenue: {actual: {2026-Q2: 7, source: my reading}}}
            agreements: {share: {rate: {schedule: null, value: 18%, evidence: estimated}, from: 2026-04-01}}
            """);
    Input cap = input(scenario, "assumptions.cap");
    assertThat(cap.provenance())
        .isEqualTo(
            new Provenance(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("USD bn"),
                Optional.empty()));
    assertThat(cap.change().orElseThrow().by()).isEqualTo("in mine.yaml");
    assertThat(cap.change().orElseThrow().provenance().source()).contains("both");
    assertThat(scenario.assumptions().getFirst().provenance()).isEqualTo(cap.provenance());
    Input second = input(scenario, "streams.revenue.actual.2026-Q2");
    assertThat(second.provenance().source()).contains("my reading");
    assertThat(second.provenance().evidence()).isEmpty();
    Input rate = input(scenario, "agreements.share.rate");
    assertThat(rate.provenance().evidence()).contains(Evidence.ESTIMATED);
    assertThat(rate.provenance().source()).isEmpty();
    Input from = input(scenario, "agreements.share.from");
    assertThat(from.provenance()).isEqualTo(Provenance.NONE);
    assertThat(from.change().orElseThrow().text()).isEmpty();
  }

  @Test
  void aValueWrittenAgainIsNotChanged() {
    Scenario scenario = child("agreements: {share: {cap: {already-counted: 1}}}\n");
    Input counted = input(scenario, "agreements.share.cap.already-counted");
    assertThat(counted.change()).isEmpty();
    assertThat(counted.provenance().evidence()).contains(Evidence.FILED);
  }

  @Test
  void aChildMaySpeakForItsParentsValue() {
    Scenario scenario = child("agreements: {share: {base: {source: the lawyers}}}\n");
    assertThat(input(scenario, "agreements.share.base.revenue").provenance().source())
        .contains("the lawyers");
    assertThat(input(scenario, "agreements.share.base.revenue").change()).isEmpty();
  }

  @Test
  void settingsOverAChildReplaceTheChildsValue() {
    Scenarios.write(folder, "base.yaml", BASE);
    Path file =
        Scenarios.write(
            folder,
            "mine.yaml",
            "extends: base.yaml\nassumptions: {cap: {mixture: null, value: 50, source: mine}}\n");
    Input cap = input(Scenarios.read(file, "cap=60", "cap=61"), "assumptions.cap");
    assertSetOnTheCommandLine(cap, "61", "50");
    assertThat(cap.change().orElseThrow().provenance().source()).contains("mine");
  }

  /// What is said about the number of inputs holds however they are changed.
  @Test
  void settingsMakeNoInputs() {
    int before = InputGrades.of(Scenarios.read(FLAGSHIP)).total();
    for (String setting :
        List.of(
            "assumptions.cap=38",
            "assumptions.growth-2027.triangular.mode=80%",
            "streams.consumer.actual.2026-Q2=9",
            "agreements.revenue-share.payment-lag=2",
            "assumptions.rate.mixture.0.value=25%")) {
      assertThat(InputGrades.of(Scenarios.read(FLAGSHIP, setting)).total())
          .as(setting)
          .isEqualTo(before);
    }
  }

  @Test
  void anAssumptionThatLostItsLastUseIsNotListed() {
    Scenario scenario = Scenarios.read(FLAGSHIP, "agreements.revenue-share.cap.total=60");
    assertThat(find(scenario, "assumptions.cap")).isEmpty();
    assertThat(scenario.assumptions()).noneMatch(it -> it.name().equals("cap"));
    assertThat(scenario.notes()).contains("Nothing uses assumption cap any more; it is left out.");
  }

  /// One that its author does not use may be there to be looked at.
  @Test
  void anAssumptionThatNobodyEverUsedStays() {
    Scenario scenario = child("assumptions: {extra: 3 to 9}\n");
    assertThat(find(scenario, "assumptions.extra")).isPresent();
  }

  @Test
  void chainsOfNamesAreInUseToTheirEnd() {
    Scenario scenario =
        child(
            """
            assumptions: {a: $b, b: {mixture: [{weight: 50%, value: $c}, {weight: 50%, value: 3}]}, c: 2 to 4}
            agreements: {share: {cap: {total: $a}}}
            """);
    assertThat(scenario.assumptions()).extracting(Assumption::name).containsExactly("a", "b", "c");
  }
}
