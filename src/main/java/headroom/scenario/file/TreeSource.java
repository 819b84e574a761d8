package headroom.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A scenario's tree with its parents merged in and settings applied.
final class TreeSource {
  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_PARENTS = 8;

  private final Place place;
  private final TextLoader loader;
  private final Faults faults;
  private final SortedSet<String> columnHashes = new TreeSet<>();
  private final Map<SourceText, Path> folders = new HashMap<>();

  TreeSource(Place place, TextLoader loader, Faults faults) {
    this.place = place;
    this.loader = loader;
    this.faults = faults;
  }

  /// The merged tree of a file; null after a fault that leaves none.
  ///
  /// @param file the scenario as the user named it
  /// @param settings overrides in order
  Node.@Nullable Mapping read(Path file, List<Setting> settings) {
    Node.Mapping tree = read(file, file.toString(), null, new ArrayList<>());
    if (tree == null) {
      return null;
    }
    SettingMerge merge = new SettingMerge(loader, faults);
    for (Setting setting : settings) {
      tree = merge.apply(tree, setting);
    }
    return tree;
  }

  private Node.@Nullable Mapping read(
      Path file, String name, @Nullable Position blame, List<Path> children) {
    TextLoader.Loaded loaded = loader.load(file, name, MAX_BYTES, blame);
    if (loaded == null) {
      return null;
    }
    folders.put(loaded.source(), place.folder(children.isEmpty() ? place.real(file) : file));
    Node root = TreeParser.parse(loaded.source(), loaded.text(), faults);
    if (root instanceof Node.Mapping mapping) {
      return withParent(Aliases.resolve(mapping, faults), file, children);
    }
    if (root != null || faults.isEmpty()) {
      Position at = root == null ? loaded.source().whole() : root.position();
      faults.add(
          at,
          "a scenario must be a mapping of keys to values, found %s; start with `headroom: 1`"
              .formatted(root == null ? "an empty file" : Wording.describe(root)));
    }
    return null;
  }

  private Node.@Nullable Mapping withParent(Node.Mapping child, Path file, List<Path> children) {
    Node extended = child.get("extends");
    if (extended == null) {
      return child;
    }
    Position at = extended.position();
    if (!(extended instanceof Node.Scalar written)) {
      faults.add(at, "`extends` must be one relative path, found " + Wording.describe(extended));
      return child;
    }
    Path self = children.isEmpty() ? place.real(file) : file;
    children.add(self);
    Path parent = place.resolve(written.text(), place.folder(self), at, faults);
    if (parent == null || isTooFar(parent, children, at)) {
      return null;
    }
    Node.Mapping above = read(parent, place.shown(parent), at, children);
    return above == null ? null : TreeMerge.merge(above, child);
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

  /// The history in a data file named in the scenario; none after a fault.
  ///
  /// @param text the path as written, relative to the file that names it
  /// @param at where it is written
  HistoryFile.History history(String text, Position at) {
    Path from = folders.getOrDefault(at.source(), place.root());
    Path file = place.resolve(text, from, at, faults);
    return file == null
        ? HistoryFile.History.NONE
        : new HistoryFile(loader, faults).read(file, place.shown(file), at);
  }

  /// The numbers in a column of a data file named in the scenario; empty after a fault.
  ///
  /// @param text the path as written, relative to the file that names it
  /// @param at where it is written
  /// @param column the column's name
  /// @param columnAt where that is written
  /// @param measure what the numbers measure
  /// @param rows what the column's rows are
  List<Double> column(
      String text,
      Position at,
      String column,
      Position columnAt,
      Measure measure,
      ColumnFile.Rows rows) {
    Path from = folders.getOrDefault(at.source(), place.root());
    Path file = place.resolve(text, from, at, faults);
    if (file == null) {
      return List.of();
    }
    ColumnFile.Column read =
        new ColumnFile(loader, faults)
            .read(file, place.shown(file), at, column, columnAt, measure, rows);
    columnHashes.add(read.sha256());
    return read.numbers();
  }

  /// The hashes of all files with columns that were read so far, one after another, in an order of
  /// their own.
  String columnsSha256() {
    return String.join("", columnHashes);
  }
}
