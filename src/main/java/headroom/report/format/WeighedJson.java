package headroom.report.format;

import headroom.result.Metric;
import headroom.result.Result;
import headroom.result.Weighed;
import java.util.List;
import java.util.stream.Collectors;

/// What evidence made of a run, as JSON.
final class WeighedJson {
  private WeighedJson() {}

  /// The lines of `results.json` that tell it; none where nothing was heard.
  static String lines(Result result) {
    return result
        .weighed()
        .map(weighed -> " \"evidence\": %s,\n".formatted(json(weighed, result)))
        .orElse("");
  }

  private static JsonObject json(Weighed weighed, Result result) {
    return new JsonObject()
        .put("effective_sample_size", weighed.effectiveSampleSize())
        .put("share_of_trials", weighed.effectiveSampleSize() / result.simulation().trials())
        .put("pareto_k", weighed.paretoShape())
        .putJson("clues", list(weighed.clues().stream().map(WeighedJson::clue).toList()))
        .putJson(
            "contradictions",
            list(weighed.contradictions().stream().map(WeighedJson::pair).toList()))
        .putJson("prior", metrics(weighed.prior()));
  }

  private static JsonObject clue(Weighed.Heard heard) {
    JsonObject without = new JsonObject();
    for (Weighed.Without it : heard.without()) {
      String metric = it.period().equals("total") ? it.id() : it.id() + "@" + it.period();
      without.put(metric, ResultsJson.estimate(new JsonObject(), "mean", it.mean()));
    }
    return ResultsJson.estimate(
            new JsonObject()
                .put("name", heard.name())
                .put("expected", heard.expected())
                .put("reliability_after", heard.reliabilityAfter()),
            "marginal",
            heard.marginal())
        .put("without", without);
  }

  private static JsonObject pair(Weighed.Contradiction pair) {
    return new JsonObject()
        .putJson(
            "between", "[%s, %s]".formatted(Json.string(pair.first()), Json.string(pair.second())))
        .put("ratio", pair.ratio());
  }

  private static String list(List<JsonObject> objects) {
    return objects.stream()
        .map(JsonObject::toString)
        .collect(Collectors.joining(",\n   ", "[", "]"));
  }

  private static String metrics(List<Metric> metrics) {
    return metrics.stream()
        .map(metric -> "\n   " + ResultsJson.metric(metric))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
