package headroom.report.sweep;

import headroom.report.Drawing;
import headroom.report.ReportPage.Figure;
import headroom.report.folder.Manifest;
import headroom.report.folder.OutputException;
import headroom.report.folder.RunDirectory;
import headroom.report.folder.RunFacts;
import headroom.report.folder.WritingOptions;
import headroom.scenario.Scenario;
import headroom.sweep.Solve;
import headroom.table.CsvRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes the output folder of a solved target, whole or not at all.
public final class SolveWriter {
  private SolveWriter() {}

  /// Writes everything, replacing the earlier output as a whole.
  ///
  /// @param scenario the scenario as written
  /// @param solve what came out
  /// @param notes remarks for the reader
  /// @param facts how it was made
  /// @param out the output folder
  /// @param options what to write
  /// @return the files written, the manifest last
  /// @throws OutputException if the place cannot be written or is not ours to replace; nothing that
  ///   looks finished is left then
  public static List<Path> write(
      Scenario scenario,
      Solve solve,
      List<String> notes,
      RunFacts facts,
      Path out,
      WritingOptions options)
      throws OutputException {
    try (RunDirectory directory = RunDirectory.open(out, options)) {
      directory.write(
          "solve.json", SweepWriter.utf8(SolveJson.text(facts.version(), scenario, solve)));
      directory.write("solve.csv", SweepWriter.utf8(csv(solve)));
      if (options.report()) {
        Drawing drawing = Drawing.of(new SolveCharts(scenario, solve, facts.version()).chart());
        List<Figure> figures = List.of(drawing.figure());
        directory.write(
            "report.html",
            SweepWriter.utf8(SweepHtml.solve(scenario, solve, notes, facts, figures)));
        drawing.write(directory);
      }
      return directory.publish(
          files -> Manifest.text(QuestionJson.subject(scenario), solve.simulation(), facts, files));
    }
  }

  /// One row for each value of the key that was asked.
  private static String csv(Solve solve) {
    CsvRows csv = new CsvRows();
    csv.row(List.of(CsvRows.text(solve.path()), "of", "unit", "value", "value_se"));
    for (Solve.Evaluation evaluation : solve.evaluations()) {
      List<String> row = new ArrayList<>();
      row.add(CsvRows.number(evaluation.at()));
      row.add(CsvRows.text(solve.subject().text()));
      row.add(CsvRows.text(solve.subject().unit()));
      row.addAll(SweepCsv.cells(evaluation.value()));
      csv.row(row);
    }
    return csv.toString();
  }
}
