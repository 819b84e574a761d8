package headroom.scenario.file;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Names for the files of a scenario that say nothing about the machine they come from: a tree's
/// name, and the way from its root.
final class BundleNames {
  /// The tree of the scenario's own folder.
  static final String OWN = "own";

  /// The tree of what comes with the program.
  private static final String SHIPPED = "shipped";

  private static final String LIBRARY = "library-";

  /// The names that a bundle may hold.
  private static final Pattern NAME =
      Pattern.compile("(?:own|shipped|library-\\d{1,4})(?:/(?!\\.\\.?(?:/|$))[^/\\\\\\x00]+)*");

  private final SequencedMap<Path, String> roots = new LinkedHashMap<>();
  private final Surroundings surroundings;

  BundleNames(Surroundings surroundings) {
    this.surroundings = surroundings;
    roots.put(surroundings.root().place().root(), OWN);
    int number = 1;
    for (Place library : surroundings.libraries()) {
      roots.putIfAbsent(library.root(), LIBRARY + number++);
    }
    roots.putIfAbsent(surroundings.shipped().root(), SHIPPED);
  }

  /// Whether a text may be a name.
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /// A bundle of files that were read.
  ///
  /// @param settings the settings under which they were
  Bundle bundle(ReadFiles read, List<Setting> settings) {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    read.all().forEach((path, bytes) -> files.put(name(path), bytes));
    Map<Bundle.Reference, String> references = new LinkedHashMap<>();
    read.references().forEach((reference, path) -> references.put(bundled(reference), name(path)));
    references.values().retainAll(files.keySet());
    List<String> folders =
        Stream.concat(surroundings.libraries().stream(), Stream.of(surroundings.shipped()))
            .map(folder -> name(folder.root()))
            .toList();
    return new Bundle(files, references, folders, settings);
  }

  private Bundle.Reference bundled(ReadFiles.Reference reference) {
    return new Bundle.Reference(name(reference.root()), name(reference.from()), reference.text());
  }

  /// The name of a file or folder: of several trees that hold it, the innermost is named.
  private String name(Path path) {
    Path root =
        roots.keySet().stream()
            .filter(it -> it.getFileSystem().equals(path.getFileSystem()) && path.startsWith(it))
            .max((a, b) -> Integer.compare(a.getNameCount(), b.getNameCount()))
            .orElseThrow(() -> new IllegalStateException("read outside of all folders"));
    String tree = String.valueOf(roots.get(root));
    return path.equals(root) ? tree : tree + "/" + plain(root.relativize(path));
  }

  /// A path with `/` between its names on every system.
  static String plain(Path path) {
    return StreamSupport.stream(path.spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }
}
