package headroom.cli;

import headroom.scenario.file.Setting;
import headroom.words.VisibleText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A scenario as `compare` takes it: a file, and keys changed in it alone, as in
/// `base.yaml@agreements.share.cap.total=39@valuation.discount-rate=8%`.
///
/// @param file the scenario file
/// @param settings the keys changed, in order
/// @param label what it is called in tables
record ScenarioVariant(Path file, List<Setting> settings, String label) {
  private static final Pattern BEFORE_A_SETTING = Pattern.compile("@(?=[a-z][\\w.-]*=)");

  /// @throws IllegalArgumentException if nothing stands before the first setting
  static ScenarioVariant parse(String text) {
    String[] parts = BEFORE_A_SETTING.split(text, -1);
    if (parts[0].isEmpty()) {
      throw new IllegalArgumentException(
          "a variant is written FILE@PATH=VALUE, found no file in " + text);
    }
    List<Setting> settings = new ArrayList<>();
    for (int part = 1; part < parts.length; part++) {
      settings.add(Setting.parse(parts[part]));
    }
    Path file = Path.of(parts[0]);
    String stem = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    parts[0] = stem;
    return new ScenarioVariant(file, settings, VisibleText.of(String.join(" @ ", parts)));
  }

  /// This variant with settings that all scenarios have in common; its own come after them.
  ScenarioVariant after(List<Setting> common) {
    List<Setting> all = new ArrayList<>(common);
    all.addAll(settings);
    return new ScenarioVariant(file, all, label);
  }
}
