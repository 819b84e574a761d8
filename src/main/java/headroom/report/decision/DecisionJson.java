package headroom.report.decision;

import headroom.decision.Decided;
import headroom.report.format.Json;
import headroom.report.format.JsonObject;
import headroom.report.format.ResultsJson;
import headroom.result.Estimate;
import headroom.scenario.Evidence;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `decision.json`: all numbers of a decision. Equal bytes for equal scenario, seed and version.
public final class DecisionJson {
  private static final Estimate NONE = new Estimate(Double.NaN, OptionalDouble.empty());

  private DecisionJson() {}

  /// The text of the file, ending in a line feed.
  ///
  /// @param version version of the program
  public static String text(String version, DecisionReport report) {
    Decided decided = report.decided();
    JsonObject named =
        new JsonObject()
            .put("name", report.scenario().name())
            .put("sha256", report.scenario().sha256());
    return String.join(
            ",\n ",
            "{\"format\": %s, \"headroom\": %s".formatted(ResultsJson.FORMAT, Json.string(version)),
            "\"scenario\": %s, \"currency\": %s"
                .formatted(named, Json.string(report.scenario().currency())),
            "\"simulation\": " + ResultsJson.simulation(decided.simulation()),
            members(
                new JsonObject()
                    .put("question", report.question())
                    .put("value", decided.decision().metric())
                    .put("unit", decided.unit())
                    .put("lower_is_better", decided.decision().lowerIsBetter())
                    .put("best", decided.options().get(decided.best()).name())),
            "\"options\": " + list(decided.options(), DecisionJson::option),
            members(ResultsJson.estimate(new JsonObject(), "evpi", decided.perfect())),
            "\"evppi\": " + list(decided.inputs(), DecisionJson::known),
            "\"worths\": " + list(decided.worths(), curve -> curve(decided, curve)),
            evidence(decided) + "\"notes\": " + list(report.notes(), Json::string))
        + "}\n";
  }

  /// How the trials were weighed; nothing where nothing was heard.
  private static String evidence(Decided decided) {
    return decided
        .heard()
        .map(
            it ->
                new JsonObject()
                    .put("effective_sample_size", it.effectiveSampleSize())
                    .put(
                        "share_of_trials", it.effectiveSampleSize() / decided.simulation().trials())
                    .put("pareto_k", it.paretoShape()))
        .map("\"evidence\": %s,\n "::formatted)
        .orElse("");
  }

  private static String members(JsonObject json) {
    String text = json.toString();
    return text.substring(1, text.length() - 1);
  }

  private static <T> String list(List<T> things, Function<T, ?> json) {
    return things.stream()
        .map(thing -> "\n   " + json.apply(thing))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static JsonObject option(Decided.Line line) {
    JsonObject json = new JsonObject().put("name", line.name());
    ResultsJson.estimate(json, "mean", line.mean());
    ResultsJson.estimate(json, "difference", line.difference());
    ResultsJson.estimate(json, "chance_of_best", line.chance());
    ResultsJson.estimate(json, "regret", line.regret());
    json.putJson(
        "worth", line.worth().isPresent() ? Json.number(line.worth().getAsDouble()) : "null");
    return ResultsJson.estimate(json, "break_even", line.breakEven().orElse(NONE));
  }

  private static JsonObject known(Decided.Known known) {
    JsonObject json =
        new JsonObject()
            .put("input", known.input().path())
            .putJson(
                "evidence",
                known.input().evidence().map(Evidence::word).map(Json::string).orElse("null"));
    return ResultsJson.estimate(json, "value", known.value());
  }

  private static JsonObject curve(Decided decided, Decided.WorthCurve curve) {
    return new JsonObject()
        .put("option", decided.options().get(curve.option()).name())
        .putJson("points", list(curve.points(), point -> point(decided, point)));
  }

  private static JsonObject point(Decided decided, Decided.Point point) {
    JsonObject json = new JsonObject().put("worth", point.worth());
    ResultsJson.estimate(json, "evpi", point.perfect());
    String chances =
        IntStream.range(0, point.chances().size())
            .mapToObj(
                option ->
                    ResultsJson.estimate(
                            new JsonObject().put("name", decided.options().get(option).name()),
                            "chance_of_best",
                            point.chances().get(option))
                        .toString())
            .collect(Collectors.joining(", ", "[", "]"));
    return json.putJson("options", chances);
  }
}
