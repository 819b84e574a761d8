package headroom.report;

import headroom.result.Comparison;
import headroom.result.Comparison.Measure;
import headroom.result.Metric;
import headroom.result.Period;
import java.util.List;
import java.util.Locale;

/// The table of differences of a later side from the first, as cells of text. Cumulative amounts
/// and fiscal years are left to the files.
final class ComparisonRows {
  private final Comparison comparison;
  private final int side;

  ComparisonRows(Comparison comparison, int side) {
    this.comparison = comparison;
    this.side = side;
  }

  List<String> columns() {
    String letter = Gaps.letter(side);
    return List.of(
        comparison.currency(),
        "A",
        letter,
        letter + " − A, mean ± SE",
        "P5",
        "P50",
        "P95",
        "P(" + letter + " > A)");
  }

  List<List<String>> rows() {
    return comparison.lines().stream()
        .filter(line -> line.measure() != Measure.CUMULATIVE)
        .filter(line -> !(line.period() instanceof Period.FiscalYear))
        .map(this::row)
        .toList();
  }

  private List<String> row(Comparison.Line line) {
    String name = Gaps.name(line, comparison.party());
    String first = mean(line, 0);
    String later = mean(line, side);
    return switch (line.gaps().get(side - 1)) {
      case Comparison.Nowhere() -> List.of(name, first, later, "no trial", "", "", "", "");
      case Comparison.Seen gap when line.measure() == Measure.PROBABILITY ->
          List.of(
              name,
              first,
              later,
              told(gap, Gaps.signedPoints(gap.difference().mean())),
              "",
              "",
              "",
              "");
      case Comparison.Seen gap ->
          List.of(
              name,
              first,
              later,
              told(gap, Gaps.signed(gap.difference().mean())),
              Gaps.signedBrief(gap.difference().percentile(5)),
              Gaps.signedBrief(gap.difference().percentile(50)),
              Gaps.signedBrief(gap.difference().percentile(95)),
              Rounding.percent(gap.above()));
    };
  }

  /// A difference inside the noise stands in brackets.
  private static String told(Comparison.Seen gap, String text) {
    return gap.verdict() == Comparison.Verdict.UNTOLD ? "[" + text + "]" : text;
  }

  private static String mean(Comparison.Line line, int side) {
    return switch (line.each().get(side)) {
      case Metric.Summary summary when line.measure() == Measure.PROBABILITY ->
          Rounding.number(Gaps.hundredfold(summary.mean()));
      case Metric.Summary summary when line.measure() == Measure.DATE ->
          String.format(Locale.ROOT, "%.1f", summary.mean().value());
      case Metric.Summary summary -> Gaps.signedBrief(summary.mean()).replaceFirst("^\\+", "");
      case Metric.Empty _, Metric.Probability _, Metric.Value _ -> "–";
    };
  }
}
