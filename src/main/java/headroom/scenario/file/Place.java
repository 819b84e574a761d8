package headroom.scenario.file;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A directory tree that holds scenarios: their parents and data files must lie in it, by their
/// real paths.
final class Place {
  private final Path realRoot;
  private final String shownRoot;

  private Place(Path realRoot, String shownRoot) {
    this.realRoot = realRoot;
    this.shownRoot = shownRoot;
  }

  /// The tree of the directory that holds a scenario file.
  ///
  /// @throws IOException if the directory does not exist
  static Place of(Path scenario) throws IOException {
    return library(scenario.getParent() == null ? Path.of("") : scenario.getParent());
  }

  /// The tree of a directory.
  ///
  /// @throws IOException if it does not exist
  static Place library(Path folder) throws IOException {
    return new Place(folder.toAbsolutePath().toRealPath(), folder.toString());
  }

  /// The tree of what comes with the program.
  static Place shipped(Path folder) throws IOException {
    return new Place(folder.toRealPath(), "shipped");
  }

  /// A tree of a bundle.
  ///
  /// @param root its name
  /// @param shown what its files are shown in; empty for nothing
  static Place bundled(String root, String shown) {
    return new Place(Path.of(root), shown);
  }

  /// The real path of the tree's root.
  Path root() {
    return realRoot;
  }

  /// The scenario file itself, in its folder's real path.
  Path real(Path scenario) {
    Path name = scenario.getFileName();
    return name == null ? realRoot : realRoot.resolve(name.toString());
  }

  /// The folder that paths written in a file are relative to.
  Path folder(Path file) {
    Path parent = file.getParent();
    return parent == null ? realRoot : parent;
  }

  /// A file of the tree as the user would name it.
  String shown(Path real) {
    return Path.of(shownRoot).resolve(realRoot.relativize(real).toString()).toString();
  }

  /// The real path a relative one leads to, if it leads to something in the tree.
  ///
  /// @param files where it is looked for
  /// @param text the path as written
  /// @param from directory it is relative to, a real path
  Optional<Path> find(ReadFiles files, String text, Path from) {
    try {
      return Optional.ofNullable(files.find(realRoot, from, text));
    } catch (InvalidPathException | IOException _) {
      return Optional.empty();
    }
  }

  /// The real path a relative one leads to; null after a fault.
  ///
  /// @param files where it is looked for
  /// @param text the path as written
  /// @param from directory it is relative to, a real path
  /// @param at where it is written
  /// @param faults where faults go
  @Nullable Path resolve(ReadFiles files, String text, Path from, Position at, Faults faults) {
    String quoted = Wording.quote(text);
    try {
      Path written = from.getFileSystem().getPath(text);
      if (written.isAbsolute()) {
        faults.add(at, "a path must be relative to this file, found %s".formatted(quoted));
        return null;
      }
      Path real = files.find(realRoot, from, text);
      if (real != null) {
        return real;
      }
      faults.add(
          at,
          "a path must stay inside the scenario's own folder, found %s; move the file there"
              .formatted(quoted));
    } catch (InvalidPathException _) {
      faults.add(at, "a path must be a file name, found %s".formatted(quoted));
    } catch (IOException _) {
      faults.add(
          at, "a path must lead to a file, found %s; there is no such file".formatted(quoted));
    }
    return null;
  }
}
