package headroom.report;

import headroom.result.Comparison;
import headroom.result.Comparison.Measure;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.SimulationFacts;
import java.util.ArrayList;
import java.util.List;

/// What `compare` prints: the scenarios, a table of differences for each of them but the first, and
/// the sentences that say what is in it.
public final class ComparisonText {
  private final Comparison comparison;

  private ComparisonText(Comparison comparison) {
    this.comparison = comparison;
  }

  /// The lines of the summary, each ending in a line feed.
  public static String text(Comparison comparison) {
    return String.join("\n", new ComparisonText(comparison).lines()) + "\n";
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s's receipts, %s: %s"
            .formatted(comparison.party(), comparison.currency(), how(comparison.simulation())));
    for (int side = 0; side < comparison.sides().size(); side++) {
      Comparison.Side it = comparison.sides().get(side);
      lines.add(
          "  %s  %s%s"
              .formatted(
                  Gaps.letter(side),
                  it.label(),
                  it.title().equals(it.label()) ? "" : ": " + it.title()));
    }
    for (int side = 1; side < comparison.sides().size(); side++) {
      lines.add("");
      lines.addAll(table(side));
      lines.add("");
      ComparisonFindings.of(comparison, side).forEach(sentence -> lines.add(sentence + "."));
    }
    lines.add(
        "Differences are taken trial by trial; one in [brackets] is inside the noise: none is"
            + " told.");
    lines.add(TextSummary.PERCENTILES);
    return lines;
  }

  /// How the numbers were made.
  static String how(SimulationFacts facts) {
    return "%s trials, the same random numbers in all, seed %d, %s"
        .formatted(Wording.count(facts.trials()), facts.seed(), facts.sampler());
  }

  private List<String> table(int side) {
    TextTable table = new TextTable();
    String letter = Gaps.letter(side);
    table.row(
        comparison.currency(),
        "A",
        letter,
        letter + " − A, mean ± SE",
        "P5",
        "P50",
        "P95",
        "P(" + letter + " > A)");
    for (Comparison.Line line : comparison.lines()) {
      if (line.measure() != Measure.CUMULATIVE && !(line.period() instanceof Period.FiscalYear)) {
        table.row(row(line, side));
      }
    }
    return table.lines();
  }

  private String[] row(Comparison.Line line, int side) {
    String name = Gaps.name(line, comparison.party());
    String first = mean(line, 0);
    String later = mean(line, side);
    return switch (line.gaps().get(side - 1)) {
      case Comparison.Nowhere() -> new String[] {name, first, later, "no trial", "", "", "", ""};
      case Comparison.Seen gap when line.measure() == Measure.PROBABILITY ->
          new String[] {
            name,
            first,
            later,
            mean(gap, Gaps.signedPoints(gap.difference().mean())),
            "",
            "",
            "",
            ""
          };
      case Comparison.Seen gap ->
          new String[] {
            name,
            first,
            later,
            mean(gap, Gaps.signed(gap.difference().mean())),
            Gaps.signedBrief(gap.difference().percentile(5)),
            Gaps.signedBrief(gap.difference().percentile(50)),
            Gaps.signedBrief(gap.difference().percentile(95)),
            Rounding.percent(gap.above())
          };
    };
  }

  /// A difference inside the noise stands in brackets.
  private static String mean(Comparison.Seen gap, String text) {
    return gap.verdict() == Comparison.Verdict.UNTOLD ? "[" + text + "]" : text;
  }

  private static String mean(Comparison.Line line, int side) {
    return switch (line.each().get(side)) {
      case Metric.Summary summary when line.measure() == Measure.PROBABILITY ->
          Rounding.number(Gaps.hundredfold(summary.mean()));
      case Metric.Summary summary when line.measure() == Measure.DATE ->
          "%.1f".formatted(summary.mean().value());
      case Metric.Summary summary -> Rounding.number(summary.mean());
      case Metric.Empty _, Metric.Probability _, Metric.Value _ -> "–";
    };
  }
}
