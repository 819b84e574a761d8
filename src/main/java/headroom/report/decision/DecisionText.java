package headroom.report.decision;

import headroom.report.Phrases;
import headroom.report.ReportPage.Table;
import headroom.report.WeightWords;
import headroom.result.SimulationFacts;
import headroom.words.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What `decide` prints: the answer in sentences and tables.
public final class DecisionText {
  private DecisionText() {}

  /// The lines of the summary, each ending in a line feed.
  public static String text(DecisionReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(report.question());
    lines.add(Phrases.sentence(how(report)));
    weights(report).forEach(sentence -> lines.add(sentence + "."));
    lines.add("");
    new DecisionWords(report.decided()).all().forEach(sentence -> lines.add(sentence + "."));
    for (Table table : new DecisionTables(report.decided()).all()) {
      lines.add("");
      lines.add(table.title());
      lines.addAll(lines(table));
    }
    lines.add("");
    lines.add(DecisionTables.HOW);
    return String.join("\n", lines) + "\n";
  }

  /// How the numbers were made.
  static String how(DecisionReport report) {
    SimulationFacts facts = report.decided().simulation();
    return "by %s, %s is better; %s of each option on the same random numbers, seed %s, %s"
        .formatted(
            report.decided().decision().metric(),
            report.decided().decision().lowerIsBetter() ? "less" : "more",
            Phrases.trials(facts.trials()),
            facts.seed(),
            facts.sampler());
  }

  /// What the clues leave of the trials, without full stops; nothing where nothing was heard.
  static List<String> weights(DecisionReport report) {
    return report
        .decided()
        .heard()
        .map(
            it ->
                Stream.concat(
                        WeightWords.sentences(
                            report.decided().simulation().trials(),
                            it.effectiveSampleSize(),
                            it.paretoShape())
                            .stream(),
                        it.contradictions().stream().map(WeightWords::contradiction))
                    .toList())
        .orElse(List.of());
  }

  private static List<String> lines(Table table) {
    TextTable text = new TextTable();
    text.row(table.columns().toArray(String[]::new));
    table.rows().forEach(row -> text.row(row.toArray(String[]::new)));
    return text.lines();
  }
}
