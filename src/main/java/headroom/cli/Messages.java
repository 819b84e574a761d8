package headroom.cli;

import headroom.words.VisibleText;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/// Small words about numbers.
public final class Messages {
  private Messages() {}

  /// A number and what it counts, such as `1 fault` or `12 faults`.
  public static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : noun + "s");
  }

  /// A whole number with thousands separated by commas.
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// The whole number that a text is, digits grouped by underscores as in scenarios; empty if it is
  /// none, or too large.
  static OptionalLong wholeNumber(String text) {
    if (!text.matches("[0-9]+(_[0-9]+)*")) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text.replace("_", "")));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /// A path as one would type it here: relative where it lies below the current folder.
  static String path(Path path) {
    return VisibleText.of(path);
  }
}
