package headroom.report.fit;

import headroom.fit.FittedParameter;
import headroom.fit.FittedProcess;
import headroom.fit.Forecast;
import headroom.fit.HistoryFit;
import headroom.fit.Seasonality;
import headroom.report.format.Json;
import headroom.report.format.JsonObject;
import headroom.scenario.History;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `fit.json`: all numbers of a fit, and the block to paste.
public final class FitJson {
  /// Version of the form; raised when it changes.
  public static final int FORMAT = 1;

  private FitJson() {}

  /// The text of the file, ending in a line feed.
  ///
  /// @param version version of the program
  public static String text(String version, FitReport report) {
    HistoryFit fit = report.fit();
    return String.join(
            ",\n ",
            "{\"format\": %s, \"headroom\": %s".formatted(FORMAT, Json.string(version)),
            history(fit.history()),
            "\"unit\": " + Json.string(report.unit()),
            "\"rates\": " + fit.rates(),
            "\"years\": " + Json.number(fit.years()),
            "\"seasons\": " + seasons(fit.seasonality()),
            "\"long_run_growth\": " + Json.number(report.longRun()),
            "\"processes\": " + list(fit.processes(), FitJson::process),
            "\"skipped\": " + list(fit.skipped(), FitJson::skipped),
            "\"chosen\": " + Json.string(report.chosen().kind().word()),
            "\"start\": " + Json.string(Forecast.start(fit.history()).toString()),
            "\"block\": " + Json.string(String.join("\n", report.block()) + "\n"))
        + "}\n";
  }

  /// The history, as a member of an object.
  static String history(History history) {
    JsonObject json =
        new JsonObject()
            .put("file", history.file())
            .put("column", history.measure())
            .put("basis", history.basis().name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .putJson(
                "left_out",
                history.leftOut().stream()
                    .map(Json::string)
                    .collect(Collectors.joining(", ", "[", "]")))
            .putJson("points", list(history.points(), point -> point(history, point)));
    return "\"history\": " + json;
  }

  private static JsonObject point(History history, History.Point point) {
    return new JsonObject()
        .put("period", point.period())
        .put("years", point.years())
        .put("value", point.value())
        .put("annual", history.runRate(point))
        .put("evidence", point.evidence());
  }

  private static JsonObject seasons(Seasonality seasonality) {
    return switch (seasonality) {
      case Seasonality.NotSought(String reason) ->
          new JsonObject().put("sought", false).put("reason", reason);
      case Seasonality.Sought(var seasons, var errors, var test, boolean takenOut) ->
          new JsonObject()
              .put("sought", true)
              .put("found", test.finds())
              .put("taken_out", takenOut)
              .putJson("factors", numbers(seasons.factors()))
              .putJson("factors_se", numbers(errors))
              .put("f", test.statistic())
              .put("freedom", test.freedom())
              .put("p", test.p())
              .put("level", Seasonality.LEVEL);
    };
  }

  private static String numbers(List<Double> values) {
    return values.stream().map(Json::number).collect(Collectors.joining(", ", "[", "]"));
  }

  private static JsonObject process(FittedProcess process) {
    return new JsonObject()
        .put("process", process.kind().word())
        .put("parameters", process.parameterCount())
        .put("log_likelihood", process.logLikelihood())
        .put("aic", process.aic())
        .put("aicc", process.aicc())
        .put("by_chance", process.byChance())
        .putJson("estimates", list(process.parameters(), FitJson::parameter));
  }

  private static JsonObject parameter(FittedParameter parameter) {
    return new JsonObject()
        .put("name", parameter.name())
        .put("unit", parameter.unit().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .put("value", parameter.value())
        .put("se", parameter.standardError())
        .put("low", parameter.low())
        .put("high", parameter.high());
  }

  private static JsonObject skipped(HistoryFit.Skipped skipped) {
    return new JsonObject().put("process", skipped.kind().word()).put("reason", skipped.reason());
  }

  private static <T> String list(List<T> things, Function<T, JsonObject> json) {
    return things.stream()
        .map(thing -> "\n   " + json.apply(thing))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
