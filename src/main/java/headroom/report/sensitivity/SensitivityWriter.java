package headroom.report.sensitivity;

import headroom.report.Drawing;
import headroom.report.ReportPage.Figure;
import headroom.report.folder.Manifest;
import headroom.report.folder.OutputException;
import headroom.report.folder.RunDirectory;
import headroom.report.folder.RunFacts;
import headroom.report.folder.WritingOptions;
import headroom.scenario.Scenario;
import headroom.sensitivity.Sensitivity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Writes the output folder of the question which unknown matters, whole or not at all.
public final class SensitivityWriter {
  private SensitivityWriter() {}

  /// Writes everything, replacing the earlier output as a whole.
  ///
  /// @param scenario what was asked about
  /// @param file the name of its file
  /// @param sensitivity what came out
  /// @param facts how it was made
  /// @param out the output folder
  /// @param options what to write
  /// @return the files written, the manifest last
  /// @throws OutputException if the place cannot be written or is not ours to replace; nothing that
  ///   looks finished is left then
  public static List<Path> write(
      Scenario scenario,
      String file,
      Sensitivity sensitivity,
      RunFacts facts,
      Path out,
      WritingOptions options)
      throws OutputException {
    try (RunDirectory directory = RunDirectory.open(out, options)) {
      directory.write(
          "sensitivity.json", utf8(SensitivityJson.text(facts.version(), scenario, sensitivity)));
      directory.write("sensitivity.csv", utf8(SensitivityCsv.text(scenario, sensitivity)));
      directory.write("bands.csv", utf8(SensitivityCsv.bands(sensitivity)));
      if (options.report()) {
        List<Drawing> drawings =
            new SensitivityCharts(scenario, sensitivity, facts.version())
                .all().parallelStream().map(Drawing::of).toList();
        List<Figure> figures = drawings.stream().map(Drawing::figure).toList();
        directory.write(
            "report.html", utf8(SensitivityHtml.text(scenario, sensitivity, facts, figures)));
        for (Drawing drawing : drawings) {
          drawing.write(directory);
        }
      }
      return directory.publish(
          files -> Manifest.text(scenario, file, sensitivity.simulation(), facts, files));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
