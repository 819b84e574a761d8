package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headroom.scenario.Agreement;
import headroom.scenario.Assumption;
import headroom.scenario.Cap;
import headroom.scenario.Earning;
import headroom.scenario.Evidence;
import headroom.scenario.Input;
import headroom.scenario.Law;
import headroom.scenario.Path.Fade;
import headroom.scenario.Path.Flat;
import headroom.scenario.Path.Hold;
import headroom.scenario.Path.Schedule;
import headroom.scenario.Quantity;
import headroom.scenario.Quantity.Constant;
import headroom.scenario.Quarter;
import headroom.scenario.Rate;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.scenario.Stream;
import headroom.scenario.StreamCorrelation;
import headroom.scenario.StreamKind;
import headroom.scenario.StreamProcess;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioReaderTest {
  @TempDir Path folder;

  private Scenario read(String text, String... settings) {
    return Scenarios.read(Scenarios.write(folder, "scenario.yaml", text), settings);
  }

  static List<Path> goodScenarios() {
    return java.util.stream.Stream.concat(
            Scenarios.in("accepted").stream(), Scenarios.shipped().stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("goodScenarios")
  void goodScenariosAreRead(Path file) {
    assertThat(Scenarios.faults(file)).isEmpty();
  }

  @Test
  void oracleCaseIsReadAsItStands() {
    Scenario scenario = Scenarios.read(Scenarios.accepted("oracle-a.yaml"));
    assertThat(scenario.timeline().quarterCount()).isEqualTo(20);
    assertThat(scenario.simulation()).isEqualTo(SimulationSettings.defaults());
    Stream.Grown revenue = (Stream.Grown) scenario.streams().getFirst();
    assertThat(revenue.now().orElseThrow().amount()).isEqualTo(new Constant(250_000));
    assertThat(revenue.process())
        .isEqualTo(
            new StreamProcess.Growth(new Flat(new Constant(0.2)), new Flat(new Constant(0.4))));
    Agreement share = scenario.agreements().getFirst();
    assertThat(share.earning())
        .isEqualTo(
            new Earning.Share(
                new Rate.Flat(new Flat(new Constant(0.2))), share.base(), Optional.empty()));
    assertThat(share.ownCap().flatMap(Cap::flatTotal).orElseThrow())
        .isEqualTo(new Constant(1_500_000));
    assertThat(share.from()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(share.through()).isEqualTo(LocalDate.of(2030, 12, 31));
    assertThat(share.paymentLag()).isZero();
  }

  @Test
  void exampleOfTheProductIsReadAsItStands() {
    Scenario scenario = Scenarios.read(Scenarios.accepted("product.yaml"));
    Assumption cap = scenario.assumptions().getFirst();
    assertThat(cap.quantity())
        .isEqualTo(
            new Quantity.Drawn(
                "assumption.cap",
                new Law.Mixture(
                    List.of(
                        new Law.Branch<>(
                            0.7,
                            new Quantity.Drawn(
                                "assumption.cap.mixture.0.value", new Law.Range(36, 40))),
                        new Law.Branch<>(
                            0.3,
                            new Quantity.Drawn(
                                "assumption.cap.mixture.1.value",
                                new Law.LognormalByPercentiles(
                                    new headroom.scenario.Percentile(0.05, 20),
                                    new headroom.scenario.Percentile(0.95, 90))))))));
    assertThat(cap.provenance().evidence()).contains(Evidence.REPORTED);
    Stream.Grown consumer = (Stream.Grown) scenario.streams().getFirst();
    assertThat(consumer.actual())
        .containsExactly(
            java.util.Map.entry(new Quarter(2026, 1), 3.4),
            java.util.Map.entry(new Quarter(2026, 2), 3.6));
    assertThat(((StreamProcess.Growth) consumer.process()).growth())
        .isEqualTo(
            new Fade(
                new Constant(0.95), new Quantity.Reference("long-run-growth"), new Constant(1.5)));
    assertThat(scenario.streamCorrelation()).isEqualTo(new StreamCorrelation.Common(0.5));
    assertThat(scenario.agreements().getFirst().paymentLag()).isEqualTo(1);
    assertThat(scenario.report().fiscalYearEnds()).contains(Month.JUNE);
    assertThat(scenario.valuation().orElseThrow().asOf()).isEqualTo(LocalDate.of(2026, 6, 30));
  }

  @Test
  void everyKeyArrivesInItsPlace() {
    Scenario scenario = Scenarios.read(Scenarios.accepted("every-key.yaml"));
    assertThat(scenario.name()).isEqualTo("2026");
    assertThat(scenario.simulation().trials()).isEqualTo(10_000);
    assertThat(scenario.simulation().seed()).isEqualTo(Long.MIN_VALUE);
    assertThat(scenario.streams())
        .extracting(Stream::name)
        .startsWith("consumer", "spending", "third", "compute", "azure");
    Stream.Grown consumer = (Stream.Grown) scenario.streams().get(0);
    assertThat(((StreamProcess.Growth) consumer.process()).volatility())
        .isInstanceOfSatisfying(
            Schedule.class,
            schedule -> {
              assertThat(schedule.linear()).isTrue();
              assertThat(schedule.nodes())
                  .containsOnlyKeys(new Quarter(2026, 1), new Quarter(2027, 3));
            });
    Stream.Grown spending = (Stream.Grown) scenario.streams().get(1);
    assertThat(spending.kind()).isEqualTo(StreamKind.SPENDING);
    assertThat(((StreamProcess.Growth) spending.process()).growth()).isInstanceOf(Hold.class);
    assertThat(((Stream.Derived) scenario.streams().get(4)).of()).containsExactly("compute");
    Agreement share = scenario.agreements().getFirst();
    assertThat(share.base()).containsOnlyKeys("consumer", "azure");
    assertThat(share.through()).isEqualTo(LocalDate.of(2030, 12, 31));
    assertThat(scenario.report().headline()).contains("back");
    assertThat(scenario.report().history()).hasSize(3);
    assertThat(scenario.notes().get(0)).startsWith("`streams.consumer.now` is not used");
    assertThat(scenario.notes().get(1)).startsWith("share runs from 2026-04-27");
    assertThat(scenario.notes().get(2))
        .startsWith("`agreements.share.rate.schedule.2027` is drawn below 0% in 100 %");
    assertThat(scenario.notes().get(3)).startsWith("Tier 2 of tiered is empty in half");
    assertThat(scenario.notes().get(4)).startsWith("tiered starts with split, about 2030");
    assertThat(scenario.notes()).hasSize(5);
  }

  @Test
  void leftOutSectionsGetTheirDefaults() {
    Scenario scenario = read(Scenarios.SHORT + "valuation: {discount-rate: 9%}\n");
    assertThat(scenario.name()).isEqualTo("scenario");
    assertThat(scenario.report().headline()).contains("share");
    assertThat(scenario.report().party()).contains("B");
    assertThat(scenario.valuation().orElseThrow().asOf()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(scenario.streamCorrelation()).isEqualTo(StreamCorrelation.none());
  }

  @ParameterizedTest
  @CsvSource({
    "20%, 0.2",
    "0.2, 0.2",
    "1_5e-1, 1.5",
    "'20 %', 0.2",
    "+.5, 0.5",
    "7., 7",
    "-0, 0",
    "2e1%, 0.2",
    "12.5%, 0.125",
    "70%, 0.7",
    "1e-2%, 1e-4"
  })
  void numbersMeanTheNearestDouble(String text, double value) {
    assertThat(NumberFaults.parse(text)).hasValue(value);
  }

  @Test
  void provenanceOfAMappingServesTheValuesInside() {
    Scenario scenario = Scenarios.read(Scenarios.accepted("every-key.yaml"));
    assertThat(source(scenario, "agreements.share.rate")).isEqualTo("L");
    assertThat(source(scenario, "agreements.share.cap.total")).isEqualTo("J");
    assertThat(source(scenario, "agreements.share.base.azure")).isEqualTo("H");
    assertThat(source(scenario, "assumptions.drawn")).isEqualTo("A");
    assertThat(source(scenario, "streams.consumer.actual.2026-Q1")).isEqualTo("B");
    assertThat(input(scenario, "streams.consumer.actual.2026-Q2").provenance().evidence())
        .contains(Evidence.STATED);
    assertThat(source(scenario, "valuation.discount-rate")).isEqualTo("M");
    assertThat(scenario.inputs()).extracting(Input::path).doesNotHaveDuplicates();
  }

  @Test
  void inputsKeepTheSpellingOfTheFile() {
    Scenario scenario = Scenarios.read(Scenarios.accepted("every-key.yaml"));
    assertThat(input(scenario, "assumptions.constant").text()).isEqualTo("38");
    assertThat(input(scenario, "assumptions.negative").text()).isEqualTo("-30% to -10%");
    assertThat(input(scenario, "streams.consumer.growth").text())
        .isEqualTo("{fade: {from: 95%, to: $negative, half-life: 1 to 3}}");
    assertThat(input(scenario, "valuation.as-of").text()).isEqualTo("2026-06-30");
  }

  private static Input input(Scenario scenario, String path) {
    return scenario.inputs().stream()
        .filter(input -> input.path().equals(path))
        .findAny()
        .orElseThrow();
  }

  private static String source(Scenario scenario, String path) {
    return input(scenario, path).provenance().source().orElse("none");
  }

  @Test
  void missingFilesAndFoldersAreFaultsOfTheFile() {
    assertThat(Scenarios.faults(folder.resolve("none.yaml")))
        .singleElement()
        .satisfies(fault -> assertThat(fault.line()).isZero())
        .asString()
        .contains("no such file");
    assertThat(Scenarios.faults(folder.resolve("none/none.yaml")))
        .singleElement()
        .asString()
        .contains("no such folder");
    assertThat(Scenarios.faults(folder)).singleElement().asString().contains("must be a file");
  }

  @Test
  void refusedOutcomeThrowsItsFaultsOnDemand() {
    ReadOutcome outcome = ScenarioReader.read(folder.resolve("none.yaml"), List.of());
    assertThatThrownBy(outcome::orThrow)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void usedUpCapIsNotedNotRefused() {
    Scenario scenario =
        read(Scenarios.SHORT, "agreements.share.cap={total: 30, already-counted: 30}");
    assertThat(scenario.notes()).singleElement().asString().contains("used up");
  }
}
