package headroom.cli;

import headroom.scenario.file.ChildText;
import headroom.scenario.file.Fault;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Shipped;
import headroom.words.Suggestion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The files of a new scenario that builds on another one, which is a file, a scenario in a library
/// or one that comes with the program.
///
/// @param files contents by where they are to be written, the scenario last; empty after a fault
/// @param faults what is wrong with the one that is built on
/// @param libraries folders that it takes to read the new one
record NewScenario(SequencedMap<Path, byte[]> files, List<Fault> faults, List<Path> libraries) {
  private static final String NAME = "[\\w-]+";
  private static final String KEPT = "scenario.yaml";

  /// @param place the file to be made
  /// @param from what it builds on, as typed
  /// @param libraries folders with scenarios
  /// @throws IllegalArgumentException if there is no such scenario
  static NewScenario of(Path place, String from, List<Path> libraries) throws IOException {
    Path file = Path.of(from);
    if (Files.isRegularFile(file)) {
      return ofFile(place, file, libraries);
    }
    if (from.matches(NAME)) {
      for (Path library : libraries) {
        Path found = library.resolve(from + ".yaml");
        if (Files.isRegularFile(found)) {
          return child(place, found, from, new LinkedHashMap<>(), libraries);
        }
      }
      if (Shipped.names().contains(from)) {
        return child(place, Shipped.file(from), from, new LinkedHashMap<>(), List.of());
      }
    }
    List<String> names = Shipped.names();
    throw new IllegalArgumentException(
        "there is no file %s and no scenario of that name; with the program come %s%s"
            .formatted(from, String.join(", ", names), Suggestion.didYouMean(from, names)));
  }

  /// A file in the new one's folder or below is built on where it is; of any other a copy is put
  /// beside, with its parents in it and its data.
  private static NewScenario ofFile(Path place, Path file, List<Path> libraries)
      throws IOException {
    Path folder = folder(place);
    Path real = file.toRealPath();
    if (real.startsWith(folder.toRealPath())) {
      String relative = folder.toRealPath().relativize(real).toString().replace('\\', '/');
      return child(place, file, relative, new LinkedHashMap<>(), libraries);
    }
    ScenarioReader.Kept kept = ScenarioReader.readKept(file, List.of(), libraries);
    String name = String.valueOf(file.getFileName());
    SequencedMap<Path, byte[]> copies = new LinkedHashMap<>();
    kept.files()
        .forEach(
            (path, bytes) ->
                copies.put(place.resolveSibling(path.equals(KEPT) ? name : path), bytes));
    return child(place, file, name, copies, libraries);
  }

  private static NewScenario child(
      Path place,
      Path parent,
      String extended,
      SequencedMap<Path, byte[]> files,
      List<Path> libraries) {
    String stem = String.valueOf(place.getFileName()).replaceFirst("\\.ya?ml$", "");
    ChildText.Child child = ChildText.of(parent, extended, stem, libraries);
    return switch (child.outcome()) {
      case ReadOutcome.Refused(List<Fault> faults) ->
          new NewScenario(new LinkedHashMap<>(), faults, libraries);
      case ReadOutcome.Complete _ -> {
        files.put(place, child.text().getBytes(StandardCharsets.UTF_8));
        yield new NewScenario(files, List.of(), libraries);
      }
    };
  }

  private static Path folder(Path place) {
    Path parent = place.toAbsolutePath().getParent();
    return parent == null ? place.toAbsolutePath() : parent;
  }
}
