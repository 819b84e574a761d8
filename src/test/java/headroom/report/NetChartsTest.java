package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.chart.BarChart;
import headroom.chart.FanChart;
import headroom.chart.HistogramChart;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.report.ReportPage.KeyFigure;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Charts of a party that has several agreements.
class NetChartsTest {
  private static final Path CONTRACTS = Path.of("scenarios/contracts");

  /// Eight quarters that are known: 60 80 120 140, 90 110 150 170.
  private static final String KNOWN =
      """
      headroom: 1
      currency: USD m
      timeline: {start: 2026-Q1, end: 2027-Q4}
      simulation: {trials: 16, replicates: 2}
      streams:
        s: {actual: {2026-Q1: 60, 2026-Q2: 80, 2026-Q3: 120, 2026-Q4: 140, 2027-Q1: 90, 2027-Q2: 110, 2027-Q3: 150, 2027-Q4: 170}}
      agreements:
        share: {payer: Maker, payee: Fund, rate: 10%, base: {s: 100%}}
        upfront: {payer: Fund, payee: Maker, pays: {2026-02-15: 50}}
      """;

  @TempDir private Path folder;

  private record Run(Scenario scenario, Result result) {
    static Run of(Path file, String... settings) {
      List<Setting> all =
          java.util.stream.Stream.of(settings)
              .map(it -> it.split("=", 2))
              .map(it -> new Setting(it[0], it[1]))
              .toList();
      Scenario scenario = ScenarioReader.read(file, all).orThrow();
      return new Run(
          scenario,
          ScenarioRun.of(scenario, new OutputSelection.All())
              .run(Engines.of(1, Backend.SCALAR), RunListener.none()));
    }

    ReportChart chart(String name) {
      return new ReportCharts(scenario, result, "0.1.0")
          .all().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    String byYear() {
      return Headline.of(scenario, result)
          .flatMap(NetFindings::of)
          .flatMap(net -> new NetYears(net).finding())
          .orElseThrow();
    }
  }

  private Run known(String party, String... settings) throws IOException {
    Path file = folder.resolve("known.yaml");
    Files.writeString(file, KNOWN + "report: {party: %s, headline: share}\n".formatted(party));
    return Run.of(file, settings);
  }

  @Test
  void theFanIsOfTheNet() throws IOException {
    FanChart fan = (FanChart) known("Fund").chart("receipts-cumulative").chart();
    assertThat(fan.fan().mean())
        .containsExactly(-44.0, -36.0, -24.0, -10.0, -1.0, 10.0, 25.0, 42.0);
    assertThat(fan.caption().title())
        .isEqualTo("Fund receives USD 42 m net through 2027 in all 16 trials");
    assertThat(fan.caption().subtitle())
        .isEqualTo("Cumulative net receipts of Fund, all its agreements together.");
  }

  @Test
  void theFanOfTheNetIsPaidWhenTheLagSays() throws IOException {
    FanChart fan =
        (FanChart)
            known("Fund", "agreements.share.payment-lag=2").chart("receipts-cumulative").chart();
    assertThat(fan.fan().mean())
        .containsExactly(-50.0, -50.0, -44.0, -36.0, -24.0, -10.0, -1.0, 10.0, 42.0);
    assertThat(fan.periods()).endsWith("after 2027");
  }

  @Test
  void theFanOfTheNetHasTheTail() throws IOException {
    FanChart fan =
        (FanChart)
            known("Fund", "agreements.share.cap={total: 50}", "agreements.share.after-cap=2%")
                .chart("receipts-cumulative")
                .chart();
    List<Double> mean = fan.fan().mean();
    List<Double> expected = List.of(-44.0, -36.0, -24.0, -10.0, -1.0, 2.0, 5.0, 8.4);
    for (int quarter = 0; quarter < expected.size(); quarter++) {
      assertThat(mean.get(quarter)).isCloseTo(expected.get(quarter), within(1e-12));
    }
  }

  @Test
  void barsBelowZeroAreWhatIsPaid() throws IOException {
    Run run = known("Fund");
    BarChart years = (BarChart) run.chart("receipts-by-year").chart();
    assertThat(years.bars()).extracting("value").containsExactly(-10.0, 52.0);
    assertThat(run.byYear())
        .isEqualTo("Fund receives USD 52 m net in 2027, and pays USD 10 m net in 2026");
    assertThat(years.caption().title()).isEqualTo(run.byYear());
    assertThat(known("Maker").byYear())
        .isEqualTo("Maker receives USD 10 m net in 2026, and pays USD 52 m net in 2027");
  }

  @Test
  void whoPaysInEveryYearReceivesInNone() throws IOException {
    Run run = known("Maker", "agreements.upfront.pays={2026-02-15: 1}");
    assertThat(run.byYear()).isEqualTo("Maker pays most in 2027: USD 52 m net");
    assertThat(run.chart("receipts-distribution").chart().caption().title())
        .isEqualTo("Maker pays USD 91 m net through 2027 in all 16 trials");
    assertThat(run.chart("receipts-by-line").chart().caption().title())
        .isEqualTo(
            "Maker pays USD 91 m net in all 16 trials: share USD 92 m, less upfront USD 1 m");
  }

  @Test
  void theSpreadIsOfTheNet() {
    Run run = Run.of(CONTRACTS.resolve("irr-cap.yaml"), "simulation.trials=4096");
    HistogramChart spread = (HistogramChart) run.chart("receipts-distribution").chart();
    double net =
        run.result()
            .summary("party.Investor.receipts", "total")
            .orElseThrow()
            .percentile(50)
            .value();
    assertThat(spread.caption().title())
        .isEqualTo(
            "In half of the futures Investor receives USD %s m net or less"
                .formatted(
                    headroom.words.Rounding.brief(
                        new headroom.result.Estimate(net, java.util.OptionalDouble.empty()))));
    assertThat(spread.bins().getFirst().from()).isNegative();
    assertThat(spread.valueName()).isEqualTo("Net receipts");
    assertThat(run.byYear())
        .isEqualTo(
            "Investor receives most in 2029: USD 28.8 m net, and pays USD 100 m net in 2026 (part),"
                + " on average");
  }

  @Test
  void atMeanInputsTheNetIsToldWhereAllElseIsCertain() {
    Run run = Run.of(CONTRACTS.resolve("irr-cap.yaml"), "simulation.trials=4096");
    double share =
        ((headroom.result.Metric.Value)
                run.result().find("share.paid.at-mean-inputs", "total").orElseThrow())
            .value()
            .value();
    NetFindings net =
        Headline.of(run.scenario(), run.result()).flatMap(NetFindings::of).orElseThrow();
    assertThat(net.atMeanInputs().orElseThrow().value()).isEqualTo(share - 100);
    assertThat(Findings.of(run.scenario(), run.result()).getLast())
        .startsWith("A single calculation with average inputs would say USD 31.1 m net, ")
        .contains("the mean of 24.4; the median is 27.3");
    assertThat(KeyFigures.of(Headline.of(run.scenario(), run.result()).orElseThrow()))
        .extracting(KeyFigure::label)
        .contains("Net receipts at mean inputs");
  }

  @Test
  void atMeanInputsOneOfSeveralUncertainAgreementsIsToldByItself() {
    Run run = Run.of(CONTRACTS.resolve("earn-out.yaml"), "simulation.trials=4096");
    NetFindings net =
        Headline.of(run.scenario(), run.result()).flatMap(NetFindings::of).orElseThrow();
    assertThat(net.atMeanInputs()).isEmpty();
    assertThat(Findings.of(run.scenario(), run.result()).getLast())
        .contains("would say USD 10 m under first-year, ");
  }

  @Test
  void whatIsWorthWhatWasGivenIsWorthExactlyNothing() {
    Run run =
        Run.of(
            CONTRACTS.resolve("irr-cap.yaml"),
            "simulation.trials=1",
            "simulation.replicates=1",
            "streams.sales.now=400",
            "streams.sales.growth=0%",
            "streams.sales.volatility=0%",
            "valuation.discount-rate=12%");
    assertThat(run.result().summary("party.Investor.present-value", "total").orElseThrow().max())
        .isZero();
  }

  @Test
  void aTailPaidOverYearsAfterTheEndLeavesTheCostOfTheCapDrawn() throws IOException {
    Run run =
        known(
            "Fund",
            "agreements.share.cap={total: 50}",
            "agreements.share.after-cap=2%",
            "agreements.share.payment-lag=6");
    assertThat(run.chart("cap-cost-by-year").chart().caption().subtitle())
        .isEqualTo(
            "What share would have paid beyond the cap, by year; the tail is not taken off. Bars:"
                + " mean");
    Run soon =
        known(
            "Fund",
            "agreements.share.cap={total: 50}",
            "agreements.share.after-cap=2%",
            "agreements.share.payment-lag=1");
    assertThat(soon.chart("cap-cost-by-year").chart().caption().subtitle())
        .contains("less the tail, by year");
  }

  @Test
  void whatASharedCapCostsIsToldOfAllThatShareIt() {
    Run run = Run.of(CONTRACTS.resolve("earn-out.yaml"), "simulation.trials=4096");
    double forgone =
        run.result().summary("cap.earn-out.forgone", "total").orElseThrow().mean().value();
    assertThat(forgone).isPositive();
    assertThat(run.result().summary("first-year.forgone", "total").orElseThrow().max()).isZero();
    assertThat(Findings.of(run.scenario(), run.result()))
        .anyMatch(it -> it.startsWith("The cap earn-out costs Seller USD "))
        .noneMatch(it -> it.contains("costs Seller under"));
    assertThat(TextSummary.text(run.scenario(), run.result(), false))
        .contains("what the cap earn-out costs")
        .doesNotContain("without the cap");
    assertThat(run.chart("cap-cost-by-year").chart().caption().subtitle())
        .startsWith("What would have been paid beyond the cap earn-out, by year. ");
  }

  @Test
  void whatInterestMakesOfMoreCapMayBeMoreThanWasAdded() {
    Run run = Run.of(CONTRACTS.resolve("irr-cap.yaml"), "simulation.trials=4096");
    assertThat(KeyFigures.of(Headline.of(run.scenario(), run.result()).orElseThrow()))
        .filteredOn(it -> it.label().startsWith("Of a slightly higher cap"))
        .extracting(KeyFigure::value)
        .containsExactly("116 %");
  }
}
