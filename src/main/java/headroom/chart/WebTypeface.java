package headroom.chart;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The typeface that charts are laid out with, for a page that brings it along: where a reader's
/// machine has another, wider one, words of a chart would run into each other or out of it.
public final class WebTypeface {
  private WebTypeface() {}

  /// Rules of CSS that name it `Open Sans`, in both weights.
  ///
  /// @param text what the page shows, or more; other characters are left to the reader's machine
  /// @return rules that need nothing else, some 60 kB
  public static String css(String text) {
    return Stream.of(Typeface.REGULAR, Typeface.SEMIBOLD)
        .map(
            face ->
                "@font-face { font-family: 'Open Sans'; font-weight: %s; src: url(data:font/ttf;base64,%s); }\n"
                    .formatted(
                        face == Typeface.REGULAR ? "400" : "600 900",
                        Base64.getEncoder().encodeToString(face.subset(text))))
        .collect(
            Collectors.joining(
                "",
                "/* Open Sans, digitized data copyright (c) 2010-2011 Google Corporation, Apache"
                    + " License 2.0; only the glyphs of this page */\n",
                ""));
  }
}
