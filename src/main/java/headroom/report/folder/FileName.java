package headroom.report.folder;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names of files that are safe on every system: `[a-z0-9][a-z0-9._-]{0,79}`.
public final class FileName {
  private static final int LONGEST = 80;
  private static final int HASH = 8;

  /// Of `.svg` and the like.
  private static final int ENDING = 4;

  private static final Pattern SAFE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");

  private FileName() {}

  /// A safe name made from any text: lower case, without accents, one dash for whatever else is not
  /// allowed. A text with nothing to keep gives `scenario`; one that loses letters or digits ends
  /// in the first of its hash, so that two such texts keep two names.
  public static String slug(String text) {
    String letters =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    String plain = letters.replaceAll("[^a-z0-9._]+", "-").replaceAll("^[^a-z0-9]+", "");
    boolean whole =
        plain.length() <= LONGEST && !letters.matches("(?s).*[\\p{L}\\p{N}&&[^a-z0-9]].*");
    String end = whole ? "" : "-" + hash(text);
    int room = Math.min(LONGEST - end.length(), plain.length());
    String cut = plain.substring(0, room).replaceAll("[-.]+$", "");
    return (cut.isEmpty() ? "scenario" : cut) + end;
  }

  private static String hash(String text) {
    return WrittenFile.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
  }

  /// A safe name that leaves room for an ending: a longer one is cut, with the first of its hash at
  /// its end, so that two names stay two.
  public static String stem(String text) {
    String plain = slug(text);
    if (plain.length() <= LONGEST - ENDING && plain.equals(text)) {
      return plain;
    }
    String number = "-" + hash(text);
    int room = LONGEST - ENDING - number.length();
    return plain.substring(0, Math.min(room, plain.length())).replaceAll("[-.]+$", "") + number;
  }

  /// Whether a relative path with `/` between its names is made of safe names only.
  public static boolean safe(String path) {
    for (String name : path.split("/", -1)) {
      if (!SAFE.matcher(name).matches()) {
        return false;
      }
    }
    return true;
  }
}
