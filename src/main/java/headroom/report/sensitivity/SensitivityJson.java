package headroom.report.sensitivity;

import headroom.report.format.Json;
import headroom.report.format.JsonObject;
import headroom.report.format.ResultsJson;
import headroom.result.Estimate;
import headroom.scenario.Evidence;
import headroom.scenario.Scenario;
import headroom.sensitivity.Bands;
import headroom.sensitivity.Sensitivity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// `sensitivity.json`: all numbers of the question. Equal bytes for equal scenarios, seed and
/// version.
public final class SensitivityJson {
  private static final Estimate NONE = new Estimate(Double.NaN, OptionalDouble.empty());

  private final Scenario scenario;
  private final Sensitivity sensitivity;
  private final Ends ends;

  private SensitivityJson(Scenario scenario, Sensitivity sensitivity) {
    this.scenario = scenario;
    this.sensitivity = sensitivity;
    ends = new Ends(scenario);
  }

  /// The text of the file, ending in a line feed.
  ///
  /// @param version version of the program
  public static String text(String version, Scenario scenario, Sensitivity sensitivity) {
    return new SensitivityJson(scenario, sensitivity).text(version);
  }

  private String text(String version) {
    JsonObject named =
        new JsonObject().put("name", scenario.name()).put("sha256", scenario.sha256());
    JsonObject top =
        new JsonObject()
            .put("of", sensitivity.of().text())
            .put("unit", sensitivity.unit())
            .put("given", sensitivity.given());
    ResultsJson.estimate(top, "mean", sensitivity.value());
    ResultsJson.estimate(
        top, "variance", sensitivity.variance().map(Sensitivity.Variance::variance).orElse(NONE));
    String head = top.toString();
    return String.join(
            ",\n ",
            "{\"format\": %s, \"headroom\": %s".formatted(ResultsJson.FORMAT, Json.string(version)),
            "\"scenario\": %s, \"currency\": %s".formatted(named, Json.string(scenario.currency())),
            "\"simulation\": " + ResultsJson.simulation(sensitivity.simulation()),
            head.substring(1, head.length() - 1),
            "\"inputs\": " + inputs(),
            "\"split\": " + split(),
            "\"by_evidence\": " + byEvidence())
        + "}\n";
  }

  private String inputs() {
    return sensitivity.lines().stream()
        .map(line -> "\n   " + line(line))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private JsonObject line(Sensitivity.Line line) {
    JsonObject json =
        new JsonObject()
            .put("name", line.path())
            .putJson(
                "evidence", line.evidence().map(Evidence::word).map(Json::string).orElse("null"))
            .put("role", line.role().name().toLowerCase(Locale.ROOT))
            .put("correlated", line.correlated())
            .putJson("low", end(line, line.bar().map(Sensitivity.Bar::low)))
            .putJson("high", end(line, line.bar().map(Sensitivity.Bar::high)));
    ResultsJson.estimate(json, "swing", line.bar().map(Sensitivity.Bar::swing).orElse(NONE));
    ResultsJson.estimate(json, "rank_correlation", line.rank().orElse(NONE));
    Optional<Sensitivity.Indices> indices = line.indices();
    ResultsJson.estimate(json, "first_order", indices.map(Sensitivity.Indices::first).orElse(NONE));
    ResultsJson.estimate(json, "total", indices.map(Sensitivity.Indices::total).orElse(NONE));
    ResultsJson.estimate(json, "shapley", indices.map(Sensitivity.Indices::shapley).orElse(NONE));
    return json.putJson("bands", bands(line.bands()));
  }

  private String end(Sensitivity.Line line, Optional<Sensitivity.End> end) {
    return end.map(
            it -> {
              JsonObject json = new JsonObject().putJson("at", at(it.at()));
              json.put("label", ends.label(line, it.at()));
              ResultsJson.estimate(json, "mean", it.value());
              return ResultsJson.estimate(json, "difference", it.difference()).toString();
            })
        .orElse("null");
  }

  /// A number; a date as a decimal year, `null` after the end; whatever has no number as its text.
  private static String at(Sensitivity.Place place) {
    return switch (place) {
      case Sensitivity.Value(double value, var _) -> Json.number(value);
      case Sensitivity.Date(Optional<Double> year, int _) -> year.map(Json::number).orElse("null");
      case Sensitivity.Picked(int index, Optional<Double> value, Optional<String> drawn, var _) ->
          value
              .map(Json::number)
              .orElseGet(() -> drawn.map(Json::string).orElse(Integer.toString(index)));
      case Sensitivity.Typed(String text) -> Json.string(text);
    };
  }

  private static String bands(List<Bands.Band> bands) {
    return bands.stream()
        .map(
            band ->
                new JsonObject()
                    .put("from", band.from())
                    .put("to", band.to())
                    .put("mean", band.mean())
                    .put("p5", band.p5())
                    .put("p95", band.p95())
                    .put("trials", band.trials())
                    .toString())
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private String split() {
    JsonObject json = new JsonObject();
    Optional<Sensitivity.Variance> variance = sensitivity.variance();
    json.put("assumptions", value(variance.map(Sensitivity.Variance::assumptions).orElse(NONE)));
    json.put("paths", value(variance.map(Sensitivity.Variance::chance).orElse(NONE)));
    return json.put(
            "interaction", value(variance.map(Sensitivity.Variance::interaction).orElse(NONE)))
        .toString();
  }

  private String byEvidence() {
    JsonObject json = new JsonObject();
    sensitivity
        .variance()
        .ifPresent(it -> it.byEvidence().forEach((grade, share) -> json.put(grade, value(share))));
    return json.toString();
  }

  private static JsonObject value(Estimate estimate) {
    return ResultsJson.estimate(new JsonObject(), "value", estimate);
  }
}
