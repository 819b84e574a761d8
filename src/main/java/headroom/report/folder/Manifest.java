package headroom.report.folder;

import headroom.report.format.GradeWords;
import headroom.report.format.Json;
import headroom.report.format.JsonObject;
import headroom.report.format.ResultsJson;
import headroom.result.SimulationFacts;
import headroom.scenario.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `manifest.json`: what was run, on what, and the hash of every file beside it.
///
/// It is written last: a folder without it is not complete. It is also how a later run knows the
/// folder for its own.
public final class Manifest {
  static final String NAME = "manifest.json";

  private static final String START = "{\"format\": 1, \"headroom\": ";
  private static final Pattern SCENARIO_FILE =
      Pattern.compile("\"sha256\": \"[0-9a-f]{64}\", \"file\": \"((?:[^\"\\\\]|\\\\.)*)\"\\}");
  private static final Pattern FILE =
      Pattern.compile(
          "\\{\"path\": \"([^\"\\\\]+)\", \"bytes\": \\d+, \"sha256\": \"([0-9a-f]{64})\"}");

  private Manifest() {}

  /// The text of the file for a scenario without a file, ending in a line feed.
  public static String text(
      Scenario scenario, SimulationFacts simulation, RunFacts facts, List<WrittenFile> files) {
    return text(scenario, "", simulation, facts, files);
  }

  /// The text of the file, ending in a line feed.
  ///
  /// @param file the name of the scenario's file; empty if it has none
  public static String text(
      Scenario scenario,
      String file,
      SimulationFacts simulation,
      RunFacts facts,
      List<WrittenFile> files) {
    JsonObject named =
        new JsonObject().put("name", scenario.name()).put("sha256", scenario.sha256());
    if (!file.isEmpty()) {
      named.put("file", file);
    }
    String subject =
        "\"scenario\": %s,\n \"inputs\": %s".formatted(named, GradeWords.json(scenario));
    return text(subject, simulation, facts, files);
  }

  /// The text of the file for another kind of output, ending in a line feed.
  ///
  /// @param subject the JSON member that says what the output is of
  public static String text(
      String subject, SimulationFacts simulation, RunFacts facts, List<WrittenFile> files) {
    return String.join(
        ",\n ",
        START + Json.string(facts.version()),
        subject,
        "\"simulation\": " + simulation(simulation),
        "\"run\": " + run(facts),
        "\"files\": " + files(files) + "}\n");
  }

  /// The name of the scenario file whose results a manifest lists, as JSON writes it between
  /// quotes; nothing if the text does not say so.
  static Optional<String> scenarioFile(String text) {
    Matcher matcher = SCENARIO_FILE.matcher(text);
    return text.startsWith(START) && matcher.find()
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }

  /// The files a manifest lists, hash by path; nothing if the text is not a manifest of ours.
  public static Optional<Map<String, String>> listed(String text) {
    if (!text.startsWith(START)) {
      return Optional.empty();
    }
    Map<String, String> files = new HashMap<>();
    Matcher matcher = FILE.matcher(text);
    while (matcher.find()) {
      if (FileName.safe(matcher.group(1))) {
        files.put(matcher.group(1), matcher.group(2));
      }
    }
    return Optional.of(files);
  }

  private static JsonObject simulation(SimulationFacts facts) {
    JsonObject json =
        new JsonObject()
            .put("trials", facts.trials())
            .put("seed", facts.seed())
            .put("sampler", facts.sampler())
            .put("replicates", facts.replicates());
    facts.precision().ifPresent(reached -> json.put("precision", ResultsJson.precision(reached)));
    return json;
  }

  private static JsonObject run(RunFacts facts) {
    JsonObject json =
        new JsonObject()
            .putJson(
                "command",
                facts.command().stream()
                    .map(Json::string)
                    .collect(Collectors.joining(", ", "[", "]")))
            .put("started", facts.started().toString())
            .put("wall_seconds", facts.wallTime().toMillis() / 1000.0)
            .put("threads", facts.threads())
            .put("kernels", facts.kernels())
            .put("java", facts.java())
            .put("system", facts.system());
    facts.cluster().ifPresent(kind -> json.put("cluster", kind));
    return json;
  }

  private static String files(List<WrittenFile> files) {
    return files.stream()
        .map(
            file ->
                new JsonObject()
                    .put("path", file.path())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256()))
        .map(file -> "\n   " + file)
        .collect(Collectors.joining(",", "[", "]"));
  }
}
