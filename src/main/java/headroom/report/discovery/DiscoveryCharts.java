package headroom.report.discovery;

import headroom.chart.Tint;
import headroom.chart.TradeOffChart;
import headroom.discovery.Discovered;
import headroom.discovery.FoundBox;
import headroom.discovery.Shares;
import headroom.expression.Test;
import headroom.report.Captions;
import headroom.report.ReportChart;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.words.Rounding;
import java.util.ArrayList;
import java.util.List;

/// The charts of a search: the trials with the box, and what smaller boxes would bring.
final class DiscoveryCharts {
  private final DiscoveryReport report;
  private final Discovered discovered;
  private final Captions captions;

  DiscoveryCharts(DiscoveryReport report, String version) {
    this.report = report;
    discovered = report.discovered();
    captions = new Captions(report.scenario(), discovered.simulation(), version);
  }

  List<ReportChart> all() {
    List<ReportChart> charts = new ArrayList<>();
    for (int box = 0; box < discovered.boxes().size(); box++) {
      BoxScatter.of(report, box, captions).ifPresent(charts::add);
    }
    if (!discovered.findings().peeling().isEmpty()) {
      charts.add(tradeOff());
    }
    return charts;
  }

  private ReportChart tradeOff() {
    List<TradeOffChart.Step> steps =
        new DiscoveryTables(report)
            .first().stream()
                .filter(step -> !Double.isNaN(step.shares().density().value()))
                .map(step -> at(step.shares()))
                .toList();
    List<TradeOffChart.Mark> marks = new ArrayList<>();
    DiscoverySentences sentences = new DiscoverySentences(report);
    for (FoundBox box : discovered.boxes()) {
      marks.add(new TradeOffChart.Mark(sentences.clause(box), at(box.shares())));
    }
    TradeOffChart chart =
        new TradeOffChart(
            captions.of(
                title(),
                "Boxes on the way to the first, each counted in trials it was not found with; rings"
                    + " are the boxes told, without limits that chance explains",
                ""),
            tint(discovered),
            steps,
            discovered.share().value(),
            marks,
            0);
    return new ReportChart("trade-off", chart, "");
  }

  private String title() {
    if (discovered.boxes().isEmpty()) {
      return "No box holds more of these futures than chance could put there";
    }
    Shares first = discovered.boxes().getFirst().shares();
    return "Box 1 holds %s of the futures in which %s; there it is so in %s, against %s of all"
        .formatted(
            Rounding.briefPercent(Estimates.of(first.coverage())),
            new AxisWords(report).where(),
            Rounding.briefPercent(Estimates.of(first.density())),
            Rounding.briefPercent(Estimates.of(discovered.share())));
  }

  private static TradeOffChart.Step at(Shares shares) {
    return new TradeOffChart.Step(shares.coverage().value(), shares.density().value());
  }

  /// A hit has the cap's colour, no hit that of receipts.
  static Tint tint(Discovered discovered) {
    boolean hit =
        discovered.where().tests().stream()
            .anyMatch(
                test ->
                    test instanceof Test.Happens(var of, boolean wanted)
                        && wanted
                        && MetricId.measures(of.id(), MetricName.CAP_HIT));
    return hit ? Tint.CAP : Tint.RECEIPTS;
  }
}
