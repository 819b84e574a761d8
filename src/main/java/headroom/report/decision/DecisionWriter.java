package headroom.report.decision;

import headroom.report.Drawing;
import headroom.report.ReportPage.Figure;
import headroom.report.folder.Manifest;
import headroom.report.folder.OutputException;
import headroom.report.folder.RunDirectory;
import headroom.report.folder.RunFacts;
import headroom.report.folder.WritingOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Writes the output folder of a decision, whole or not at all.
public final class DecisionWriter {
  private DecisionWriter() {}

  /// Writes everything, replacing the earlier output as a whole.
  ///
  /// @param report what came out
  /// @param file the name of the scenario's file
  /// @param facts how it was made
  /// @param out the output folder
  /// @param options what to write
  /// @return the files written, the manifest last
  /// @throws OutputException if the place cannot be written or is not ours to replace; nothing that
  ///   looks finished is left then
  public static List<Path> write(
      DecisionReport report, String file, RunFacts facts, Path out, WritingOptions options)
      throws OutputException {
    try (RunDirectory directory = RunDirectory.open(out, options)) {
      for (Map.Entry<String, byte[]> it :
          DecisionAnswer.files(report, facts.version()).entrySet()) {
        directory.write(it.getKey(), it.getValue());
      }
      if (options.report()) {
        List<Drawing> drawings =
            new DecisionCharts(report, facts.version())
                .all().parallelStream().map(Drawing::of).toList();
        List<Figure> figures = drawings.stream().map(Drawing::figure).toList();
        directory.write(
            "report.html", DecisionAnswer.utf8(DecisionHtml.text(report, facts, figures)));
        for (Drawing drawing : drawings) {
          drawing.write(directory);
        }
      }
      return directory.publish(
          files ->
              Manifest.text(report.scenario(), file, report.decided().simulation(), facts, files));
    }
  }
}
