package headroom.report.compare;

import headroom.report.Drawing;
import headroom.report.ReportPage.Figure;
import headroom.report.folder.Manifest;
import headroom.report.folder.OutputException;
import headroom.report.folder.RunDirectory;
import headroom.report.folder.RunFacts;
import headroom.report.folder.WritingOptions;
import headroom.result.Comparison;
import headroom.scenario.Scenario;
import headroom.table.ComparisonTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Writes the output folder of a comparison, whole or not at all.
public final class ComparisonWriter {
  private ComparisonWriter() {}

  /// Writes everything, replacing the earlier output as a whole.
  ///
  /// @param comparison what came out
  /// @param scenarios the scenarios compared, in the order of the sides
  /// @param facts how it was made
  /// @param out the output folder
  /// @param options what to write
  /// @return the files written, the manifest last
  /// @throws OutputException if the place cannot be written or is not ours to replace; nothing that
  ///   looks finished is left then
  public static List<Path> write(
      Comparison comparison,
      List<Scenario> scenarios,
      RunFacts facts,
      Path out,
      WritingOptions options)
      throws OutputException {
    try (RunDirectory directory = RunDirectory.open(out, options)) {
      directory.write("comparison.json", utf8(ComparisonJson.text(facts.version(), comparison)));
      directory.write("comparison.csv", utf8(ComparisonTable.csv(comparison, scenarios)));
      if (options.report()) {
        List<Drawing> drawings =
            new ComparisonCharts(comparison, facts.version())
                .all().parallelStream().map(Drawing::of).toList();
        List<Figure> figures = drawings.stream().map(Drawing::figure).toList();
        directory.write("report.html", utf8(ComparisonHtml.text(comparison, facts, figures)));
        for (Drawing drawing : drawings) {
          drawing.write(directory);
        }
      }
      return directory.publish(
          files ->
              Manifest.text(
                  ComparisonJson.scenarios(comparison), comparison.simulation(), facts, files));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
