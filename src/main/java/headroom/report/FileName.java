package headroom.report;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names of files that are safe on every system: `[a-z0-9][a-z0-9._-]{0,79}`.
public final class FileName {
  private static final int LONGEST = 80;
  private static final Pattern SAFE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");

  private FileName() {}

  /// A safe name made from any text: lower case, without accents, one dash for whatever else is not
  /// allowed. A text with nothing to keep gives `scenario`.
  public static String slug(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9._]+", "-")
            .replaceAll("^[^a-z0-9]+", "");
    String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("[-.]+$", "");
    return cut.isEmpty() ? "scenario" : cut;
  }

  /// Whether a relative path with `/` between its names is made of safe names only.
  static boolean safe(String path) {
    for (String name : path.split("/", -1)) {
      if (!SAFE.matcher(name).matches()) {
        return false;
      }
    }
    return true;
  }
}
