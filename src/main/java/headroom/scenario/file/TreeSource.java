package headroom.scenario.file;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The data files that a scenario's tree names, for one reading of it.
final class TreeSource {
  private final TreeReader.Tree tree;
  private final ReadFiles files;
  private final TextLoader loader;
  private final Faults faults;
  private final SortedSet<String> columnHashes = new TreeSet<>();
  private final SequencedMap<Position, Path> dataFiles = new LinkedHashMap<>();

  TreeSource(TreeReader.Tree tree, ReadFiles files, TextLoader loader, Faults faults) {
    this.tree = tree;
    this.files = files;
    this.loader = loader;
    this.faults = faults;
  }

  /// Whether a parent could not be read, so that what the tree lacks may stand there.
  boolean parentMissing() {
    return tree.parentMissing();
  }

  /// The history in a data file named in the scenario; none after a fault.
  ///
  /// @param text the path as written, relative to the file that names it
  /// @param at where it is written
  ActualsFile.History history(String text, Position at) {
    Home home = home(at);
    Path file = dataFile(text, home, at);
    return file == null
        ? ActualsFile.History.NONE
        : new ActualsFile(loader, faults).read(file, home.place().shown(file), at);
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
    return tree.home(at);
  }

  private @Nullable Path dataFile(String text, Home home, Position at) {
    Path file = home.place().resolve(files, text, home.folder(), at, faults);
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
