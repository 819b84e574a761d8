package headroom.report;

import headroom.chart.FanChart;
import headroom.chart.HistogramChart;
import headroom.chart.Tint;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.scenario.Agreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// The charts of a party that has several agreements, of its net over all of them: cumulative
/// receipts, receipts by year, the spread of the total.
final class NetCharts {
  private final NetFindings net;
  private final PartyLines lines;
  private final Captions captions;

  NetCharts(NetFindings net, Captions captions) {
    this.net = net;
    this.lines = net.lines();
    this.captions = captions;
  }

  /// What has been received by the end of each quarter, less what was paid.
  Optional<ReportChart> cumulative() {
    List<Metric.Summary> quarters =
        FanCharts.quarters(
            net.headline().result(), MetricName.RECEIPTS_SO_FAR.ofParty(lines.party()));
    if (quarters.isEmpty()) {
      return Optional.empty();
    }
    boolean after = lines.paidAfterTheEnd();
    List<Metric.Summary> steps = new ArrayList<>(quarters);
    if (after) {
      steps.add(net.net());
    }
    FanChart chart =
        new FanChart(
            captions.of(
                net.receipts(),
                "Cumulative %s%s. %s"
                    .formatted(
                        what(),
                        after ? "; the last step is paid later" : "",
                        FanCharts.reading(steps))
                    .strip(),
                unit()),
            Tint.RECEIPTS,
            FanCharts.labels(quarters, after),
            List.of(),
            FanCharts.fan(steps),
            OptionalDouble.of(0),
            Optional.empty(),
            FanCharts.resolution(steps.getLast()));
    return Optional.of(new ReportChart("receipts-cumulative", chart, ""));
  }

  /// Receipts by year, less what was paid.
  Optional<ReportChart> byYear() {
    List<Metric.Summary> years = lines.netYears();
    LaterPayments later = LaterPayments.of(net.headline().timeline(), agreements());
    return ReportCharts.years(
            years,
            later,
            captions.of(
                new NetYears(net).finding().orElseGet(net::receipts),
                "%s, by year of payment%s. %s"
                    .formatted(
                        Phrases.sentence(what()),
                        lines.paidAfterTheEnd() ? later.words() : "",
                        ReportCharts.whiskers(years)),
                unit()),
            Tint.RECEIPTS)
        .map(chart -> new ReportChart("receipts-by-year", chart, ""));
  }

  /// How the total is spread.
  Optional<ReportChart> distribution() {
    Metric.Summary total = net.net();
    if (total.cells().isEmpty()) {
      return Optional.empty();
    }
    SampledShares it = new SampledShares(ReportCharts.cells(total), List.of());
    HistogramChart chart =
        new HistogramChart(
            captions.of(
                net.distribution(),
                "How total %s, are spread over the futures (bars)%s"
                    .formatted(what(), ReportCharts.curve(it)),
                unit()),
            net.mixed() ? "Net receipts" : "Total receipts",
            it.bins(),
            it.masses(),
            it.below(),
            it.above(),
            it.exceedance(),
            ReportCharts.resolution(Stream.of(total.mean(), total.percentile(50))));
    return Optional.of(new ReportChart("receipts-distribution", chart, ""));
  }

  /// Whose receipts they are, and that they are of all agreements.
  private String what() {
    return "%sreceipts of %s, all its agreements together"
        .formatted(net.mixed() ? "net " : "", lines.party());
  }

  private List<Agreement> agreements() {
    return lines.all().stream().map(PartyLines.Line::agreement).toList();
  }

  private String unit() {
    return net.headline().unit();
  }
}
