package headroom.live;

import headroom.scenario.file.Setting;
import java.util.ArrayList;
import java.util.List;

/// What a page asks: a scenario with keys changed.
///
/// @param scenario the scenario's id
/// @param settings keys changed, in order
/// @param request the request's number, for the page to know the answer by
record Question(String scenario, List<Setting> settings, long request) {
  private static final int MOST_SETTINGS = 500;

  static Question of(JsonValue.Members body) throws Refusal {
    List<Setting> settings = new ArrayList<>();
    for (JsonValue.Members setting : body.objects("settings")) {
      settings.add(setting(setting.required("path"), setting.required("value")));
    }
    if (settings.size() > MOST_SETTINGS) {
      throw new Refusal(400, "at most " + MOST_SETTINGS + " keys may be changed");
    }
    return new Question(body.required("id"), settings, body.count("request"));
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
