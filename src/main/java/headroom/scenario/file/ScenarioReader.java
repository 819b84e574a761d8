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
    return read(file, settings, List.of());
  }

  /// Reads a scenario whose parents may lie in other folders too.
  ///
  /// @param file the scenario file
  /// @param settings keys overridden from outside
  /// @param libraries folders that `extends` may name files of
  public static ReadOutcome read(Path file, List<Setting> settings, List<Path> libraries) {
    Faults faults = new Faults();
    Scenario scenario = read(file, settings, libraries, faults);
    return scenario == null
        ? new ReadOutcome.Refused(faults.sorted())
        : new ReadOutcome.Complete(scenario);
  }

  private static @Nullable Scenario read(
      Path file, List<Setting> settings, List<Path> libraries, Faults faults) {
    Place place;
    try {
      place = Place.of(file);
    } catch (IOException _) {
      SourceText missing = new SourceText(0, file.toString(), "");
      faults.add(missing.whole(), "cannot read this file: there is no such folder; check the path");
      return null;
    }
    TextLoader loader = new TextLoader(faults);
    Libraries all = Libraries.in(libraries, loader, faults);
    TreeSource source = new TreeSource(place, file, all, loader, faults);
    TreeSource.Tree tree = source.read(file, settings);
    if (tree == null) {
      return null;
    }
    String stem = Wording.stem(file);
    Scenario scenario = new ScenarioTyping(tree.layers(), source, stem, faults).scenario();
    if (scenario == null) {
      return null;
    }
    ChangedStory story = new ChangedStory(tree.layers(), stem);
    return scenario
        .told(
            OverriddenName.of(story.title(), tree.settings()),
            story.description(scenario.description()))
        .noting(tree.meanings());
  }
}
