package headroom.table;

import java.util.List;
import java.util.stream.Collectors;

/// Rows of comma-separated values as RFC 4180 has them: CRLF line ends, quotes where needed. All
/// such files are written here.
public final class CsvRows {
  private static final String RISKY_STARTS = "=+-@\t\r";

  private final StringBuilder text = new StringBuilder();

  /// A text without rows.
  public CsvRows() {}

  /// Adds a row of cells that are already encoded by [#text] or [#number], or known to be plain.
  public void row(List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(","))).append("\r\n");
  }

  /// A cell of text. One that a spreadsheet could take for a formula gets a leading apostrophe.
  public static String text(String value) {
    boolean risky = !value.isEmpty() && RISKY_STARTS.indexOf(value.charAt(0)) >= 0;
    String safe = risky ? "'" + value : value;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /// A numeric cell: the shortest text that reads back as the same double; empty where the number
  /// is not finite.
  public static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value + 0.0) : "";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
