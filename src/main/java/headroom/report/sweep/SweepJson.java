package headroom.report.sweep;

import headroom.report.format.JsonObject;
import headroom.report.format.ResultsJson;
import headroom.scenario.Scenario;
import headroom.sweep.Axis;
import headroom.sweep.Subject;
import headroom.sweep.Sweep;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `sweep.json`: all numbers of a sweep. Equal bytes for equal scenarios, seed and version.
public final class SweepJson {
  private SweepJson() {}

  /// The text of the file, ending in a line feed.
  ///
  /// @param version version of the program
  /// @param scenario the scenario as written
  public static String text(String version, Scenario scenario, Sweep sweep) {
    return String.join(
            ",\n ",
            QuestionJson.head(version, scenario, sweep.simulation()),
            "\"over\": " + QuestionJson.lines(sweep.over(), SweepJson::axis),
            "\"every_cap_at_once\": " + sweep.everyCap(),
            "\"as_written\": " + written(sweep),
            "\"points\": " + QuestionJson.lines(sweep.points(), point -> point(sweep, point)))
        + "}\n";
  }

  private static JsonObject axis(Axis axis) {
    return new JsonObject()
        .put("path", axis.path())
        .putJson("values", QuestionJson.list(axis.values(), QuestionJson::written));
  }

  private static String written(Sweep sweep) {
    return IntStream.range(0, sweep.of().size())
        .mapToObj(
            question ->
                ResultsJson.estimate(
                    of(sweep.of().get(question)), "value", sweep.written().get(question)))
        .map(json -> "\n   " + json)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static JsonObject of(Subject subject) {
    JsonObject json = new JsonObject().put("of", subject.text());
    return subject.unit().isEmpty() ? json : json.put("unit", subject.unit());
  }

  private static JsonObject point(Sweep sweep, Sweep.Point point) {
    String results =
        IntStream.range(0, point.results().size())
            .mapToObj(question -> result(sweep.of().get(question), point.results().get(question)))
            .map(JsonObject::toString)
            .collect(Collectors.joining(", ", "[", "]"));
    return new JsonObject()
        .putJson("at", QuestionJson.list(point.at(), QuestionJson::written))
        .putJson("results", results);
  }

  private static JsonObject result(Subject of, Sweep.Result result) {
    JsonObject json = new JsonObject().put("of", of.text());
    ResultsJson.estimate(json, "value", result.value());
    return ResultsJson.estimate(json, "difference", result.difference());
  }
}
