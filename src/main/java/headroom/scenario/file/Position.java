package headroom.scenario.file;

import java.util.Comparator;

/// A place in a text.
///
/// @param source the text
/// @param line 1-based line; 0 for the text as a whole
/// @param column 1-based column in code points; 0 for the text as a whole
record Position(SourceText source, int line, int column) implements Comparable<Position> {
  private static final Comparator<Position> READING_ORDER =
      Comparator.<Position>comparingInt(at -> at.source.order())
          .thenComparing(at -> at.source.name())
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  /// The place `columns` to the right in the same line.
  Position right(int columns) {
    return new Position(source, line, column + columns);
  }

  @Override
  public int compareTo(Position other) {
    return READING_ORDER.compare(this, other);
  }
}
