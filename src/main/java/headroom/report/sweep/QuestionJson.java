package headroom.report.sweep;

import headroom.report.format.Json;
import headroom.report.format.JsonObject;
import headroom.report.format.ResultsJson;
import headroom.result.SimulationFacts;
import headroom.scenario.Scenario;
import headroom.words.WrittenNumber;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the JSON of all questions has in common.
final class QuestionJson {
  private QuestionJson() {}

  /// The members that it begins with, the brace before them included.
  static String head(String version, Scenario scenario, SimulationFacts facts) {
    return "{\"format\": %s, \"headroom\": %s,\n \"scenario\": %s, \"currency\": %s,\n \"simulation\": %s"
        .formatted(
            ResultsJson.FORMAT,
            Json.string(version),
            named(scenario),
            Json.string(scenario.currency()),
            ResultsJson.simulation(facts));
  }

  /// What the manifest says that the output is of.
  static String subject(Scenario scenario) {
    return "\"scenario\": " + named(scenario);
  }

  private static JsonObject named(Scenario scenario) {
    return new JsonObject().put("name", scenario.name()).put("sha256", scenario.sha256());
  }

  /// A list on one line.
  static <T> String list(Collection<T> things, Function<T, ?> json) {
    return things.stream()
        .map(thing -> String.valueOf(json.apply(thing)))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /// A list with a line for each.
  static <T> String lines(Collection<T> things, Function<T, ?> json) {
    return things.stream()
        .map(thing -> "\n   " + json.apply(thing))
        .collect(Collectors.joining(",", "[", "]"));
  }

  /// A value as it is written in a scenario: a number where it is one, else its text.
  static String written(String value) {
    OptionalDouble number = WrittenNumber.parse(value.strip());
    return number.isPresent() ? Json.number(number.getAsDouble()) : Json.string(value);
  }
}
