package headroom.report.compare;

import headroom.report.format.Json;
import headroom.report.format.JsonObject;
import headroom.report.format.ResultsJson;
import headroom.result.Bridge;
import headroom.result.Comparison;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `comparison.json`: all numbers of a comparison. Equal bytes for equal scenarios, seed and
/// version.
public final class ComparisonJson {
  private ComparisonJson() {}

  /// The text of the file, ending in a line feed.
  ///
  /// @param version version of the program
  public static String text(String version, Comparison comparison) {
    return String.join(
            ",\n ",
            "{\"format\": 1, \"headroom\": " + Json.string(version),
            "\"party\": " + Json.string(comparison.party()),
            "\"currency\": " + Json.string(comparison.currency()),
            "\"simulation\": " + ResultsJson.simulation(comparison.simulation()),
            "\"scenarios\": " + list(comparison.sides(), ComparisonJson::side),
            "\"metrics\": " + list(comparison.lines(), line -> line(comparison, line)),
            "\"bridges\": " + list(comparison.bridges(), ComparisonJson::bridge),
            "\"notes\": " + list(comparison.notes(), Json::string))
        + "}\n";
  }

  /// The scenarios alone: what the manifest says the output is of.
  static String scenarios(Comparison comparison) {
    return "\"scenarios\": " + list(comparison.sides(), ComparisonJson::side);
  }

  private static <T> String list(List<T> things, Function<T, ?> json) {
    return things.stream()
        .map(thing -> "\n   " + json.apply(thing))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static JsonObject side(Comparison.Side side) {
    return new JsonObject()
        .put("label", side.label())
        .put("name", side.title())
        .put("sha256", side.sha256());
  }

  private static JsonObject line(Comparison comparison, Comparison.Line line) {
    List<String> labels = comparison.sides().stream().map(Comparison.Side::label).toList();
    String each =
        IntStream.range(0, labels.size())
            .mapToObj(
                side ->
                    new JsonObject()
                        .put("scenario", labels.get(side))
                        .put("result", ResultsJson.metric(line.each().get(side))))
            .map(JsonObject::toString)
            .collect(Collectors.joining(", ", "[", "]"));
    String gaps =
        IntStream.range(0, line.gaps().size())
            .mapToObj(
                later ->
                    gap(
                        new JsonObject()
                            .put("of", labels.get(later + 1))
                            .put("from", labels.getFirst()),
                        line.gaps().get(later)))
            .map(JsonObject::toString)
            .collect(Collectors.joining(", ", "[", "]"));
    return new JsonObject()
        .put("id", line.id())
        .put("period", line.period().label())
        .put("unit", line.unit())
        .putJson("scenarios", each)
        .putJson("differences", gaps);
  }

  private static JsonObject gap(JsonObject json, Comparison.Gap gap) {
    return switch (gap) {
      case Comparison.Nowhere() ->
          json.put("trials_used", 0).putJson("mean", "null").put("reason", "no trial");
      case Comparison.Seen seen -> {
        json.put("verdict", word(seen.verdict()))
            .put("trials_used", seen.difference().trialsUsed());
        ResultsJson.estimate(json, "probability_above", seen.above());
        ResultsJson.estimate(json, "probability_below", seen.below());
        seen.dominance().ifPresent(it -> json.put("dominance", dominance(it)));
        yield json.put("difference", ResultsJson.metric(seen.difference()));
      }
    };
  }

  private static JsonObject dominance(Comparison.Dominance dominance) {
    return new JsonObject()
        .put("order", word(dominance.order()))
        .put("most_ahead", dominance.ahead())
        .put("most_behind", dominance.behind())
        .put("tolerance", dominance.tolerance());
  }

  private static JsonObject bridge(Bridge bridge) {
    String steps =
        bridge.steps().stream()
            .map(step -> step(step).toString())
            .collect(Collectors.joining(", ", "[", "]"));
    return new JsonObject()
        .put("from", bridge.from())
        .put("to", bridge.to())
        .put("runs", bridge.runs())
        .put("trials", bridge.trials())
        .put("mean", change(bridge.mean()))
        .put("p50", change(bridge.median()))
        .putJson("steps", steps);
  }

  private static JsonObject change(Bridge.Change change) {
    JsonObject json = new JsonObject();
    ResultsJson.estimate(json, "from", change.from());
    ResultsJson.estimate(json, "to", change.to());
    return ResultsJson.estimate(json, "change", change.difference());
  }

  private static JsonObject step(Bridge.Step step) {
    String keys =
        step.keys().stream()
            .map(
                key ->
                    new JsonObject()
                        .put("path", key.path())
                        .put("from", key.from())
                        .put("to", key.to())
                        .toString())
            .collect(Collectors.joining(", ", "[", "]"));
    JsonObject json = new JsonObject().put("name", step.name()).putJson("keys", keys);
    ResultsJson.estimate(json, "mean", step.mean());
    return ResultsJson.estimate(json, "p50", step.median());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
