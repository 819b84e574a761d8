package headroom.scenario.file;

import java.util.ArrayList;
import java.util.List;

/// Rows of separated values (RFC 4180, and what spreadsheets make of it) with the position of every
/// cell. Rows without a filled cell and lines that begin with `#` are passed over; quoted cells may
/// hold separators, doubled quotes and line breaks, and blanks before their first quote.
final class CsvText {
  private static final int MOST_CELLS = 1_000;
  private static final int LONGEST_CELL = 20_000;

  /// One cell.
  record Cell(Position position, String text) {
    boolean isBlank() {
      return Headers.plain(text).isEmpty();
    }
  }

  /// One row, at least one cell.
  record Row(List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    /// Whether no cell says anything.
    boolean isBlank() {
      return cells.stream().allMatch(Cell::isBlank);
    }

    int line() {
      return cells.getFirst().position().line();
    }
  }

  private final SourceText source;
  private final Faults faults;
  private final char separator;
  private String text = "";
  private int next;
  private int line = 1;
  private int column = 1;
  private boolean stopped;
  private boolean unclosed;

  CsvText(SourceText source, Faults faults, Separator separator) {
    this.source = source;
    this.faults = faults;
    this.separator = separator.sign();
  }

  /// The rows of a text.
  ///
  /// @param csv the text
  /// @param firstLine the number of its first line
  /// @param most rows after which reading ends
  List<Row> parse(String csv, int firstLine, int most) {
    text = csv;
    line = firstLine;
    List<Row> rows = new ArrayList<>();
    while (next < text.length() && rows.size() < most && !stopped) {
      if (at('\n') || at('\r')) {
        breakLine();
      } else if (isComment()) {
        skipLine();
      } else {
        Row row = row();
        if (!row.isBlank() && !unclosed && !stopped) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /// A line that begins with `#`, unless that is all of its first field.
  private boolean isComment() {
    int at = afterBlanks(next);
    int then = afterBlanks(at + 1);
    boolean alone = then < text.length() && text.charAt(then) == separator;
    return at < text.length() && text.charAt(at) == '#' && !alone;
  }

  private int afterBlanks(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private void skipLine() {
    while (next < text.length() && !at('\n') && !at('\r')) {
      advance();
    }
    if (next < text.length()) {
      breakLine();
    }
  }

  private Row row() {
    List<Cell> cells = new ArrayList<>();
    cells.add(cell());
    while (at(separator) && !stopped) {
      advance();
      cells.add(cell());
      if (cells.size() > MOST_CELLS) {
        stopped = true;
        faults.add(
            cells.getFirst().position(),
            "a row may have at most %s fields, found more".formatted(Wording.grouped(MOST_CELLS)));
      }
    }
    if (next < text.length() && !stopped) {
      breakLine();
    }
    return new Row(cells);
  }

  private Cell cell() {
    Position start = new Position(source, line, column);
    StringBuilder value = new StringBuilder();
    int quote = afterBlanks(next);
    if (quote < text.length() && text.charAt(quote) == '"') {
      while (next < quote) {
        advance();
      }
      quoted(value, new Position(source, line, column));
    }
    while (next < text.length() && !stopped && !at(separator) && !at('\n') && !at('\r')) {
      take(value);
    }
    return new Cell(start, value.toString());
  }

  private void quoted(StringBuilder value, Position start) {
    advance();
    while (next < text.length() && !stopped) {
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
    if (stopped) {
      return;
    }
    unclosed = true;
    faults.add(start, "a quoted field must end with a quote, found the end of the file; add one");
  }

  private boolean at(char wanted) {
    return next < text.length() && text.charAt(next) == wanted;
  }

  private void take(StringBuilder value) {
    if (value.length() >= LONGEST_CELL) {
      stopped = true;
      faults.add(
          new Position(source, line, column),
          "a field may have at most %s characters, found more; is a quote missing?"
              .formatted(Wording.grouped(LONGEST_CELL)));
      return;
    }
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
