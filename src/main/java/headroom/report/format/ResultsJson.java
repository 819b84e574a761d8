package headroom.report.format;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.PercentileEstimate;
import headroom.result.Period;
import headroom.result.PrecisionReached;
import headroom.result.Result;
import headroom.result.SimulationFacts;
import headroom.scenario.Scenario;
import java.util.List;
import java.util.stream.Collectors;

/// `results.json`: every number of a run, for programs.
///
/// One metric per line, in the order of the [Result]. Doubles are written with the fewest digits
/// that read back as the same double; a standard error that cannot be given is `null`, and so is a
/// number that is not finite. The text depends on the version, the scenario and the result only.
public final class ResultsJson {
  /// Version of the file's form; raised when the form changes.
  public static final int FORMAT = 1;

  private ResultsJson() {}

  /// The text of the file, ending in a line feed.
  ///
  /// @param version version of the program
  /// @param scenario what was asked
  /// @param result what came out
  public static String text(String version, Scenario scenario, Result result) {
    JsonObject named =
        new JsonObject().put("name", scenario.name()).put("sha256", scenario.sha256());
    return "{\"format\": %s, \"headroom\": %s,\n \"scenario\": %s, \"currency\": %s,\n"
            .formatted(FORMAT, Json.string(version), named, Json.string(scenario.currency()))
        + " \"simulation\": %s,\n".formatted(simulation(result.simulation()))
        + WeighedJson.lines(result)
        + metrics(result.metrics());
  }

  /// How the numbers were made, as JSON.
  public static JsonObject simulation(SimulationFacts facts) {
    JsonObject json =
        new JsonObject()
            .put("trials", facts.trials())
            .put("seed", facts.seed())
            .put("sampler", facts.sampler())
            .put("replicates", facts.replicates())
            .put("bin_resolution", facts.binResolution());
    facts.precision().ifPresent(reached -> json.put("precision", precision(reached)));
    return json;
  }

  /// What became of a precision, as JSON.
  public static JsonObject precision(PrecisionReached precision) {
    return new JsonObject()
        .put("of", precision.of())
        .put("statistic", precision.statistic())
        .put("within", precision.within())
        .put("confidence", precision.confidence())
        .put("reached", precision.reached())
        .put("stopped_at", precision.early() ? "precision" : "trials");
  }

  private static String metrics(List<Metric> metrics) {
    return metrics.stream()
        .map(metric -> "\n   " + metric(metric))
        .collect(Collectors.joining(",", " \"metrics\": [", "]}\n"));
  }

  /// A metric as JSON.
  public static JsonObject metric(Metric metric) {
    JsonObject json =
        new JsonObject().put("id", metric.id()).put("period", metric.period().label());
    if (incomplete(metric.period())) {
      json.put("incomplete", true);
    }
    return switch (metric) {
      case Metric.Summary summary -> summary(json, summary);
      case Metric.Probability probability ->
          estimate(json, "probability", probability.probability());
      case Metric.Value value -> estimate(json.put("unit", value.unit()), "value", value.value());
      case Metric.Empty _ ->
          json.put("trials_used", 0).putJson("mean", "null").put("reason", "no trial");
    };
  }

  private static JsonObject summary(JsonObject json, Metric.Summary summary) {
    json.put("unit", summary.unit());
    if (summary.conditional()) {
      json.put("trials_used", summary.trialsUsed());
    }
    JsonObject percentiles = new JsonObject();
    JsonObject errors = new JsonObject();
    for (PercentileEstimate percentile : summary.percentiles()) {
      String key = Integer.toString(percentile.percent());
      percentiles.put(key, percentile.estimate().value());
      errors.put(key, percentile.estimate().standardError());
    }
    return estimate(json, "mean", summary.mean())
        .put("sd", summary.sd())
        .put("min", summary.min())
        .put("max", summary.max())
        .put("percentiles", percentiles)
        .put("percentiles_se", errors);
  }

  /// Puts an estimate and its standard error.
  public static JsonObject estimate(JsonObject json, String key, Estimate estimate) {
    return json.put(key, estimate.value()).put(key + "_se", estimate.standardError());
  }

  /// Whether a period is a year of which the timeline holds only a part.
  static boolean incomplete(Period period) {
    return switch (period) {
      case Period.Year year -> year.incomplete();
      case Period.FiscalYear year -> year.incomplete();
      case Period.Total _, Period.AfterEnd _, Period.Quarter _ -> false;
    };
  }
}
