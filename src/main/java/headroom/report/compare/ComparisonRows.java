package headroom.report.compare;

import headroom.report.Gaps;
import headroom.report.Phrases;
import headroom.result.Comparison;
import headroom.result.Comparison.Measure;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.scenario.Quarter;
import headroom.words.Rounding;
import java.util.List;
import java.util.stream.Stream;

/// The table of differences of a later side from the first, as cells of text. Cumulative amounts
/// and fiscal years are left to the files.
final class ComparisonRows {
  private static final String NO_CAP = "no cap";

  private final Comparison comparison;
  private final int side;

  ComparisonRows(Comparison comparison, int side) {
    this.comparison = comparison;
    this.side = side;
  }

  /// The heads of the columns.
  ///
  /// @param longest how long a scenario's name may be; where one is longer both have letters
  List<String> columns(int longest) {
    boolean named =
        Gaps.label(comparison, 0).length() <= longest
            && Gaps.label(comparison, side).length() <= longest;
    return List.of(
        comparison.currency(),
        named ? Gaps.label(comparison, 0) : Gaps.letter(0),
        named ? Gaps.label(comparison, side) : Gaps.letter(side),
        "difference ± SE",
        "P5",
        "P50",
        "P95",
        "above 0");
  }

  List<List<String>> rows() {
    Mirror mirror = new Mirror(comparison);
    return comparison.lines().stream()
        .filter(line -> line.measure() != Measure.CUMULATIVE)
        .filter(line -> !(line.period() instanceof Period.FiscalYear))
        .filter(line -> !mirror.repeats(line))
        .map(this::row)
        .toList();
  }

  private List<String> row(Comparison.Line line) {
    String name = Gaps.name(comparison, line);
    String first = mean(line, 0);
    String later = mean(line, side);
    if (first.equals(NO_CAP) || later.equals(NO_CAP)) {
      return List.of(name, first, later, "", "", "", "", "");
    }
    return switch (line.gaps().get(side - 1)) {
      case Comparison.Nowhere() -> List.of(name, first, later, "no trial", "", "", "", "");
      case Comparison.Seen gap when line.measure() == Measure.PROBABILITY ->
          List.of(name, first, later, told(gap, difference(line, gap)), "", "", "", "");
      case Comparison.Seen gap ->
          List.of(
              name,
              first,
              later,
              told(gap, difference(line, gap)),
              Gaps.signedBrief(gap.difference().percentile(5)),
              Gaps.signedBrief(gap.difference().percentile(50)),
              Gaps.signedBrief(gap.difference().percentile(95)),
              share(gap.above()));
    };
  }

  /// A mean difference with its error; of probabilities in percentage points.
  static String difference(Comparison.Line line, Comparison.Seen gap) {
    return line.measure() == Measure.PROBABILITY
        ? Gaps.signedPoints(gap.difference().mean())
        : withUnit(line, Gaps.signed(gap.difference().mean()));
  }

  /// A difference inside the noise stands in brackets.
  private static String told(Comparison.Seen gap, String text) {
    return gap.verdict() == Comparison.Verdict.UNTOLD ? "[" + text + "]" : text;
  }

  /// Dates lie years apart, whatever the money is counted in.
  private static String withUnit(Comparison.Line line, String difference) {
    if (line.measure() != Measure.DATE) {
      return difference;
    }
    return difference + (difference.matches("[+−]1") ? " year" : " years");
  }

  /// The quarter in which a date lies; a cap used up before the first is hit in the first.
  private String quarter(double decimalYear) {
    return comparison.lines().stream()
        .flatMap(it -> it.period() instanceof Period.Quarter first ? Stream.of(first) : Stream.of())
        .map(first -> Phrases.quarterOf(decimalYear, Quarter.parse(first.label())))
        .findFirst()
        .orElseGet(() -> Phrases.quarterOf(decimalYear))
        .label();
  }

  private static String share(Estimate chance) {
    return chance.value() == 0 ? "none" : chance.value() == 1 ? "all" : Rounding.percent(chance);
  }

  private String mean(Comparison.Line line, int which) {
    boolean ofACap = line.measure() == Measure.PROBABILITY || line.measure() == Measure.DATE;
    if (ofACap && !Gaps.capped(comparison, line, which)) {
      return NO_CAP;
    }
    return switch (line.each().get(which)) {
      case Metric.Summary summary when line.measure() == Measure.PROBABILITY ->
          Rounding.number(Gaps.hundredfold(summary.mean()));
      case Metric.Summary summary when line.measure() == Measure.DATE ->
          quarter(summary.mean().value());
      case Metric.Summary summary -> Gaps.signedBrief(summary.mean()).replaceFirst("^\\+", "");
      case Metric.Empty _, Metric.Probability _, Metric.Value _ -> "–";
    };
  }
}
