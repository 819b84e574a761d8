package headroom.report.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A folder that may be the output of an earlier run, compared with the manifest in it.
///
/// @param ours the files that are as an earlier run wrote them, its manifest among them: paths
///   inside the folder
/// @param changed the first few that an earlier run wrote and somebody changed since
/// @param foreign the first few that no run wrote
public record PreviousRun(List<String> ours, List<String> changed, List<String> foreign) {
  private static final int ENOUGH = 5;
  private static final long LARGEST_MANIFEST = 4 << 20;

  /// What file managers leave behind by themselves.
  private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  public PreviousRun {
    ours = List.copyOf(ours);
    changed = List.copyOf(changed);
    foreign = List.copyOf(foreign);
  }

  /// Refuses a folder that holds more than what earlier runs wrote.
  ///
  /// @param place the folder as the user named it
  void requireUntouched(Path place) throws OutputException {
    if (untouched()) {
      return;
    }
    List<String> what = new ArrayList<>();
    if (!foreign.isEmpty()) {
      what.add("files that headroom did not write (%s)".formatted(String.join(", ", foreign)));
    }
    if (!changed.isEmpty()) {
      what.add("files that were changed since (%s)".formatted(String.join(", ", changed)));
    }
    String example = changed.isEmpty() ? "results.json" : changed.getFirst();
    throw new OutputException(
        OutputException.Reason.REFUSED,
        "%s holds %s; choose another --out, or keep them and write beside them with --force: what has the name of a new file, such as %s, is kept as %s.kept"
            .formatted(place, String.join(" and ", what), example, example));
  }

  /// Whether all that is in the folder is as earlier runs wrote it.
  boolean untouched() {
    return changed.isEmpty() && foreign.isEmpty();
  }

  /// Looks at a folder that exists.
  static PreviousRun in(Path folder) throws IOException {
    Optional<Map<String, String>> listed = listed(folder.resolve(Manifest.NAME));
    Visitor visitor = new Visitor(folder, listed);
    Files.walkFileTree(folder, visitor);
    return new PreviousRun(visitor.ours, visitor.changed, visitor.foreign);
  }

  /// The name of the scenario file whose results a folder holds, as JSON writes it between quotes.
  public static Optional<String> scenarioFile(Path folder) throws IOException {
    return text(folder.resolve(Manifest.NAME)).flatMap(Manifest::scenarioFile);
  }

  private static Optional<Map<String, String>> listed(Path manifest) throws IOException {
    return text(manifest).flatMap(Manifest::listed);
  }

  private static Optional<String> text(Path manifest) throws IOException {
    if (!Files.isRegularFile(manifest) || Files.size(manifest) > LARGEST_MANIFEST) {
      return Optional.empty();
    }
    return Optional.of(new String(Files.readAllBytes(manifest), StandardCharsets.UTF_8));
  }

  /// Sorts what it meets by what the manifest says of it; does not enter foreign folders.
  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final boolean manifest;
    private final Map<String, String> listed;
    private final List<String> ours = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();

    Visitor(Path folder, Optional<Map<String, String>> listed) {
      this.folder = folder;
      this.manifest = listed.isPresent();
      this.listed = listed.orElse(Map.of());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      String name = name(directory);
      if (name.isEmpty()
          || listed.keySet().stream().anyMatch(path -> path.startsWith(name + "/"))) {
        return FileVisitResult.CONTINUE;
      }
      if (!OutputPlace.isTemporary(name)) {
        note(foreign, name + "/");
      }
      return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String name = name(file);
      String hash = listed.get(name);
      boolean litter = LITTER.contains(String.valueOf(file.getFileName()));
      if (manifest && name.equals(Manifest.NAME)) {
        ours.add(name);
      } else if (hash != null) {
        if (WrittenFile.is(file, hash)) {
          ours.add(name);
        } else {
          note(changed, name);
        }
      } else if (!litter && !OutputPlace.isTemporary(name)) {
        note(foreign, name);
      }
      return FileVisitResult.CONTINUE;
    }

    private String name(Path path) {
      return folder.relativize(path).toString().replace('\\', '/');
    }

    private static void note(List<String> names, String name) {
      if (names.size() < ENOUGH) {
        names.add(name);
      }
    }
  }
}
