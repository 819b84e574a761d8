package headroom.report.sweep;

import headroom.report.Phrases;
import headroom.result.SimulationFacts;
import headroom.words.TextTable;
import java.util.List;

/// What the printed answers to all questions have in common.
final class QuestionText {
  private QuestionText() {}

  /// How the numbers were made.
  static String how(SimulationFacts facts, boolean everyCap) {
    return everyCap
        ? "%s, seed %s, %s; one run answers for every cap"
            .formatted(Phrases.trials(facts.trials()), facts.seed(), facts.sampler())
        : "%s at each point on the same random numbers, seed %s, %s"
            .formatted(Phrases.trials(facts.trials()), facts.seed(), facts.sampler());
  }

  /// A table in plain text.
  static List<String> table(List<List<String>> heads, List<List<String>> rows) {
    TextTable table = new TextTable();
    heads.forEach(head -> table.row(head.toArray(String[]::new)));
    rows.forEach(row -> table.row(row.toArray(String[]::new)));
    return table.lines();
  }
}
