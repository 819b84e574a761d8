package headroom.report.sweep;

import headroom.report.Drawing;
import headroom.report.ReportPage.Figure;
import headroom.report.folder.Manifest;
import headroom.report.folder.OutputException;
import headroom.report.folder.RunDirectory;
import headroom.report.folder.RunFacts;
import headroom.report.folder.WritingOptions;
import headroom.scenario.Scenario;
import headroom.sweep.Sweep;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/// Writes the output folder of a sweep, whole or not at all.
public final class SweepWriter {
  private SweepWriter() {}

  /// Writes everything, replacing the earlier output as a whole.
  ///
  /// @param scenario the scenario as written
  /// @param sweep what came out
  /// @param notes remarks for the reader
  /// @param contour a value whose line the first heat map shows
  /// @param facts how it was made
  /// @param out the output folder
  /// @param options what to write
  /// @return the files written, the manifest last
  /// @throws OutputException if the place cannot be written or is not ours to replace; nothing that
  ///   looks finished is left then
  public static List<Path> write(
      Scenario scenario,
      Sweep sweep,
      List<String> notes,
      OptionalDouble contour,
      RunFacts facts,
      Path out,
      WritingOptions options)
      throws OutputException {
    try (RunDirectory directory = RunDirectory.open(out, options)) {
      directory.write("sweep.json", utf8(SweepJson.text(facts.version(), scenario, sweep)));
      directory.write("sweep.csv", utf8(SweepCsv.text(sweep)));
      if (options.report()) {
        List<Drawing> drawings =
            new SweepCharts(scenario, sweep, contour, facts.version())
                .all().parallelStream().map(Drawing::of).toList();
        List<Figure> figures = drawings.stream().map(Drawing::figure).toList();
        directory.write(
            "report.html", utf8(SweepHtml.sweep(scenario, sweep, notes, facts, figures)));
        for (Drawing drawing : drawings) {
          drawing.write(directory);
        }
      }
      return directory.publish(
          files -> Manifest.text(QuestionJson.subject(scenario), sweep.simulation(), facts, files));
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
