package headroom.report.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Puts new files into a folder that stays: beside files of the user, in a mount point, in the
/// folder where the user stands.
///
/// What an earlier run wrote is set aside and removed at the end; whatever else is in the way keeps
/// its content under another name. Links are not followed. The manifest goes first and comes last:
/// without it the folder counts as incomplete, and [#undo(Path, Path, Path)] puts everything back,
/// in the same process or a later one.
final class Exchange {
  private static final String KEPT = ".kept";

  private final Path target;
  private final Path building;
  private final Path earlier;
  private final List<Kept> kept = new ArrayList<>();

  /// @param target the folder
  /// @param building holds the new files
  /// @param earlier takes the old ones; in the same folder as `building`
  Exchange(Path target, Path building, Path earlier) {
    this.target = target;
    this.building = building;
    this.earlier = earlier;
  }

  /// A file of the user's that was in the way.
  ///
  /// @param from where it was
  /// @param to where it is now
  record Kept(Path from, Path to) {}

  /// Puts the new files in place of the old ones, or throws and leaves everything as it was.
  ///
  /// @param ours paths of the old files
  /// @param files paths of the new ones, the manifest last
  /// @return what was in the way of them
  List<Kept> run(List<String> ours, List<String> files) throws IOException {
    Files.createDirectory(earlier);
    try {
      if (ours.contains(Manifest.NAME)) {
        setAside(Manifest.NAME);
      }
      clear(Manifest.NAME);
      for (String path : ours) {
        if (!path.equals(Manifest.NAME)) {
          setAside(path);
        }
      }
      for (String path : files) {
        clear(path);
        moveIn(building.resolve(path), target.resolve(path));
      }
    } catch (IOException e) {
      undo(target, building, earlier);
      for (Kept one : kept.reversed()) {
        Places.move(one.to(), one.from());
      }
      throw e;
    }
    Places.forceTree(target);
    complete(target, earlier);
    Places.deleteTree(building);
    return kept;
  }

  private void setAside(String path) throws IOException {
    moveIn(target.resolve(path), earlier.resolve(path));
  }

  private static void moveIn(Path from, Path to) throws IOException {
    Files.createDirectories(Places.folderOf(to));
    Places.move(from, to);
  }

  /// Gives another name to what stands where a new file or a folder of it belongs.
  private void clear(String path) throws IOException {
    Path place = target;
    for (Path name : Path.of(path)) {
      place = place.resolve(name);
      boolean folder =
          !place.equals(target.resolve(path))
              && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
      if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !folder) {
        Path free = free(place);
        Places.move(place, free);
        kept.add(new Kept(place, free));
      }
    }
  }

  private static Path free(Path taken) {
    Path free = taken.resolveSibling(taken.getFileName() + KEPT);
    for (int n = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); n++) {
      free = taken.resolveSibling(taken.getFileName() + KEPT + "-" + n);
    }
    return free;
  }

  /// Removes the old files for good, and folders that they leave empty.
  static void complete(Path target, Path earlier) throws IOException {
    List<Path> folders;
    try (Stream<Path> paths = Files.walk(earlier)) {
      folders = paths.filter(Files::isDirectory).map(earlier::relativize).toList();
    }
    Places.deleteTree(earlier);
    for (Path folder : folders.reversed()) {
      if (!folder.toString().isEmpty()) {
        Places.deleteIfEmpty(target.resolve(folder));
      }
    }
  }

  /// Puts the old files back where an exchange was cut off before its manifest was in place.
  ///
  /// @param building may be gone, if nothing had been put in place
  static void undo(Path target, Path building, Path earlier) throws IOException {
    for (Map.Entry<String, String> file : listed(building).entrySet()) {
      Path placed = target.resolve(file.getKey());
      boolean moved = !Files.exists(building.resolve(file.getKey()), LinkOption.NOFOLLOW_LINKS);
      if (moved && WrittenFile.is(placed, file.getValue())) {
        Files.delete(placed);
      }
    }
    List<Path> old;
    try (Stream<Path> paths = Files.walk(earlier)) {
      old = paths.filter(Files::isRegularFile).sorted(manifestLast(earlier)).toList();
    }
    for (Path file : old) {
      moveIn(file, target.resolve(earlier.relativize(file).toString()));
    }
    Places.deleteTree(earlier);
  }

  private static Comparator<Path> manifestLast(Path folder) {
    return Comparator.comparing(path -> path.equals(folder.resolve(Manifest.NAME)));
  }

  private static Map<String, String> listed(Path building) throws IOException {
    Path manifest = building.resolve(Manifest.NAME);
    return Files.isRegularFile(manifest)
        ? Manifest.listed(new String(Files.readAllBytes(manifest), StandardCharsets.UTF_8))
            .orElse(Map.of())
        : Map.of();
  }
}
