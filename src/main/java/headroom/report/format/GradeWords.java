package headroom.report.format;

import headroom.scenario.Evidence;
import headroom.scenario.Input;
import headroom.scenario.InputGrades;
import headroom.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// The counts of a scenario's inputs by grade, in words and as JSON.
public final class GradeWords {
  public static final String NOT_SAID = "not said";

  private GradeWords() {}

  /// How many inputs have each grade, the strongest first, at last those without one.
  static SequencedMap<String, Integer> counts(Scenario scenario) {
    InputGrades grades = InputGrades.of(scenario);
    SequencedMap<String, Integer> counts = new LinkedHashMap<>();
    for (Evidence grade : Evidence.values()) {
      counts.put(grade.word(), grades.with(Optional.of(grade)).size());
    }
    counts.put(NOT_SAID, grades.with(Optional.empty()).size());
    return counts;
  }

  /// `The scenario rests on 25 inputs: 2 filed, 1 reported, 22 assumed.`
  public static String sentence(Scenario scenario) {
    int total = InputGrades.of(scenario).total();
    String parts =
        counts(scenario).entrySet().stream()
            .filter(count -> count.getValue() > 0)
            .map(count -> count.getValue() + " " + count.getKey())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "The scenario rests on %d %s: %s.",
        total,
        total == 1 ? "input" : "inputs",
        parts);
  }

  /// The counts, and every input that replaced another.
  public static String json(Scenario scenario) {
    JsonObject grades = new JsonObject();
    for (Map.Entry<String, Integer> count : counts(scenario).entrySet()) {
      grades.put(count.getKey(), count.getValue());
    }
    String changed =
        scenario.inputs().stream()
            .flatMap(input -> input.change().stream().map(change -> changed(input, change)))
            .map(json -> "\n   " + json)
            .collect(Collectors.joining(",", "[", "]"));
    return new JsonObject()
        .put("total", InputGrades.of(scenario).total())
        .put("grades", grades)
        .putJson("changed", changed)
        .toString();
  }

  private static JsonObject changed(Input input, Input.Change change) {
    JsonObject json = new JsonObject().put("path", input.path()).put("value", input.text());
    json.put("set", change.by());
    input.provenance().source().ifPresent(source -> json.put("source", source));
    json.put("evidence", input.provenance().evidence().map(Evidence::word).orElse(NOT_SAID));
    JsonObject replaced = new JsonObject().put("value", change.text());
    change.provenance().source().ifPresent(source -> replaced.put("source", source));
    replaced.put("evidence", change.provenance().evidence().map(Evidence::word).orElse(NOT_SAID));
    return json.put("replaced", replaced);
  }
}
