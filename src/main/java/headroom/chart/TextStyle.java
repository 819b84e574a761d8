package headroom.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How a text looks.
///
/// @param typeface the weight
/// @param size the height of a line of type in pixels
/// @param colour from the palette
record TextStyle(Typeface typeface, double size, Color colour) {

  static final double BODY_SIZE = 24;

  private static final String NO_BREAK = "\u00a0";
  private static final Pattern AFTER_NUMBER = Pattern.compile("((?:^|[\\s(])[−\\d][\\d.,]*) ");
  private static final Pattern BEFORE_NUMBER = Pattern.compile("(\\b[A-Z]{3}) (?=[−\\d])");

  /// What does not stand before an ellipsis.
  private static final Pattern PAUSE = Pattern.compile("[\\s,;:]+$");

  /// Text of ordinary size in regular weight.
  static TextStyle body(Color colour) {
    return new TextStyle(Typeface.REGULAR, BODY_SIZE, colour);
  }

  /// Text of ordinary size that stands out.
  static TextStyle strong(Color colour) {
    return new TextStyle(Typeface.SEMIBOLD, BODY_SIZE, colour);
  }

  double width(String text) {
    return typeface.width(text, size);
  }

  /// The distance from the top of capitals to the baseline.
  double capHeight() {
    return 0.714 * size;
  }

  double lineHeight() {
    return 1.3 * size;
  }

  TextStyle withSize(double newSize) {
    return new TextStyle(typeface, newSize, colour);
  }

  /// Breaks a text between words into lines no wider than `width`; the last line allowed ends in an
  /// ellipsis if there is more. A number stays with the word behind it and with the currency before
  /// it.
  List<String> wrap(String text, double width, int maxLines) {
    List<String> lines = new ArrayList<>();
    String line = "";
    String after = AFTER_NUMBER.matcher(text.strip()).replaceAll("$1" + NO_BREAK);
    String bound = BEFORE_NUMBER.matcher(after).replaceAll("$1" + NO_BREAK);
    for (String word : bound.split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || width(longer) <= width) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    if (lines.size() > maxLines) {
      String rest = String.join(" ", lines.subList(maxLines - 1, lines.size()));
      lines = new ArrayList<>(lines.subList(0, maxLines - 1));
      lines.add(rest);
    }
    return lines.stream().map(each -> shortenByWords(each, width)).toList();
  }

  /// Breaks a text into as few lines as [#wrap] does, about equally long.
  List<String> balance(String text, double width, int maxLines) {
    int lines = wrap(text, width, Integer.MAX_VALUE).size();
    double narrower = width;
    while (lines > 1
        && lines <= maxLines
        && wrap(text, narrower - size, Integer.MAX_VALUE).size() == lines) {
      narrower -= size;
    }
    return wrap(text, narrower, maxLines);
  }

  /// The text itself, or as many of its first words as fit, with an ellipsis; as many letters where
  /// the words would be less than half of what fits.
  String shortenByWords(String text, double width) {
    String letters = shorten(text, width);
    if (letters.equals(text)) {
      return text;
    }
    int end = letters.length() - 1;
    boolean whole = text.charAt(end) == ' ';
    int words = whole ? end : letters.lastIndexOf(' ');
    return 2 * words < end ? letters : PAUSE.matcher(text.substring(0, words)).replaceAll("") + "…";
  }

  /// The text itself, or as much of its beginning as fits, with an ellipsis.
  String shorten(String text, double width) {
    if (width(text) <= width) {
      return text;
    }
    int length = text.length();
    while (length > 0 && width(text.substring(0, length).stripTrailing() + "…") > width) {
      length--;
    }
    return text.substring(0, length).stripTrailing() + "…";
  }
}
