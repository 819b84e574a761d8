package headroom.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The name of a scenario with what was overridden in it, so that the results of a run do not pass
/// for the file's own: keys and values, else keys, else their number. How a scenario is simulated
/// and reported is told elsewhere.
final class OverriddenName {
  /// Characters of overridden keys and values that a name takes in.
  private static final int MOST_SHOWN = 80;

  private static final Pattern UNTOLD =
      Pattern.compile("name|description|(simulation|report)(\\..*)?");

  private OverriddenName() {}

  /// The name to go by.
  ///
  /// @param name the scenario's own
  /// @param settings what was overridden, in order
  static String of(String name, List<Setting> settings) {
    Map<String, String> changes = changes(settings);
    if (changes.isEmpty()) {
      return name;
    }
    String values =
        changes.entrySet().stream()
            .map(change -> change.getKey() + " = " + change.getValue())
            .collect(Collectors.joining(", "));
    String keys = String.join(", ", changes.keySet()) + " changed";
    return name
        + ", with "
        + Stream.of(values, keys)
            .filter(text -> text.length() <= MOST_SHOWN)
            .findFirst()
            .orElse(changes.size() + " values changed");
  }

  /// Values by path; a later setting of a key, or of what holds it, replaces the earlier one.
  private static Map<String, String> changes(List<Setting> settings) {
    Map<String, String> changes = new LinkedHashMap<>();
    for (Setting setting : settings) {
      String path = setting.path();
      if (!UNTOLD.matcher(path).matches()) {
        changes.keySet().removeIf(other -> other.equals(path) || other.startsWith(path + "."));
        changes.put(path, shown(setting.value()));
      }
    }
    return changes;
  }

  private static String shown(String value) {
    return value.isBlank() ? "null" : value.strip().replaceAll("\\s+", " ");
  }
}
