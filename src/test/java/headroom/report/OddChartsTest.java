package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.chart.Drawn;
import headroom.chart.FanChart;
import headroom.chart.HistogramChart;
import headroom.chart.PointMass;
import headroom.chart.StackChart;
import headroom.report.compare.ComparisonCharts;
import headroom.report.folder.FileName;
import headroom.result.MetricName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds for every chart of every odd run. [ChartSheet] draws them, to be looked at.
class OddChartsTest {
  @TempDir private Path folder;

  @Test
  void chartsOfRunsAreFitForASlide() {
    SoftAssertions softly = new SoftAssertions();
    for (Map.Entry<String, Supplier<OddRuns.Run>> run : new OddRuns(folder).all().entrySet()) {
      OddRuns.Run made = run.getValue().get();
      List<ReportChart> charts = made.charts();
      softly
          .assertThat(charts)
          .as(run.getKey())
          .extracting(ReportChart::name)
          .doesNotHaveDuplicates()
          .contains("receipts-cumulative", "receipts-by-year", "receipts-distribution");
      charts.forEach(chart -> check(run.getKey(), chart, softly));
      double total = total(made);
      double end =
          charts.stream()
              .map(ReportChart::chart)
              .filter(FanChart.class::isInstance)
              .map(FanChart.class::cast)
              .filter(fan -> fan.origin().isPresent())
              .mapToDouble(fan -> fan.fan().mean().getLast())
              .findFirst()
              .orElseThrow();
      softly
          .assertThat(end)
          .as(run.getKey() + ": the fan ends at its title's total")
          .isBetween(total - 1e-9 * Math.abs(total), total + 1e-9 * Math.abs(total));
    }
    softly.assertAll();
  }

  @Test
  void moreLinesThanColoursAreOthers() {
    OddRuns.Run run =
        Objects.requireNonNull(new OddRuns(folder).all().get("many-agreements")).get();
    StackChart chart =
        run.charts().stream()
            .filter(it -> it.name().equals("receipts-by-line"))
            .map(it -> (StackChart) it.chart())
            .findFirst()
            .orElseThrow();
    assertThat(chart.lines()).hasSize(6);
    assertThat(chart.lines().getFirst().name()).isEqualTo("line-3");
    assertThat(chart.lines().getLast().name()).isEqualTo("others (7)");
    double drawn =
        chart.lines().stream()
            .flatMap(line -> line.values().stream())
            .mapToDouble(Double::doubleValue)
            .sum();
    double total =
        run.result().summary("party.Investor.receipts", "total").orElseThrow().mean().value();
    assertThat(drawn).isCloseTo(total, within(1e-9 * total));
  }

  private static double total(OddRuns.Run run) {
    return Headline.of(run.scenario(), run.result())
        .flatMap(
            headline ->
                NetFindings.of(headline)
                    .map(NetFindings::net)
                    .or(() -> headline.total(MetricName.PAID)))
        .orElseThrow()
        .mean()
        .value();
  }

  @Test
  void chartsOfComparisonsAreFitForASlide() {
    SoftAssertions softly = new SoftAssertions();
    for (var run : new OddRuns(folder).comparisons().entrySet()) {
      List<ReportChart> charts = new ComparisonCharts(run.getValue().get(), "0.1.0").all();
      softly
          .assertThat(charts)
          .as(run.getKey())
          .extracting(ReportChart::name)
          .doesNotHaveDuplicates();
      charts.forEach(chart -> check(run.getKey(), chart, softly));
    }
    softly.assertAll();
  }

  private static void check(String run, ReportChart chart, SoftAssertions softly) {
    String name = run + "." + chart.name();
    Drawn drawn = Drawn.of(chart.chart());
    softly.assertThat(drawn.faults()).as(name).isEmpty();
    softly.assertThat(FileName.safe("charts/" + chart.name() + ".svg")).as(name).isTrue();
    if (chart.chart() instanceof HistogramChart histogram) {
      double bins = histogram.bins().stream().mapToDouble(it -> it.notHit() + it.hit()).sum();
      double masses = histogram.masses().stream().mapToDouble(PointMass::share).sum();
      double tails = histogram.below().share() + histogram.above().share();
      softly.assertThat(bins + masses + tails).as(name).isBetween(1 - 1e-9, 1 + 1e-9);
      softly.assertThat(histogram.bins().size()).as(name).isLessThanOrEqualTo(90);
    }
  }
}
