package headroom.report.compare;

import headroom.chart.FanChart;
import headroom.chart.OverlayChart;
import headroom.chart.Tint;
import headroom.chart.WaterfallChart;
import headroom.report.Captions;
import headroom.report.FanCharts;
import headroom.report.Gaps;
import headroom.report.ReportChart;
import headroom.report.ReportCharts;
import headroom.result.Bridge;
import headroom.result.Comparison;
import headroom.result.Comparison.Measure;
import headroom.result.Metric;
import headroom.result.MetricName;
import headroom.result.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The charts of a comparison.
public final class ComparisonCharts {
  private static final List<Tint> TINTS =
      List.of(Tint.NEUTRAL, Tint.RECEIPTS, Tint.CAP, Tint.REVENUE);

  /// Of more scenarios a title names the best and the worst.
  private static final int NAMED = 3;

  private final Comparison comparison;
  private final ComparisonTitles titles;
  private final String version;
  private final List<Comparison.Line> quarters;
  private final Optional<Comparison.Line> after;

  public ComparisonCharts(Comparison comparison, String version) {
    this.comparison = comparison;
    this.version = version;
    titles = new ComparisonTitles(comparison);
    after = after(comparison);
    quarters =
        comparison.lines().stream().filter(it -> it.measure() == Measure.CUMULATIVE).toList();
  }

  public List<ReportChart> all() {
    List<ReportChart> charts = new ArrayList<>();
    int sides = comparison.sides().size();
    if (sides > NAMED) {
      charts.add(new ComparisonRanks(comparison).chart(captions()));
    }
    if (sides <= TINTS.size()) {
      charts.add(overlay());
    }
    for (int side = 1; side < sides; side++) {
      charts.add(difference(side));
      bridge(side).ifPresent(charts::add);
    }
    return charts;
  }

  private ReportChart overlay() {
    List<OverlayChart.Side> sides = new ArrayList<>();
    int count = comparison.sides().size();
    double resolution = 0;
    for (int side = 0; side < count; side++) {
      List<Metric.Summary> each = summaries(side);
      resolution = Math.max(resolution, FanCharts.resolution(each.getLast()));
      sides.add(
          new OverlayChart.Side(
              name(side),
              TINTS.get(side),
              FanCharts.band(each, 10, 90),
              FanCharts.values(each, it -> it.percentile(50).value())));
    }
    String bands =
        count > 2
            ? "P10 to P90 of %s (band)".formatted(name(0))
            : "P10 to P90 (band of %s, dashes of %s)".formatted(name(0), name(1));
    String title = count > NAMED ? new ComparisonRanks(comparison).finding() : titles.overlay();
    OverlayChart chart =
        new OverlayChart(
            captions()
                .of(
                    title,
                    "Cumulative receipts of %s%s: median (line) and %s"
                        .formatted(comparison.party(), later(), bands),
                    comparison.currency()),
            labels(),
            sides,
            resolution);
    return new ReportChart("receipts-overlaid", chart, "");
  }

  private String name(int side) {
    return comparison.sides().get(side).label();
  }

  private ReportChart difference(int side) {
    List<Metric.Summary> differences =
        Stream.concat(quarters.stream(), after.stream())
            .map(line -> Gaps.seen(line, side))
            .flatMap(Optional::stream)
            .map(Comparison.Seen::difference)
            .toList();
    FanChart chart =
        new FanChart(
            captions()
                .of(
                    titles.difference(side),
                    "Cumulative receipts of %s with %s minus those with %s, trial by trial%s. %s"
                        .formatted(
                            comparison.party(), name(side), name(0), later(), FanCharts.BANDS),
                    comparison.currency()),
            Tint.RECEIPTS,
            labels(),
            List.of(),
            FanCharts.fan(differences),
            OptionalDouble.of(0),
            Optional.empty(),
            FanCharts.resolution(differences.getLast()));
    return new ReportChart("difference-" + stem(side), chart, "");
  }

  private static String stem(int side) {
    return Gaps.letter(side).toLowerCase(Locale.ROOT);
  }

  private String later() {
    return after.isPresent() ? "; the last step is paid later" : "";
  }

  private Optional<ReportChart> bridge(int side) {
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
                      BridgeSteps.of(bridge, comparison.labels()),
                      new WaterfallChart.End(name(side), bridge.mean().to().value()),
                      ReportCharts.resolution(bridge.steps().stream().map(Bridge.Step::mean)));
              return new ReportChart("bridge-" + stem(side), chart, "");
            });
  }

  private Captions captions() {
    return captions(comparison.simulation().trials());
  }

  private Captions captions(long trials) {
    return Captions.ofComparison(trials, comparison.simulation().seed(), version);
  }

  /// By quarter, and in total if anything is paid after the last one.
  private List<Metric.Summary> summaries(int side) {
    return Stream.concat(quarters.stream(), after.stream())
        .flatMap(line -> line.summary(side).stream())
        .toList();
  }

  private List<String> labels() {
    return FanCharts.labels(
        quarters.stream().flatMap(line -> line.summary(0).stream()).toList(), after.isPresent());
  }

  /// The line of the party's total, if a part of it is paid after the last quarter.
  private static Optional<Comparison.Line> after(Comparison comparison) {
    String id = MetricName.RECEIPTS.ofParty(comparison.party());
    boolean some =
        comparison.lines().stream()
            .filter(line -> line.id().equals(id) && line.period() instanceof Period.AfterEnd)
            .flatMap(
                line ->
                    IntStream.range(0, comparison.sides().size())
                        .mapToObj(line::summary)
                        .flatMap(Optional::stream))
            .anyMatch(it -> it.min() != 0 || it.max() != 0);
    return some ? Gaps.total(comparison, MetricName.RECEIPTS) : Optional.empty();
  }
}
