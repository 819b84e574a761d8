package headroom.scenario.file;

import java.util.ArrayList;
import java.util.List;

/// Comma-separated values (RFC 4180) with the position of every cell. Blank lines are passed over;
/// quoted cells may hold commas, doubled quotes and line breaks.
final class CsvText {
  /// One cell.
  record Cell(Position position, String text) {}

  /// One row, at least one cell.
  record Row(List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  private final SourceText source;
  private final Faults faults;
  private String text = "";
  private int next;
  private int line = 1;
  private int column = 1;

  CsvText(SourceText source, Faults faults) {
    this.source = source;
    this.faults = faults;
  }

  /// All rows of a text.
  List<Row> parse(String csv) {
    text = csv;
    List<Row> rows = new ArrayList<>();
    while (next < text.length()) {
      Row row = row();
      if (row.cells().size() > 1 || !row.cells().getFirst().text().isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Row row() {
    List<Cell> cells = new ArrayList<>();
    cells.add(cell());
    while (at(',')) {
      advance();
      cells.add(cell());
    }
    if (next < text.length()) {
      breakLine();
    }
    return new Row(cells);
  }

  private Cell cell() {
    Position start = new Position(source, line, column);
    StringBuilder value = new StringBuilder();
    if (at('"')) {
      quoted(value, start);
    }
    while (next < text.length() && !at(',') && !at('\n') && !at('\r')) {
      take(value);
    }
    return new Cell(start, value.toString());
  }

  private void quoted(StringBuilder value, Position start) {
    advance();
    while (next < text.length()) {
      if (!at('"')) {
        take(value);
      } else {
        advance();
        if (!at('"')) {
          return;
        }
        take(value);
      }
    }
    faults.add(start, "a quoted field must end with a quote, found the end of the file; add one");
  }

  private boolean at(char wanted) {
    return next < text.length() && text.charAt(next) == wanted;
  }

  private void take(StringBuilder value) {
    value.appendCodePoint(text.codePointAt(next));
    if (at('\n') || at('\r')) {
      breakLine();
    } else {
      advance();
    }
  }

  private void advance() {
    next += Character.charCount(text.codePointAt(next));
    column++;
  }

  private void breakLine() {
    next += text.startsWith("\r\n", next) ? 2 : 1;
    line++;
    column = 1;
  }
}
