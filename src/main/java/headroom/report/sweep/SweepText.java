package headroom.report.sweep;

import headroom.scenario.Scenario;
import headroom.sweep.Axis;
import headroom.sweep.Subject;
import headroom.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What `sweep` prints: the table, and what it says.
public final class SweepText {
  private static final int MOST_ROWS = 60;
  private static final int MOST_COLUMNS = 12;
  private static final int MOST_GRIDS = 3;

  private SweepText() {}

  /// The lines of the summary, each ending in a line feed.
  ///
  /// @param errors whether to print the differences with their errors too
  public static String text(Scenario scenario, Sweep sweep, boolean errors) {
    List<String> lines = new ArrayList<>();
    lines.add(scenario.name());
    lines.add(QuestionText.how(sweep.simulation(), sweep.everyCap()));
    lines.add("over " + sweep.over().stream().map(Axis::path).collect(Collectors.joining(" and ")));
    lines.add("");
    SweepRows rows = new SweepRows(scenario, sweep);
    if (sweep.over().size() == 1) {
      one(rows, sweep, errors, lines);
    } else {
      two(rows, sweep, lines);
    }
    lines.add("");
    new SweepFindings(scenario, sweep).all().forEach(sentence -> lines.add(sentence + "."));
    return String.join("\n", lines) + "\n";
  }

  private static void one(SweepRows rows, Sweep sweep, boolean errors, List<String> lines) {
    List<List<String>> all = rows.rows();
    if (all.size() > MOST_ROWS) {
      lines.addAll(QuestionText.table(rows.heads(), all.subList(0, MOST_ROWS)));
      lines.add("… %s points in all: sweep.csv has them".formatted(sweep.points().size()));
    } else {
      lines.addAll(QuestionText.table(rows.heads(), all));
    }
    if (errors) {
      lines.add("");
      lines.add("Differences from the scenario as written, ± one standard error");
      List<List<String>> differences = rows.differences();
      lines.addAll(
          QuestionText.table(
              rows.heads(), differences.subList(0, Math.min(MOST_ROWS, differences.size()))));
    }
  }

  private static void two(SweepRows rows, Sweep sweep, List<String> lines) {
    if (sweep.over().get(1).values().size() > MOST_COLUMNS
        || sweep.over().get(0).values().size() > MOST_ROWS) {
      lines.add(
          "%s points: sweep.csv and the heat maps have them".formatted(sweep.points().size()));
      return;
    }
    int shown = Math.min(MOST_GRIDS, sweep.of().size());
    for (int question = 0; question < shown; question++) {
      Subject of = sweep.of().get(question);
      lines.add(of.text() + (of.unit().isEmpty() ? "" : ", " + of.unit()));
      lines.addAll(QuestionText.table(List.of(rows.columns()), rows.grid(question)));
      lines.add("");
    }
    lines.removeLast();
    if (shown < sweep.of().size()) {
      lines.add(
          "… the other %s: see sweep.csv and the report".formatted(sweep.of().size() - shown));
    }
  }
}
