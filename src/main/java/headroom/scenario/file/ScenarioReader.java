package headroom.scenario.file;

import headroom.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    Faults faults = new Faults();
    Scenario scenario = read(file, settings, faults);
    return scenario == null
        ? new ReadOutcome.Refused(faults.sorted())
        : new ReadOutcome.Complete(scenario.named(OverriddenName.of(scenario.name(), settings)));
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
