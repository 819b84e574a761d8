package headroom.words;

/// A line of text with a caret under a place in it, for a terminal: control characters are escaped,
/// tabs become blanks, a long line is cut around the place.
public final class Caret {
  private static final int WIDTH = 110;
  private static final int BEFORE = 70;
  private static final String TAB = "    ";

  private Caret() {}

  /// Two lines, each two blanks in and with a line end.
  ///
  /// @param line the line
  /// @param place code points before the place; at or beyond the line's end is behind it
  public static String under(String line, int place) {
    int caret = offset(line, 0, place);
    int first = offset(line, caret, -BEFORE);
    int last = offset(line, first, WIDTH);
    String before = shown(line.substring(first, caret));
    String after = shown(line.substring(caret, last));
    String left = first > 0 ? "…" : "";
    String right = last < line.length() ? "…" : "";
    String blanks = " ".repeat(left.length() + columns(before));
    return "  " + left + before + after + right + "\n  " + blanks + "^\n";
  }

  /// The index `points` code points from another one, inside the text.
  private static int offset(String text, int from, int points) {
    int index = from;
    for (int i = 0; i < Math.abs(points); i++) {
      if (points > 0 ? index >= text.length() : index <= 0) {
        return index;
      }
      index = text.offsetByCodePoints(index, Integer.signum(points));
    }
    return index;
  }

  private static String shown(String text) {
    return VisibleText.withPlainBlanks(text.replace("\t", TAB));
  }

  /// Columns a text takes in a terminal: two for wide East Asian characters and emoji, none for
  /// combining marks.
  private static int columns(String text) {
    return text.codePoints().map(Caret::columns).sum();
  }

  private static int columns(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (point >= 0x1100 && point <= 0x115f)
            || (point >= 0x2e80 && point <= 0xa4cf)
            || (point >= 0xac00 && point <= 0xd7a3)
            || (point >= 0xf900 && point <= 0xfaff)
            || (point >= 0xfe30 && point <= 0xfe6f)
            || (point >= 0xff00 && point <= 0xff60)
            || (point >= 0xffe0 && point <= 0xffe6)
            || (point >= 0x1f300 && point <= 0x1faff)
            || (point >= 0x20000 && point <= 0x3fffd);
    return wide ? 2 : 1;
  }
}
