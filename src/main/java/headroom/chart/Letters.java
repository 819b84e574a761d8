package headroom.chart;

import java.util.stream.Collectors;

/// Which letters the charts can show. The bundled typeface has Latin, Greek and Cyrillic; a PNG has
/// a box for any other letter, an SVG has the text itself and leaves it to whoever shows it.
public final class Letters {
  private Letters() {}

  /// The letters of a text that a PNG cannot show, each once, in their order.
  public static String missing(String text) {
    return text.codePoints()
        .filter(point -> !Character.isWhitespace(point) && !isShown(point))
        .distinct()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static boolean isShown(int point) {
    return Character.isBmpCodePoint(point) && Typeface.REGULAR.shows((char) point);
  }
}
