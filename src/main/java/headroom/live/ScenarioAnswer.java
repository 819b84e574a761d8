package headroom.live;

import headroom.compile.ContradictionException;
import headroom.report.WrittenInputs;
import headroom.report.format.JsonObject;
import headroom.scenario.Evidence;
import headroom.scenario.Input;
import headroom.scenario.InputGrades;
import headroom.scenario.Scenario;
import headroom.scenario.file.Fault;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A scenario described for the page: what it is about and every input in the file's order.
final class ScenarioAnswer {
  private final Scenario scenario;
  private final InputJson inputs;

  private ScenarioAnswer(Scenario scenario, Map<String, InputLaws.Known> before) {
    this.scenario = scenario;
    inputs = new InputJson(WrittenInputs.of(scenario), new InputLaws(scenario), before);
  }

  /// Answers with the description under some settings, or the faults.
  static void of(Desk desk, Call call) throws IOException, Refusal {
    Question question = Question.of(call.body());
    OpenedScenario opened = question.open(desk.scenarios());
    String id = question.scenario();
    call.end(
        switch (opened.parsed().with(question.settings())) {
          case ReadOutcome.Refused(List<Fault> faults) ->
              new JsonObject().put("id", id).putJson("faults", FaultsJson.of(faults));
          case ReadOutcome.Complete(Scenario scenario) -> described(id, opened, scenario);
        });
  }

  private static JsonObject described(String id, OpenedScenario opened, Scenario scenario)
      throws Refusal {
    try {
      return new ScenarioAnswer(scenario, opened.laws()).json(id).put("sha256", opened.sha256());
    } catch (ContradictionException e) {
      throw new Refusal(422, String.valueOf(e.getMessage()));
    }
  }

  /// Answers with what became of a law that is being typed.
  static void law(Desk desk, Call call) throws IOException, Refusal {
    Question before = Question.of(call.body());
    OpenedScenario opened = before.open(desk.scenarios());
    Setting typed = Question.setting(call.body().required("path"), call.body().required("value"));
    call.end(
        switch (opened.parsed().with(before.with(typed).settings())) {
          case ReadOutcome.Refused(List<Fault> faults) ->
              new JsonObject()
                  .put("svg", "")
                  .putJson("range", "null")
                  .putJson("faults", FaultsJson.of(faults));
          case ReadOutcome.Complete(Scenario scenario) -> {
            String whole = opened.parsed().path(before.settings(), typed).orElse(typed.path());
            yield new ScenarioAnswer(scenario, Map.of()).law(whole);
          }
        });
  }

  private JsonObject law(String path) {
    Optional<Input> input =
        scenario.inputs().stream().filter(it -> it.path().equals(path)).findFirst();
    InputLaws.Known known = input.map(inputs.laws()::of).orElse(InputLaws.Known.NOTHING);
    return new JsonObject()
        .put("svg", input.map(it -> inputs.picture(known, path)).orElse(""))
        .putJson("range", InputJson.range(known))
        .putJson("faults", "[]");
  }

  /// What all amounts of a scenario are in, and over which time.
  static JsonObject basis(Scenario scenario) {
    return new JsonObject()
        .put("currency", scenario.currency())
        .put(
            "timeline",
            new JsonObject()
                .put("start", scenario.timeline().start().toString())
                .put("end", scenario.timeline().end().toString()));
  }

  private JsonObject json(String id) {
    return new JsonObject()
        .put("id", id)
        .put("name", scenario.name())
        .put("description", scenario.description())
        .putAll(basis(scenario))
        .putJson("notes", JsonList.strings(scenario.notes()))
        .put("counts", counts())
        .putJson("groups", groups())
        .putJson("faults", "[]");
  }

  private JsonObject counts() {
    InputGrades grades = InputGrades.of(scenario);
    JsonObject counts = new JsonObject();
    for (Evidence evidence : Evidence.values()) {
      counts.put(evidence.word(), grades.with(Optional.of(evidence)).size());
    }
    return counts.put("not said", grades.with(Optional.empty()).size());
  }

  private String groups() {
    Map<String, List<Input>> groups = new LinkedHashMap<>();
    for (Input input : scenario.inputs()) {
      groups.computeIfAbsent(holder(input.path()), _ -> new ArrayList<>()).add(input);
    }
    return JsonList.of(
        groups.entrySet().stream()
            .map(
                group ->
                    new JsonObject()
                        .put("title", title(group.getKey(), scenario.labels().byPath()))
                        .putJson(
                            "inputs",
                            JsonList.of(
                                group.getValue().parallelStream()
                                    .map(
                                        it ->
                                            inputs.of(
                                                it,
                                                label(
                                                    it.path(),
                                                    group.getKey(),
                                                    scenario.labels().byPath())))
                                    .toList()
                                    .stream()))));
  }

  /// The section, or in a section of named things the thing.
  private static String holder(String path) {
    String[] keys = path.split("\\.", 3);
    boolean named = List.of("streams", "events", "agreements").contains(keys[0]);
    return named && keys.length > 1 ? keys[0] + "." + keys[1] : keys[0];
  }

  private static String label(String path, String holder, Map<String, String> labels) {
    if (labels.containsKey(path)) {
      return labels.getOrDefault(path, path);
    }
    return path.startsWith(holder + ".") ? path.substring(holder.length() + 1) : path;
  }

  private static String title(String holder, Map<String, String> labels) {
    int dot = holder.indexOf('.');
    if (dot > 0) {
      String section = holder.substring(0, dot - 1);
      return section.substring(0, 1).toUpperCase(Locale.ROOT)
          + section.substring(1)
          + " "
          + labels.getOrDefault(holder, holder.substring(dot + 1));
    }
    return switch (holder) {
      case "stream-correlation" -> "How streams move together";
      default -> holder.substring(0, 1).toUpperCase(Locale.ROOT) + holder.substring(1);
    };
  }
}
