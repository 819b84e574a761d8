package headroom.words;

import java.nio.file.Path;
import java.util.Locale;

/// Text from outside, fit to be shown: whatever would steer a terminal or hide itself is written as
/// the escape of its code point.
public final class VisibleText {
  private VisibleText() {}

  /// The text with control, format and unpaired surrogate characters, line ends among them, written
  /// as escapes.
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(point -> out.append(shown(point)));
    return out.toString();
  }

  /// A path as one would type it here: relative where it lies below the current folder.
  public static String of(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return of(path.startsWith(here) ? here.relativize(path).toString() : path.toString());
  }

  /// Text of several lines, made visible line by line.
  public static String ofLines(String text) {
    return String.join("\n", text.lines().map((String line) -> of(line)).toList());
  }

  /// Text made visible with blanks that only look like one, such as U+00A0, as escapes too.
  public static String withPlainBlanks(String text) {
    StringBuilder out = new StringBuilder(text.length());
    of(text)
        .codePoints()
        .forEach(
            point -> {
              if (Character.getType(point) == Character.SPACE_SEPARATOR && !isPlainBlank(point)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", point));
              } else {
                out.appendCodePoint(point);
              }
            });
    return out.toString();
  }

  /// Whether a character is the blank, or the wide one of East Asian scripts, which nobody takes
  /// for it.
  public static boolean isPlainBlank(int point) {
    return point == ' ' || point == 0x3000;
  }

  private static String shown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          String.format(Locale.ROOT, "\\u%04x", point);
      default -> Character.toString(point);
    };
  }
}
