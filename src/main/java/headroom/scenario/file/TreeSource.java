package headroom.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A scenario's tree with its parents merged in and settings applied, and the data files it names.
final class TreeSource {
  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_PARENTS = 8;

  private final Home root;
  private final Libraries libraries;
  private final TextLoader loader;
  private final Faults faults;
  private final Map<SourceText, Home> homes;
  private final SortedSet<String> columnHashes = new TreeSet<>();
  private final SequencedMap<Position, Path> dataFiles = new LinkedHashMap<>();
  private boolean parentMissing;

  /// @param place the folder that holds the scenario file
  /// @param file the scenario as the user named it
  TreeSource(Place place, Path file, Libraries libraries, TextLoader loader, Faults faults) {
    this(new Home(place, place.real(file)), libraries, loader, faults, new HashMap<>());
  }

  private TreeSource(
      Home root,
      Libraries libraries,
      TextLoader loader,
      Faults faults,
      Map<SourceText, Home> homes) {
    this.root = root;
    this.libraries = libraries;
    this.loader = loader;
    this.faults = faults;
    this.homes = homes;
  }

  /// The same files for another reading of trees made from them and from another source's.
  TreeSource again(TreeSource other, Faults others) {
    Map<SourceText, Home> both = new HashMap<>(homes);
    both.putAll(other.homes);
    return new TreeSource(root, libraries, loader, others, both);
  }

  /// What a file and its parents hold, and the settings by the full paths of their keys.
  record Tree(Layers layers, List<Setting> settings) {

    /// What settings mean that were typed by the end of their path.
    List<String> meanings() {
      return settings.stream()
          .filter(it -> !it.typed().equals(it.path()) && !it.typed().startsWith("-"))
          .map(it -> "`%s` on the command line means %s.".formatted(it.typed(), it.path()))
          .toList();
    }
  }

  /// The merged tree of a file; null after a fault that leaves none.
  ///
  /// @param file the scenario as the user named it
  /// @param settings overrides in order
  @Nullable Tree read(Path file, List<Setting> settings) {
    Layers layers = read(file, root, file.toString(), null, new ArrayList<>());
    if (layers == null) {
      return null;
    }
    SettingMerge merge = new SettingMerge(loader, faults);
    Node.Mapping tree = layers.tree();
    List<Setting> resolved = new ArrayList<>();
    for (Setting setting : settings) {
      SettingMerge.Applied applied = merge.apply(tree, setting);
      tree = applied.tree();
      resolved.add(applied.setting());
    }
    return new Tree(settings.isEmpty() ? layers : layers.set(tree), resolved);
  }

  private @Nullable Layers read(
      Path file, Home home, String name, @Nullable Position blame, List<Path> children) {
    TextLoader.Loaded loaded = loader.load(file, name, MAX_BYTES, blame);
    if (loaded == null) {
      return null;
    }
    homes.put(loaded.source(), home);
    Node node = TreeParser.parse(loaded.source(), loaded.text(), faults);
    if (node instanceof Node.Mapping mapping) {
      return withParent(Aliases.resolve(mapping, faults), loaded.source(), home, children);
    }
    if (node != null || faults.isEmpty()) {
      Position at = node == null ? loaded.source().whole() : node.position();
      faults.add(
          at,
          "a scenario must be a mapping of keys to values, found %s; start with `headroom: 1`"
              .formatted(node == null ? "an empty file" : Wording.describe(node)));
    }
    return null;
  }

  /// The file's tree over its parent's; alone after a fault, so that its own are found too.
  private Layers withParent(Node.Mapping child, SourceText text, Home home, List<Path> children) {
    Node extended = child.get("extends");
    if (extended == null) {
      return Layers.of(child);
    }
    Layers above = parent(extended, home, children);
    if (above == null) {
      parentMissing = true;
      return Layers.of(child);
    }
    return above.under("in " + home.file().getFileName(), text, child);
  }

  private @Nullable Layers parent(Node extended, Home home, List<Path> children) {
    Position at = extended.position();
    if (!(extended instanceof Node.Scalar written)) {
      if (!(extended instanceof Node.Broken)) {
        faults.add(at, "`extends` must be one relative path, found " + Wording.describe(extended));
      }
      return null;
    }
    children.add(home.file());
    Home parent = libraries.find(written.text(), home, at, faults);
    if (parent == null || isTooFar(parent.file(), children, at)) {
      return null;
    }
    return read(parent.file(), parent, parent.place().shown(parent.file()), at, children);
  }

  private boolean isTooFar(Path parent, List<Path> children, Position at) {
    if (children.contains(parent)) {
      String chain =
          String.join(
              " → ", children.stream().map(path -> String.valueOf(path.getFileName())).toList());
      faults.add(
          at,
          "`extends` must not lead back to itself, found %s → %s; break the circle"
              .formatted(
                  VisibleText.of(chain), VisibleText.of(String.valueOf(parent.getFileName()))));
      return true;
    }
    if (children.size() > MAX_PARENTS) {
      faults.add(at, "`extends` may go at most %s files deep; merge some".formatted(MAX_PARENTS));
      return true;
    }
    return false;
  }

  /// Whether a parent could not be read, so that what the tree lacks may stand there.
  boolean parentMissing() {
    return parentMissing;
  }

  /// The history in a data file named in the scenario; none after a fault.
  ///
  /// @param text the path as written, relative to the file that names it
  /// @param at where it is written
  HistoryFile.History history(String text, Position at) {
    Home home = home(at);
    Path file = dataFile(text, home, at);
    return file == null
        ? HistoryFile.History.NONE
        : new HistoryFile(loader, faults).read(file, home.place().shown(file), at);
  }

  /// The numbers in a column of a data file named in the scenario; none after a fault.
  ///
  /// @param text the path as written, relative to the file that names it
  /// @param at where it is written
  /// @param column the column's name
  /// @param columnAt where that is written
  /// @param measure what the numbers measure
  /// @param rows what the column's rows are
  ColumnFile.Column column(
      String text,
      Position at,
      String column,
      Position columnAt,
      Measure measure,
      ColumnFile.Rows rows) {
    Home home = home(at);
    Path file = dataFile(text, home, at);
    if (file == null) {
      return ColumnFile.Column.NONE;
    }
    ColumnFile.Column read =
        new ColumnFile(loader, faults)
            .read(file, home.place().shown(file), at, column, columnAt, measure, rows);
    if (!read.sha256().isEmpty()) {
      columnHashes.add(read.sha256());
    }
    return read;
  }

  private Home home(Position at) {
    return homes.getOrDefault(at.source(), root);
  }

  private @Nullable Path dataFile(String text, Home home, Position at) {
    Path file = home.place().resolve(text, home.folder(), at, faults);
    if (file != null) {
      dataFiles.put(at, file);
    }
    return file;
  }

  /// The data files that were read so far, by the place where each is named.
  SequencedMap<Position, Path> dataFiles() {
    return dataFiles;
  }

  /// The hashes of all files with columns that were read so far.
  SortedSet<String> columnsSha256() {
    return columnHashes;
  }
}
