package headroom.report;

import headroom.chart.FanChart;
import headroom.chart.OverlayChart;
import headroom.chart.Tint;
import headroom.chart.WaterfallChart;
import headroom.result.Bridge;
import headroom.result.Comparison;
import headroom.result.Comparison.Measure;
import headroom.result.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// The charts of a comparison.
final class ComparisonCharts {
  private static final List<Tint> TINTS =
      List.of(Tint.NEUTRAL, Tint.RECEIPTS, Tint.CAP, Tint.REVENUE);

  private final Comparison comparison;
  private final ComparisonTitles titles;
  private final String version;
  private final List<Comparison.Line> quarters;

  ComparisonCharts(Comparison comparison, String version) {
    this.comparison = comparison;
    this.version = version;
    titles = new ComparisonTitles(comparison);
    quarters =
        comparison.lines().stream().filter(it -> it.measure() == Measure.CUMULATIVE).toList();
  }

  List<ReportChart> all() {
    List<ReportChart> charts = new ArrayList<>();
    charts.add(overlay());
    for (int side = 1; side < comparison.sides().size(); side++) {
      charts.add(difference(side));
      bridge(side).ifPresent(charts::add);
    }
    return charts;
  }

  private ReportChart overlay() {
    List<OverlayChart.Side> sides = new ArrayList<>();
    int shown = Math.min(comparison.sides().size(), TINTS.size());
    double resolution = 0;
    for (int side = 0; side < shown; side++) {
      List<Metric.Summary> each = summaries(side);
      resolution = Math.max(resolution, FanCharts.resolution(each.getLast()));
      sides.add(
          new OverlayChart.Side(
              Gaps.letter(side),
              TINTS.get(side),
              FanCharts.band(each, 10, 90),
              FanCharts.values(each, it -> it.percentile(50).value())));
    }
    String shownBands =
        shown > 2 ? "P10 to P90 of A (band)" : "P10 to P90 (band of A, dashes of the others)";
    OverlayChart chart =
        new OverlayChart(
            captions(comparison.simulation().trials())
                .of(
                    titles.overlay(),
                    "Cumulative receipts of %s%s: %s. Median (line) and %s"
                        .formatted(comparison.party(), titles.undrawn(), legend(shown), shownBands),
                    comparison.currency()),
            labels(),
            sides,
            resolution);
    String note =
        shown < comparison.sides().size() ? "Only the first four scenarios are drawn." : "";
    return new ReportChart("receipts-overlaid", chart, note);
  }

  private String legend(int shown) {
    List<String> names = new ArrayList<>();
    for (int side = 0; side < shown; side++) {
      names.add(name(side));
    }
    return String.join(", ", names);
  }

  private String name(int side) {
    return Gaps.letter(side) + " " + comparison.sides().get(side).label();
  }

  private ReportChart difference(int side) {
    String letter = Gaps.letter(side);
    List<Metric.Summary> differences =
        quarters.stream()
            .map(line -> Gaps.seen(line, side))
            .flatMap(Optional::stream)
            .map(Comparison.Seen::difference)
            .toList();
    FanChart chart =
        new FanChart(
            captions(comparison.simulation().trials())
                .of(
                    titles.difference(side),
                    "Cumulative receipts of %s with %s minus those with %s, trial by trial%s. %s"
                        .formatted(
                            comparison.party(),
                            comparison.sides().get(side).label(),
                            comparison.sides().getFirst().label(),
                            titles.undrawn(),
                            FanCharts.BANDS),
                    comparison.currency()),
            Tint.RECEIPTS,
            labels(),
            List.of(),
            FanCharts.fan(differences),
            OptionalDouble.of(0),
            Optional.empty(),
            FanCharts.resolution(differences.getLast()));
    return new ReportChart("difference-" + letter.toLowerCase(Locale.ROOT), chart, "");
  }

  private Optional<ReportChart> bridge(int side) {
    String letter = Gaps.letter(side);
    return Gaps.bridge(comparison, side)
        .map(
            bridge -> {
              WaterfallChart chart =
                  new WaterfallChart(
                      captions(bridge.trials())
                          .of(
                              titles.bridge(bridge),
                              "What each change contributes to mean total receipts of %s: the average over all orders in which the changes can be made"
                                  .formatted(comparison.party()),
                              comparison.currency()),
                      new WaterfallChart.End(name(0), bridge.mean().from().value()),
                      bridge.steps().stream()
                          .map(
                              step ->
                                  new WaterfallChart.Step(
                                      BridgeRows.shortName(step), step.mean().value()))
                          .toList(),
                      new WaterfallChart.End(name(side), bridge.mean().to().value()),
                      ReportCharts.resolution(bridge.steps().stream().map(Bridge.Step::mean)));
              return new ReportChart("bridge-" + letter.toLowerCase(Locale.ROOT), chart, "");
            });
  }

  private Captions captions(long trials) {
    return Captions.ofComparison(trials, comparison.simulation().seed(), version);
  }

  private List<Metric.Summary> summaries(int side) {
    return quarters.stream().flatMap(line -> line.summary(side).stream()).toList();
  }

  private List<String> labels() {
    return quarters.stream().map(line -> line.period().label()).toList();
  }
}
