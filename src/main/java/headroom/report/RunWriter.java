package headroom.report;

import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.report.folder.Manifest;
import headroom.report.folder.OutputException;
import headroom.report.folder.PreviousRun;
import headroom.report.folder.RunDirectory;
import headroom.report.folder.RunFacts;
import headroom.report.folder.WritingOptions;
import headroom.report.format.Json;
import headroom.report.format.ReceiptsCsv;
import headroom.report.format.ResultsJson;
import headroom.result.Result;
import headroom.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the output folder of a run, whole or not at all.
public final class RunWriter {
  private RunWriter() {}

  /// A scenario as it is written.
  ///
  /// @param file the name of its file
  /// @param copy contents of files that hold it whole, by their paths in the output folder
  /// @param answers what further questions came to; empty for a plain run
  public record Written(String file, Map<String, byte[]> copy, List<Answer> answers) {
    public Written {
      copy = Collections.unmodifiableMap(new LinkedHashMap<>(copy));
      answers = List.copyOf(answers);
    }

    /// A scenario of which nothing further was asked.
    public Written(String file, Map<String, byte[]> copy) {
      this(file, copy, List.of());
    }
  }

  /// Trials that are written one by one.
  ///
  /// @param count how many, at most as many as were run
  /// @param engine where they are run once more
  /// @param monitor watches that
  public record Sampled(long count, Engine engine, Monitor monitor) {}

  /// Checks, touching nothing, that a place whose name was made from a scenario's does not hold the
  /// results of another scenario whose name made the same.
  ///
  /// @param out the output folder
  /// @param file the name of the scenario's file
  /// @throws OutputException if it does
  public static void checkOwn(Path out, String file) throws OutputException {
    try {
      Optional<String> other =
          PreviousRun.scenarioFile(out).filter(name -> !Json.string(file).equals('"' + name + '"'));
      if (other.isPresent()) {
        throw new OutputException(
            OutputException.Reason.REFUSED,
            "%s holds the results of %s, which those of %s would replace; choose another --out, or replace them with --force"
                .formatted(out, other.get(), file));
      }
    } catch (OutputException e) {
      throw e;
    } catch (IOException e) {
      throw OutputException.of(out, e);
    }
  }

  /// Checks that the output could be written: worth asking before a long run. Leaves nothing there.
  ///
  /// @param out the output folder
  /// @param options what is to be written
  /// @throws OutputException if the place cannot be written or is not ours to replace
  public static void check(Path out, WritingOptions options) throws OutputException {
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
      Scenario scenario, Result result, RunFacts facts, Path out, WritingOptions options)
      throws OutputException {
    return write(scenario, result, facts, out, options, new Written("", Map.of()));
  }

  /// Writes all files of a run, with the scenario beside its results.
  ///
  /// @param written the scenario's files
  public static List<Path> write(
      Scenario scenario,
      Result result,
      RunFacts facts,
      Path out,
      WritingOptions options,
      Written written)
      throws OutputException {
    return write(scenario, result, facts, out, options, written, Optional.empty());
  }

  /// Writes all files of a run, with trials one by one.
  ///
  /// @param sampled which, if any
  public static List<Path> write(
      Scenario scenario,
      Result result,
      RunFacts facts,
      Path out,
      WritingOptions options,
      Written written,
      Optional<Sampled> sampled)
      throws OutputException {
    try (RunDirectory directory = RunDirectory.open(out, options)) {
      directory.write("results.json", utf8(ResultsJson.text(facts.version(), scenario, result)));
      directory.write("receipts.csv", utf8(ReceiptsCsv.text(scenario, result)));
      if (sampled.isPresent()) {
        Sampled it = sampled.get();
        TrialSamples samples = TrialSamples.of(scenario, result, it.count());
        directory.stream(
            "samples.csv", stream -> samples.writeTo(stream, it.engine(), it.monitor()));
      }
      for (Map.Entry<String, byte[]> file : written.copy().entrySet()) {
        directory.write(file.getKey(), file.getValue());
      }
      for (Answer answer : written.answers()) {
        for (Map.Entry<String, byte[]> file : answer.files().entrySet()) {
          directory.write(file.getKey(), file.getValue());
        }
      }
      if (options.report()) {
        writeReport(directory, scenario, result, facts, written.answers());
      }
      return directory.publish(
          files -> Manifest.text(scenario, written.file(), result.simulation(), facts, files));
    }
  }

  private static void writeReport(
      RunDirectory directory,
      Scenario scenario,
      Result result,
      RunFacts facts,
      List<Answer> answers)
      throws OutputException {
    List<ReportChart> charts = new ReportCharts(scenario, result, facts.version()).all();
    Captions captions = new Captions(scenario, result.simulation(), facts.version());
    DrawnParts parts =
        DrawnParts.of(charts, ClueAnswer.before(answers, scenario, result, captions));
    directory.write("report.html", utf8(HtmlReport.text(scenario, result, facts, parts.parts())));
    for (Drawing drawing : parts.drawings()) {
      drawing.write(directory);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
