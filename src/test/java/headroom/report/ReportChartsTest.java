package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.chart.BarChart;
import headroom.chart.CapLine;
import headroom.chart.FanChart;
import headroom.chart.HistogramChart;
import headroom.chart.PointMass;
import headroom.chart.ProbabilityChart;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.Result;
import headroom.scenario.Agreement;
import headroom.scenario.Cap;
import headroom.scenario.Limits;
import headroom.scenario.Quantity;
import headroom.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportChartsTest {
  private static final Result RESULT = SampleRun.result();

  @Test
  void aFullRunHasAllItsCharts() {
    assertThat(names(SampleRun.scenario(), RESULT))
        .containsExactly(
            "receipts-cumulative",
            "receipts-by-year",
            "revenue",
            "receipts-distribution",
            "cap-hit-probability",
            "cap-cost-by-year");
  }

  @Test
  void totalsAloneGiveTheDistribution() {
    List<Metric> totals =
        RESULT.metrics().stream()
            .filter(metric -> metric.period() instanceof Period.Total)
            .toList();
    assertThat(names(SampleRun.scenario(), new Result(RESULT.simulation(), totals)))
        .containsExactly("receipts-distribution");
  }

  @Test
  void withoutACapNoChartSpeaksOfOne() {
    List<ReportChart> charts = charts(SampleRun.scenario(Optional.empty()), RESULT);
    assertThat(charts)
        .extracting(ReportChart::name)
        .containsExactly(
            "receipts-cumulative", "receipts-by-year", "revenue", "receipts-distribution");
    assertThat(((FanChart) charts.getFirst().chart()).cap()).isEmpty();
    assertThat(charts).noneMatch(chart -> chart.chart().caption().title().contains("cap"));
  }

  @Test
  void withoutAgreementsOnlyRevenueIsDrawn() {
    assertThat(names(SampleRun.scenario(List.of(), Optional.empty()), RESULT))
        .containsExactly("revenue");
  }

  @Test
  void nothingKeptGivesNoChart() {
    assertThat(names(SampleRun.scenario(), TinyResult.of())).isEmpty();
  }

  @Test
  void theFanHasTheRemainingCapBesideIt() {
    FanChart fan = (FanChart) chart("receipts-cumulative");
    assertThat(fan.cap()).containsInstanceOf(CapLine.Uncertain.class);
    CapLine.Uncertain cap = (CapLine.Uncertain) fan.cap().orElseThrow();
    assertThat(cap.label()).isEqualTo("Remaining cap");
    assertThat(cap.median()).isEqualTo(36.5);
    assertThat(fan.periods()).hasSize(20).startsWith("2026-Q1").endsWith("2030-Q4");
    assertThat(fan.origin()).hasValue(0);
  }

  @Test
  void aKnownCapIsALineLessWhatWasCounted() {
    Scenario scenario = SampleRun.scenario(cap(38, 1.5));
    assertThat(RemainingCap.of(Headline.of(scenario, TinyResult.of()).orElseThrow()))
        .contains(new CapLine.Fixed("Remaining cap", 36.5));
    assertThat(
            RemainingCap.of(
                Headline.of(SampleRun.scenario(cap(38, 0)), TinyResult.of()).orElseThrow()))
        .contains(new CapLine.Fixed("Cap", 38));
  }

  @Test
  void theRevenueFanBeginsAtTheLastKnownQuarterAndHasItsPastBeforeIt() {
    FanChart fan = (FanChart) chart("revenue");
    assertThat(fan.past()).extracting("period").startsWith("2025-Q1").endsWith("2026-Q2");
    assertThat(fan.periods()).startsWith("2025-Q1").hasSize(24);
    assertThat(fan.fanFrom()).isEqualTo(5);
  }

  @Test
  void theOthersShowWhatTheirMetricsSay() {
    BarChart years = (BarChart) chart("receipts-by-year");
    assertThat(years.bars())
        .extracting("label")
        .containsExactly("2026", "2027", "2028", "2029", "2030");
    HistogramChart histogram = (HistogramChart) chart("receipts-distribution");
    assertThat(histogram.masses()).extracting("at").containsExactly(36.5);
    ProbabilityChart hit = (ProbabilityChart) chart("cap-hit-probability");
    assertThat(hit.probabilities()).hasSize(20).isSorted();
  }

  @Test
  void whereThereAreSeveralAgreementsEveryChartSaysWhichItShows() {
    Agreement share = SampleRun.scenario().agreements().getFirst();
    Agreement other =
        new Agreement(
            "azure", share.payer(), share.payee(), share.earning(), share.term(), Limits.NONE, 0);
    Scenario two = SampleRun.scenario(List.of(share, other), Optional.of("revenue-share"));
    List<String> drawn =
        List.of("receipts-cumulative", "receipts-by-year", "receipts-distribution");
    for (String name : drawn) {
      assertThat(chart(two, name).caption().subtitle()).as(name).contains(" under revenue-share");
    }
    for (String name : List.of("cap-hit-probability", "cap-cost-by-year")) {
      assertThat(chart(two, name).caption().subtitle()).as(name).contains("revenue-share");
    }
    assertThat(chart("receipts-distribution").caption().subtitle()).doesNotContain(" under ");
  }

  @Test
  void everyFutureIsInABarOrAnArrow() {
    HistogramChart chart = (HistogramChart) chart("receipts-distribution");
    double bins = chart.bins().stream().mapToDouble(bin -> bin.notHit() + bin.hit()).sum();
    double masses = chart.masses().stream().mapToDouble(PointMass::share).sum();
    assertThat(bins + masses + chart.below().share() + chart.above().share())
        .isCloseTo(1, within(1e-9));
  }

  private static headroom.chart.Chart chart(String name) {
    return chart(SampleRun.scenario(), name);
  }

  private static headroom.chart.Chart chart(Scenario scenario, String name) {
    return charts(scenario, RESULT).stream()
        .filter(chart -> chart.name().equals(name))
        .findFirst()
        .orElseThrow()
        .chart();
  }

  private static Optional<Cap> cap(double total, double counted) {
    return Optional.of(new Cap(new Quantity.Constant(total), new Quantity.Constant(counted)));
  }

  private static List<String> names(Scenario scenario, Result result) {
    return charts(scenario, result).stream().map(ReportChart::name).toList();
  }

  private static List<ReportChart> charts(Scenario scenario, Result result) {
    return new ReportCharts(scenario, result, "0.1.0").all();
  }
}
