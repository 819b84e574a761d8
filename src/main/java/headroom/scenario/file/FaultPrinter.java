package headroom.scenario.file;

import headroom.words.Caret;
import headroom.words.VisibleText;
import java.util.List;
import java.util.Locale;

/// Faults as text for a terminal: the message, the source line, a caret under the place.
public final class FaultPrinter {
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
    return message + Caret.under(fault.sourceLine(), fault.column() - 1);
  }
}
