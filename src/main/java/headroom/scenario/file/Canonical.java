package headroom.scenario.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A text that is the same for two things of equal meaning, and its hash: JSON without blanks, with
/// sorted keys and one spelling for every number. Only what it is given is in it: no name of a
/// class or of anything else in this program.
final class Canonical {
  /// Whole doubles below this are written without a point.
  private static final double EXACT = 0x1p53;

  private final StringBuilder out = new StringBuilder();

  private Canonical() {}

  /// The canonical text of a map with texts as keys, a list, a text, a whole number, a finite
  /// double or a boolean.
  static String text(Object value) {
    Canonical canonical = new Canonical();
    canonical.append(value);
    return canonical.out.toString();
  }

  /// SHA-256 as 64 hex digits.
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// SHA-256 of a text in UTF-8 as 64 hex digits.
  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private void append(Object value) {
    switch (value) {
      case Map<?, ?> map -> appendMap(map);
      case List<?> list -> {
        out.append('[');
        Iterator<?> items = list.iterator();
        while (items.hasNext()) {
          append(items.next());
          out.append(items.hasNext() ? "," : "");
        }
        out.append(']');
      }
      case String text -> appendText(text);
      case Double number -> out.append(number(number));
      case Integer _, Long _, Boolean _ -> out.append(value);
      default -> throw new IllegalArgumentException("no canonical form: " + value);
    }
  }

  private void appendMap(Map<?, ?> map) {
    SortedMap<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put((String) key, value));
    out.append('{');
    String comma = "";
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      out.append(comma);
      appendText(entry.getKey());
      out.append(':');
      append(entry.getValue());
      comma = ",";
    }
    out.append('}');
  }

  /// The fewest digits that read back as the same double; a negative zero is zero.
  private static String number(double value) {
    double plain = value + 0.0;
    if (!Double.isFinite(plain)) {
      throw new IllegalArgumentException("no canonical form: " + value);
    }
    return plain == Math.rint(plain) && Math.abs(plain) < EXACT
        ? Long.toString((long) plain)
        : Double.toString(plain);
  }

  private void appendText(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
