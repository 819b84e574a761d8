package headroom.scenario.file;

import java.util.List;
import java.util.Locale;

/// Faults as text for a terminal: the message, the source line, a caret under the place. Control
/// characters are escaped, tabs become blanks, long lines are cut around the place.
public final class FaultPrinter {
  private static final int WIDTH = 110;
  private static final int BEFORE = 70;
  private static final String TAB = "    ";

  private FaultPrinter() {}

  /// All faults, a blank line between them and a line end after each.
  public static String print(List<Fault> faults) {
    return String.join("\n", faults.stream().map(FaultPrinter::print).toList());
  }

  /// How many faults there are, in words: `1 fault`, `12 faults`, or `the first 1,000 faults` where
  /// reading ended with them.
  public static String count(List<Fault> faults) {
    int number = faults.size();
    return String.format(
        Locale.ROOT,
        "%s%,d %s",
        number >= Faults.LIMIT ? "the first " : "",
        number,
        number == 1 ? "fault" : "faults");
  }

  /// One fault, ending with a line end.
  public static String print(Fault fault) {
    String message = VisibleText.of(fault.toString()) + "\n";
    if (fault.line() == 0 || fault.sourceLine().isBlank()) {
      return message;
    }
    String line = fault.sourceLine();
    int caret = offset(line, 0, fault.column() - 1);
    int first = offset(line, caret, -BEFORE);
    int last = offset(line, first, WIDTH);
    String before = shown(line.substring(first, caret));
    String after = shown(line.substring(caret, last));
    String left = first > 0 ? "…" : "";
    String right = last < line.length() ? "…" : "";
    String blanks = " ".repeat(left.length() + columns(before));
    return message + "  " + left + before + after + right + "\n  " + blanks + "^\n";
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
    return Wording.escape(text.replace("\t", TAB));
  }

  /// Columns a text takes in a terminal: two for wide East Asian characters and emoji, none for
  /// combining marks.
  private static int columns(String text) {
    return text.codePoints().map(FaultPrinter::columns).sum();
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
