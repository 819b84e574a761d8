package headroom.report.fit;

import headroom.report.Drawing;
import headroom.report.folder.Manifest;
import headroom.report.folder.OutputException;
import headroom.report.folder.RunDirectory;
import headroom.report.folder.RunFacts;
import headroom.report.folder.WritingOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Writes the output folder of a fit, whole or not at all.
public final class FitWriter {
  private FitWriter() {}

  /// Writes everything, replacing the earlier output as a whole.
  ///
  /// @param report what came out
  /// @param facts how it was made
  /// @param out the output folder
  /// @param options what to write
  /// @return the files written, the manifest last
  /// @throws OutputException if the place cannot be written or is not ours to replace; nothing that
  ///   looks finished is left then
  public static List<Path> write(FitReport report, RunFacts facts, Path out, WritingOptions options)
      throws OutputException {
    try (RunDirectory directory = RunDirectory.open(out, options)) {
      directory.write("fit.json", utf8(FitJson.text(facts.version(), report)));
      directory.write("history.csv", utf8(report.table().csv()));
      directory.write("stream.yaml", utf8(String.join("\n", report.block()) + "\n"));
      if (options.report()) {
        Drawing.of(new FitCharts(report).chart(facts.version())).write(directory);
      }
      return directory.publish(
          files ->
              Manifest.text(
                  FitJson.history(report.fit().history()),
                  report.fan().simulation(),
                  facts,
                  files));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
