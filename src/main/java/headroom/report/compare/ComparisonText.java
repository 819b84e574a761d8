package headroom.report.compare;

import headroom.report.Gaps;
import headroom.report.Phrases;
import headroom.report.TextSummary;
import headroom.result.Comparison;
import headroom.result.SimulationFacts;
import headroom.words.TextTable;
import java.util.ArrayList;
import java.util.List;

/// What `compare` prints: the scenarios, a table of differences for each of them but the first, and
/// the sentences that say what is in it.
public final class ComparisonText {
  /// Names longer than this do not fit into the head of a column.
  private static final int LONGEST_NAME = 18;

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
      BridgeRows.of(comparison, side).ifPresent(rows -> lines.addAll(bridge(rows)));
    }
    lines.add(
        "Differences are taken trial by trial; one in [brackets] is inside the noise: none is"
            + " told.");
    lines.add(TextSummary.PERCENTILES);
    return lines;
  }

  /// How the numbers were made.
  static String how(SimulationFacts facts) {
    return "%s, the same random numbers in all, seed %s, %s"
        .formatted(Phrases.trials(facts.trials()), facts.seed(), facts.sampler());
  }

  private List<String> table(int side) {
    TextTable table = new TextTable();
    ComparisonRows rows = new ComparisonRows(comparison, side);
    table.row(rows.columns(LONGEST_NAME).toArray(String[]::new));
    rows.rows().forEach(row -> table.row(row.toArray(String[]::new)));
    return table.lines();
  }

  private static List<String> bridge(BridgeRows rows) {
    TextTable table = new TextTable();
    table.row(rows.columns().toArray(String[]::new));
    rows.rows().forEach(row -> table.row(row.toArray(String[]::new)));
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(table.lines());
    lines.addAll(rows.keys());
    lines.add(rows.how());
    return lines;
  }
}
