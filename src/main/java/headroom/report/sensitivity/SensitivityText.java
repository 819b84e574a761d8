package headroom.report.sensitivity;

import headroom.report.Phrases;
import headroom.result.SimulationFacts;
import headroom.scenario.Scenario;
import headroom.sensitivity.Sensitivity;
import headroom.words.TextTable;
import java.util.ArrayList;
import java.util.List;

/// What `sensitivity` prints: a table with one row for each input and the sentences that say what
/// is in it.
public final class SensitivityText {
  private SensitivityText() {}

  /// The lines of the summary, each ending in a line feed.
  public static String text(Scenario scenario, Sensitivity sensitivity) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s"
            .formatted(
                sensitivity.of().text(),
                new Figures(scenario, sensitivity).withError(sensitivity.value())));
    lines.add(how(sensitivity.simulation()));
    lines.add("");
    SensitivityRows rows = new SensitivityRows(scenario, sensitivity);
    TextTable table = new TextTable();
    table.row(rows.columns().toArray(String[]::new));
    rows.rows().forEach(row -> table.row(row.toArray(String[]::new)));
    lines.addAll(table.lines());
    lines.add("");
    new Findings(scenario, sensitivity).all().forEach(sentence -> lines.add(sentence + "."));
    lines.add("");
    lines.addAll(rows.notes());
    return String.join("\n", lines) + "\n";
  }

  /// How the numbers were made.
  static String how(SimulationFacts facts) {
    return "%s for each set of inputs, the same random numbers in all, seed %s, %s"
        .formatted(Phrases.trials(facts.trials()), facts.seed(), facts.sampler());
  }
}
