package headroom.report;

import headroom.report.ReportPage.Figure;
import headroom.result.Result;
import headroom.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Writes the output folder of a run, whole or not at all.
public final class RunWriter {
  private RunWriter() {}

  /// What to write.
  ///
  /// @param report whether to write `report.html` and the charts beside the numbers
  /// @param force whether a folder that holds other things may be written into
  public record Options(boolean report, boolean force) {}

  /// Checks, touching nothing, that the output could be written: worth asking before a long run.
  ///
  /// @param out the output folder
  /// @param options what is to be written
  /// @throws OutputException if the place cannot be written or is not ours to replace
  public static void check(Path out, Options options) throws OutputException {
    RunDirectory.requireReplaceable(out, options.force());
  }

  /// Writes everything, replacing the earlier output as a whole.
  ///
  /// @param scenario what was asked
  /// @param result what came out
  /// @param facts how it was made
  /// @param out the output folder
  /// @param options what to write
  /// @return the files written, the manifest last
  /// @throws OutputException if the place cannot be written or is not ours to replace; nothing that
  ///   looks finished is left then
  public static List<Path> write(
      Scenario scenario, Result result, RunFacts facts, Path out, Options options)
      throws OutputException {
    try (RunDirectory directory = RunDirectory.open(out, options.force())) {
      directory.write("results.json", utf8(ResultsJson.text(facts.version(), scenario, result)));
      directory.write("receipts.csv", utf8(ReceiptsCsv.text(scenario, result)));
      if (options.report()) {
        writeReport(directory, scenario, result, facts);
      }
      return directory.publish(files -> Manifest.text(scenario, result.simulation(), facts, files));
    }
  }

  private static void writeReport(
      RunDirectory directory, Scenario scenario, Result result, RunFacts facts)
      throws OutputException {
    List<Drawing> drawings =
        new ReportCharts(scenario, result, facts.version())
            .all().parallelStream().map(Drawing::of).toList();
    List<Figure> figures = drawings.stream().map(Drawing::figure).toList();
    directory.write("report.html", utf8(HtmlReport.text(scenario, result, facts, figures)));
    for (Drawing drawing : drawings) {
      drawing.write(directory);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
