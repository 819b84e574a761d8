package headroom.report.sweep;

import headroom.report.QuestionHtml;
import headroom.report.QuestionPage;
import headroom.report.ReportPage.Figure;
import headroom.report.ReportPage.Table;
import headroom.report.Reproduction;
import headroom.report.folder.RunFacts;
import headroom.report.format.Json;
import headroom.scenario.Scenario;
import headroom.sweep.Solve;
import headroom.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The pages of a sweep and of a solved target.
final class SweepHtml {
  private static final int MOST_ROWS = 200;
  private static final int MOST_COLUMNS = 24;
  private static final String SMALL =
      "All numbers are made on the same random numbers, so differences are known better than the"
          + " numbers themselves. P95 means that 95 % of the trials lie at or below. ± is one"
          + " standard error.";

  private SweepHtml() {}

  /// The page of a sweep.
  ///
  /// @param figures the charts as SVG elements
  static String sweep(
      Scenario scenario, Sweep sweep, List<String> notes, RunFacts facts, List<Figure> figures) {
    SweepFindings findings = new SweepFindings(scenario, sweep);
    return QuestionHtml.text(
        new QuestionPage(
            "Headroom · sweep",
            findings.of(0),
            basis(scenario, QuestionText.how(sweep.simulation(), sweep.everyCap())),
            findings.all(),
            figures,
            tables(scenario, sweep),
            List.of(SMALL),
            List.of(),
            notes,
            Reproduction.of(scenario, sweep.simulation(), facts),
            Json.insideHtml(SweepJson.text(facts.version(), scenario, sweep))));
  }

  /// The page of a solved target.
  static String solve(
      Scenario scenario, Solve solve, List<String> notes, RunFacts facts, List<Figure> figures) {
    SolveFindings findings = new SolveFindings(scenario, solve);
    List<String> sentences = findings.all();
    return QuestionHtml.text(
        new QuestionPage(
            "Headroom · solve",
            sentences.getFirst(),
            basis(scenario, QuestionText.how(solve.simulation(), solve.everyCap())),
            sentences,
            figures,
            List.of(
                new Table(
                    "What it comes to on the way", findings.columns(), findings.evaluations())),
            List.of(SMALL),
            List.of(),
            notes,
            Reproduction.of(scenario, solve.simulation(), facts),
            Json.insideHtml(SolveJson.text(facts.version(), scenario, solve))));
  }

  private static String basis(Scenario scenario, String how) {
    return "%s · %s · all money in %s".formatted(scenario.name(), how, scenario.currency());
  }

  private static List<Table> tables(Scenario scenario, Sweep sweep) {
    SweepRows rows = new SweepRows(scenario, sweep);
    List<Table> tables = new ArrayList<>();
    if (sweep.over().size() == 1) {
      List<String> columns = columns(rows.heads());
      tables.add(new Table("At each value", columns, first(rows.rows())));
      tables.add(
          new Table(
              "Differences from the scenario as written", columns, first(rows.differences())));
    } else if (sweep.over().get(1).values().size() <= MOST_COLUMNS) {
      IntStream.range(0, sweep.of().size())
          .forEach(
              question ->
                  tables.add(
                      new Table(
                          sweep.of().get(question).text(),
                          rows.columns(),
                          first(rows.grid(question)))));
    }
    return tables;
  }

  /// The two lines of a head in one; the second stands for what stood before where the first is
  /// blank.
  static List<String> columns(List<List<String>> heads) {
    List<String> columns = new ArrayList<>();
    String metric = "";
    for (int column = 0; column < heads.get(0).size(); column++) {
      metric = heads.get(0).get(column).isEmpty() ? metric : heads.get(0).get(column);
      columns.add((heads.get(1).get(column) + " " + metric).strip());
    }
    return columns;
  }

  /// As many rows as a page can bear.
  private static List<List<String>> first(List<List<String>> rows) {
    return rows.subList(0, Math.min(MOST_ROWS, rows.size()));
  }
}
