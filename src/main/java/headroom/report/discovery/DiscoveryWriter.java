package headroom.report.discovery;

import headroom.report.Drawing;
import headroom.report.ReportPage.Figure;
import headroom.report.folder.Manifest;
import headroom.report.folder.OutputException;
import headroom.report.folder.RunDirectory;
import headroom.report.folder.RunFacts;
import headroom.report.folder.WritingOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Writes the output folder of a search, whole or not at all.
public final class DiscoveryWriter {
  private DiscoveryWriter() {}

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
      DiscoveryReport report, String file, RunFacts facts, Path out, WritingOptions options)
      throws OutputException {
    try (RunDirectory directory = RunDirectory.open(out, options)) {
      directory.write("discover.json", utf8(DiscoveryJson.text(facts.version(), report)));
      directory.write("discover.csv", utf8(DiscoveryCsv.limits(report)));
      directory.write("peeling.csv", utf8(DiscoveryCsv.peeling(report.discovered())));
      if (options.report()) {
        List<Drawing> drawings =
            new DiscoveryCharts(report, facts.version())
                .all().parallelStream().map(Drawing::of).toList();
        List<Figure> figures = drawings.stream().map(Drawing::figure).toList();
        directory.write("report.html", utf8(DiscoveryHtml.text(report, facts, figures)));
        for (Drawing drawing : drawings) {
          drawing.write(directory);
        }
      }
      return directory.publish(
          files ->
              Manifest.text(
                  report.scenario(), file, report.discovered().simulation(), facts, files));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
