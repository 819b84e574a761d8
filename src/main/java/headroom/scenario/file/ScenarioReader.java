package headroom.scenario.file;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Reads scenario files.
///
/// A file is at most 1 MiB of UTF-8; its parents (`extends`) and its data files lie in its own
/// folder or below. Reading touches nothing else, runs no code, and ends with a scenario or with
/// every fault that was found.
public final class ScenarioReader {
  private ScenarioReader() {}

  /// Reads a scenario.
  ///
  /// @param file the scenario file
  /// @param settings keys overridden from outside, applied in order after the parents are merged;
  ///   the scenario's name tells them
  public static ReadOutcome read(Path file, List<Setting> settings) {
    return read(file, settings, List.of());
  }

  /// Reads a scenario whose parents may lie in other folders too.
  ///
  /// @param file the scenario file
  /// @param settings keys overridden from outside
  /// @param libraries folders that `extends` may name files of
  public static ReadOutcome read(Path file, List<Setting> settings, List<Path> libraries) {
    return parse(file, libraries).with(settings);
  }

  /// Reads a scenario's file and its parents, to ask for the scenario under many settings.
  ///
  /// @param file the scenario file
  public static ParsedScenario parse(Path file) {
    return parse(file, List.of());
  }

  /// Reads a scenario's file and its parents, which may lie in other folders too.
  ///
  /// @param file the scenario file
  /// @param libraries folders that `extends` may name files of
  public static ParsedScenario parse(Path file, List<Path> libraries) {
    return ParsedScenario.of(file, libraries);
  }

  /// Reads a text as if it stood in a file: what it names is looked for from there, and faults are
  /// told with that file's name. The file itself is neither read nor written.
  ///
  /// @param file the scenario file
  /// @param text what it is to hold
  public static ParsedScenario parse(Path file, String text) {
    return ParsedScenario.of(file, text);
  }

  /// A reading, with files that hold the same scenario whole.
  ///
  /// @param outcome the scenario or its faults
  /// @param files `scenario.yaml`, then its data, by their paths; empty after a fault
  public record Kept(ReadOutcome outcome, SequencedMap<String, byte[]> files) {
    public Kept {
      files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
    }
  }

  /// Reads a scenario and everything it takes to read it again from one folder.
  ///
  /// @param file the scenario file
  /// @param settings keys overridden from outside
  /// @param libraries folders that `extends` may name files of
  public static Kept readKept(Path file, List<Setting> settings, List<Path> libraries) {
    return parse(file, libraries).keptWith(settings);
  }
}
