package headroom.report.compare;

import headroom.chart.Range;
import headroom.chart.RankChart;
import headroom.report.Captions;
import headroom.report.Gaps;
import headroom.report.Phrases;
import headroom.report.ReportChart;
import headroom.report.ReportCharts;
import headroom.result.Comparison;
import headroom.result.Metric;
import headroom.result.MetricName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The scenarios of a comparison ranked by what the party receives: all of them, or of many the
/// best, the worst and the first.
final class ComparisonRanks {
  /// As many rows as can be read on a slide.
  private static final int MOST = 18;

  private final Comparison comparison;
  private final List<Side> ranked;

  /// A scenario and its total receipts.
  private record Side(int number, String label, Metric.Summary receipts) {
    double mean() {
      return receipts.mean().value();
    }
  }

  ComparisonRanks(Comparison comparison) {
    this.comparison = comparison;
    List<Side> sides = new ArrayList<>();
    Gaps.total(comparison, MetricName.RECEIPTS).ifPresent(line -> add(line, sides));
    sides.sort(Comparator.comparingDouble(Side::mean).reversed());
    ranked = List.copyOf(sides);
  }

  private void add(Comparison.Line line, List<Side> sides) {
    for (int side = 0; side < comparison.sides().size(); side++) {
      int number = side;
      String label = comparison.sides().get(side).label();
      line.summary(side).ifPresent(summary -> sides.add(new Side(number, label, summary)));
    }
  }

  /// Who brings most and who least, as a title.
  String finding() {
    Side best = ranked.getFirst();
    Side worst = ranked.getLast();
    return "%s receives most with %s, %s on average, and least with %s, %s"
        .formatted(
            comparison.party(),
            best.label(),
            Phrases.money(best.receipts().mean(), comparison.currency()),
            worst.label(),
            Phrases.money(worst.receipts().mean(), comparison.currency()));
  }

  ReportChart chart(Captions captions) {
    List<Side> shown = shown();
    String left = ranked.size() == shown.size() ? "" : leftOut(shown.size());
    RankChart chart =
        new RankChart(
            captions.of(
                finding(),
                "Total receipts of %s by scenario, ranked%s: mean (dot) and P5 to P95 (line; P95 = 95 %% of futures at or below); dark grey: %s, with which the others are compared"
                    .formatted(comparison.party(), left, comparison.sides().getFirst().label()),
                comparison.currency()),
            shown.stream().map(ComparisonRanks::row).toList(),
            ReportCharts.resolution(shown.stream().map(side -> side.receipts().mean())));
    return new ReportChart("receipts-ranked", chart, "");
  }

  private String leftOut(int shown) {
    return ", the best and the worst %s of %s".formatted(shown, ranked.size());
  }

  private List<Side> shown() {
    if (ranked.size() <= MOST) {
      return ranked;
    }
    int half = (MOST - 1) / 2;
    int size = ranked.size();
    Stream<Side> first = ranked.subList(half, size - half).stream().filter(it -> it.number() == 0);
    return Stream.of(
            ranked.subList(0, half).stream(), first, ranked.subList(size - half, size).stream())
        .flatMap(sides -> sides)
        .toList();
  }

  private static RankChart.Row row(Side side) {
    Range range =
        new Range(side.receipts().percentile(5).value(), side.receipts().percentile(95).value());
    return new RankChart.Row(side.label(), side.mean(), range, side.number() == 0);
  }
}
