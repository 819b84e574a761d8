package headroom.scenario.file;

import headroom.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads scenario files.
///
/// A file is at most 1 MiB of UTF-8; its parents (`extends`) and its data files lie in its own
/// folder or below. Reading touches nothing else, runs no code, and ends with a scenario or with
/// every fault that was found.
public final class ScenarioReader {
  private static final String KEPT = "scenario.yaml";

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
    return read(file, settings, libraries, false).outcome();
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
    return read(file, settings, libraries, true);
  }

  private static Kept read(
      Path file, List<Setting> settings, List<Path> libraries, boolean keeping) {
    Faults faults = new Faults();
    Kept kept = read(file, settings, libraries, faults, keeping);
    return kept == null
        ? new Kept(new ReadOutcome.Refused(faults.sorted()), new LinkedHashMap<>())
        : kept;
  }

  private static @Nullable Kept read(
      Path file, List<Setting> settings, List<Path> libraries, Faults faults, boolean keeping) {
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
    ScenarioTyping typing = new ScenarioTyping(tree.layers(), source, Wording.stem(file), faults);
    Scenario written = typing.scenario();
    if (written == null) {
      return null;
    }
    ChangedStory story = new ChangedStory(tree.layers(), Wording.stem(file));
    String title = OverriddenName.of(story.title(), tree.settings());
    List<String> notes = Stream.concat(tree.meanings().stream(), written.notes().stream()).toList();
    Scenario told =
        written.withTitle(title, story.description()).withOrigin(written.origin().withNotes(notes));
    KeptScenario kept =
        new KeptScenario(tree.layers(), written, told, typing.leftOut(), source.dataFiles());
    return keeping
        ? kept(told, kept, faults)
        : new Kept(new ReadOutcome.Complete(told), new LinkedHashMap<>());
  }

  private static @Nullable Kept kept(Scenario scenario, KeptScenario kept, Faults faults) {
    try {
      return new Kept(new ReadOutcome.Complete(scenario), kept.files(KEPT));
    } catch (IOException e) {
      faults.add(
          new SourceText(0, KEPT, "").whole(),
          "cannot read a data file again: the system says "
              + Wording.quote(String.valueOf(e.getMessage())));
      return null;
    }
  }
}
