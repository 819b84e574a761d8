package headroom.live;

import headroom.scenario.Scenario;
import headroom.scenario.file.Fault;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a page asks: a scenario with keys changed.
///
/// @param scenario the scenario's id
/// @param settings keys changed, in order
/// @param text what is read in the place of the scenario's file, if anything is
record Question(String scenario, List<Setting> settings, Optional<String> text) {
  private static final int MOST_SETTINGS = 500;

  Question {
    settings = List.copyOf(settings);
  }

  static Question of(JsonValue.Members body) throws Refusal {
    List<Setting> settings = new ArrayList<>();
    for (JsonValue.Members setting : body.objects("settings")) {
      settings.add(setting(setting.required("path"), setting.required("value")));
    }
    if (settings.size() > MOST_SETTINGS) {
      throw new Refusal(400, "at most " + MOST_SETTINGS + " keys may be changed");
    }
    return new Question(body.required("id"), settings, body.text("text"));
  }

  /// The files as they are now, or the text in their place.
  OpenedScenario open(ServedScenarios scenarios) throws Refusal {
    return scenarios.scenario(scenario).open(text);
  }

  /// The scenario with the keys changed.
  ///
  /// @throws FaultyException if it is none
  Scenario read(OpenedScenario opened) throws FaultyException {
    return switch (opened.parsed().with(settings)) {
      case ReadOutcome.Refused(List<Fault> faults) -> throw new FaultyException(faults);
      case ReadOutcome.Complete(Scenario scenario) -> scenario;
    };
  }

  /// This question with another key changed after the others.
  Question with(Setting more) {
    List<Setting> all = new ArrayList<>(settings);
    all.add(more);
    return new Question(scenario, all, text);
  }

  /// A setting that a command line can say too.
  static Setting setting(String path, String value) throws Refusal {
    String key = path.strip();
    if (key.isEmpty() || key.contains("=")) {
      throw new Refusal(400, "a setting needs the path of a key, without `=`");
    }
    return new Setting(key, value);
  }
}
