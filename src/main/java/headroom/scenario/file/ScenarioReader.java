package headroom.scenario.file;

import headroom.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads scenario files.
///
/// A file is at most 1 MiB of UTF-8; its parents (`extends`) and its data files lie in its own
/// folder or below. Reading touches nothing else, runs no code, and ends with a scenario or with
/// every fault that was found.
public final class ScenarioReader {
  /// Characters of overridden keys and values that a name takes in.
  private static final int MOST_SHOWN = 80;

  private static final Pattern UNTOLD =
      Pattern.compile("name|description|(simulation|report)(\\..*)?");

  private ScenarioReader() {}

  /// Reads a scenario.
  ///
  /// @param file the scenario file
  /// @param settings keys overridden from outside, applied in order after the parents are merged;
  ///   the scenario's name tells them
  public static ReadOutcome read(Path file, List<Setting> settings) {
    Faults faults = new Faults();
    Scenario scenario = read(file, settings, faults);
    return scenario == null
        ? new ReadOutcome.Refused(faults.sorted())
        : new ReadOutcome.Complete(scenario.named(name(scenario, settings)));
  }

  /// The scenario's name with what was overridden in it, so that the results of a run do not pass
  /// for the file's own: keys and values, else keys, else their number. How it is simulated and
  /// reported is told elsewhere.
  private static String name(Scenario scenario, List<Setting> settings) {
    Map<String, String> changes = new LinkedHashMap<>();
    for (Setting setting : settings) {
      String path = setting.path();
      if (!UNTOLD.matcher(path).matches()) {
        changes.keySet().removeIf(other -> other.equals(path) || other.startsWith(path + "."));
        changes.put(path, shown(setting.value()));
      }
    }
    if (changes.isEmpty()) {
      return scenario.name();
    }
    String values =
        changes.entrySet().stream()
            .map(change -> change.getKey() + " = " + change.getValue())
            .collect(Collectors.joining(", "));
    String keys = String.join(", ", changes.keySet()) + " changed";
    return scenario.name()
        + ", with "
        + Stream.of(values, keys)
            .filter(text -> text.length() <= MOST_SHOWN)
            .findFirst()
            .orElse(changes.size() + " values changed");
  }

  private static String shown(String value) {
    return value.isBlank() ? "null" : value.strip().replaceAll("\\s+", " ");
  }

  private static @Nullable Scenario read(Path file, List<Setting> settings, Faults faults) {
    Place place;
    try {
      place = Place.of(file);
    } catch (IOException _) {
      SourceText missing = new SourceText(0, file.toString(), "");
      faults.add(missing.whole(), "cannot read this file: there is no such folder; check the path");
      return null;
    }
    TreeSource source = new TreeSource(place, new TextLoader(faults), faults);
    Node.Mapping root = source.read(file, settings);
    if (root == null) {
      return null;
    }
    return new ScenarioTyping(root, source, Wording.stem(file), faults).scenario();
  }
}
