package headroom.report.sweep;

import headroom.report.format.Json;
import headroom.report.format.JsonObject;
import headroom.report.format.ResultsJson;
import headroom.result.Estimate;
import headroom.scenario.Scenario;
import headroom.sweep.Solve;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// `solve.json`: all numbers of a solved target. Equal bytes for equal scenarios, seed and version.
public final class SolveJson {
  private SolveJson() {}

  /// The text of the file, ending in a line feed.
  ///
  /// @param version version of the program
  /// @param scenario the scenario as written
  public static String text(String version, Scenario scenario, Solve solve) {
    String reason = new SolveFindings(scenario, solve).reason().map(Json::string).orElse("null");
    return String.join(
            ",\n ",
            QuestionJson.head(version, scenario, solve.simulation()),
            "\"for\": " + Json.string(solve.path()),
            "\"such_that\": " + Json.string(solve.target().text()),
            "\"from\": " + Json.number(solve.bracket().low()),
            "\"to\": " + Json.number(solve.bracket().high()),
            "\"every_cap_at_once\": " + solve.everyCap(),
            "\"monotone\": " + solve.monotone(),
            "\"solutions\": " + QuestionJson.lines(solve.solutions(), SolveJson::solution),
            "\"reason\": " + reason,
            "\"evaluations\": " + QuestionJson.lines(solve.evaluations(), SolveJson::evaluation))
        + "}\n";
  }

  private static JsonObject solution(Solve.Solution solution) {
    return switch (solution) {
      case Solve.Crossing(Estimate value, Optional<Solve.Bracket> interval, Solve.Doubt doubt) -> {
        JsonObject json = ResultsJson.estimate(new JsonObject(), "value", value);
        json.putJson("interval", interval.map(SolveJson::ends).orElse("null"));
        yield doubt == Solve.Doubt.NONE
            ? json
            : json.put("no_interval", doubt.name().toLowerCase(Locale.ROOT).replace('_', ' '));
      }
      case Solve.Everywhere(Solve.Bracket range) ->
          new JsonObject()
              .put("value", OptionalDouble.empty())
              .put("value_se", OptionalDouble.empty())
              .putJson("interval", "null")
              .putJson("range", ends(range));
    };
  }

  private static String ends(Solve.Bracket range) {
    return "[" + Json.number(range.low()) + ", " + Json.number(range.high()) + "]";
  }

  private static JsonObject evaluation(Solve.Evaluation evaluation) {
    return ResultsJson.estimate(
        new JsonObject().put("at", evaluation.at()), "value", evaluation.value());
  }
}
