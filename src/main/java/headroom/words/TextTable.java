package headroom.words;

import java.util.ArrayList;
import java.util.List;

/// A table in plain text: the first column to the left, the others to the right. A first column
/// that would make lines longer than 100 characters is cut after a word, with an ellipsis.
public final class TextTable {
  private static final int LONGEST_LINE = 100;
  private static final int SHORTEST_LABEL = 20;
  private static final int GAP = 2;

  private final List<List<String>> rows = new ArrayList<>();

  public void row(String... cells) {
    rows.add(List.of(cells));
  }

  /// The lines of the table, columns two spaces apart, without spaces at their ends.
  public List<String> lines() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int others = 0;
    for (int column = 1; column < columns; column++) {
      others += GAP + width(column);
    }
    int first = Math.min(width(0), Math.max(SHORTEST_LABEL, LONGEST_LINE - others));
    return rows.stream().map(row -> line(row, first)).toList();
  }

  private String line(List<String> row, int first) {
    String label = cut(row.getFirst(), first);
    StringBuilder line = new StringBuilder(label + " ".repeat(first - length(label)));
    for (int column = 1; column < row.size(); column++) {
      String cell = row.get(column);
      line.append(" ".repeat(GAP + width(column) - length(cell))).append(cell);
    }
    return line.toString().stripTrailing();
  }

  /// A word is kept whole, unless little more than its beginning would be left.
  private static String cut(String label, int longest) {
    if (length(label) <= longest) {
      return label;
    }
    String start = label.substring(0, label.offsetByCodePoints(0, longest - 1));
    int space = label.charAt(start.length()) == ' ' ? start.length() : start.lastIndexOf(' ');
    return (space < start.length() / 2 ? start : start.substring(0, space)).stripTrailing() + "…";
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> length(row.get(column)))
        .max()
        .orElse(0);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
