package headroom.report.discovery;

import headroom.report.Phrases;
import headroom.report.ReportPage.Table;
import headroom.result.SimulationFacts;
import headroom.words.TextTable;
import java.util.ArrayList;
import java.util.List;

/// What `discover` prints: the boxes in sentences and tables.
public final class DiscoveryText {
  static final String HOW =
      "Boxes are found with every other replicate and counted in the rest. Coverage: how many of"
          + " these futures lie in the box; density: in how many of its futures it is so; mass: how"
          + " many of all futures it holds; p: how likely as many would be in it if the limit did"
          + " nothing. ± is one standard error.";

  private DiscoveryText() {}

  /// The lines of the summary, each ending in a line feed.
  public static String text(DiscoveryReport report) {
    List<String> lines = new ArrayList<>();
    lines.add("Where `%s`: %s".formatted(report.where(), how(report)));
    lines.add("");
    new DiscoverySentences(report).all().forEach(sentence -> lines.add(sentence + "."));
    List<Table> tables = new DiscoveryTables(report).all();
    for (Table table : tables) {
      lines.add("");
      lines.addAll(lines(table));
    }
    if (!tables.isEmpty()) {
      lines.add("");
      lines.add(HOW);
    }
    return String.join("\n", lines) + "\n";
  }

  static String how(DiscoveryReport report) {
    SimulationFacts facts = report.discovered().simulation();
    return "%s over %s, seed %s, %s"
        .formatted(
            Phrases.trials(facts.trials()),
            report.years() ? "inputs and years" : "inputs",
            facts.seed(),
            facts.sampler());
  }

  private static List<String> lines(Table table) {
    TextTable text = new TextTable();
    text.row(table.columns().toArray(String[]::new));
    table.rows().forEach(row -> text.row(row.toArray(String[]::new)));
    return text.lines();
  }
}
