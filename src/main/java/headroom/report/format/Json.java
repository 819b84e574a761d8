package headroom.report.format;

/// Texts of single JSON values, the same on every machine.
public final class Json {
  private Json() {}

  /// A quoted string; control characters and lone surrogates are escaped, everything else stands as
  /// it is.
  public static String string(String value) {
    StringBuilder out = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < value.length()
              && Character.isLowSurrogate(value.charAt(i + 1));
      if (paired) {
        out.append(c).append(value.charAt(++i));
      } else {
        appendEscaped(out, c);
      }
    }
    return out.append('"').toString();
  }

  private static void appendEscaped(StringBuilder out, char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < 0x20 || c == 0x7f || Character.isSurrogate(c)) {
          out.append(unicodeEscape(c));
        } else {
          out.append(c);
        }
      }
    }
  }

  /// The shortest text that reads back as the same double; `null` where the number is not finite,
  /// which JSON cannot say. Negative zero is written as zero.
  public static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value + 0.0) : "null";
  }

  /// The same JSON with every character escaped that could end or upset a `script` element.
  public static String insideHtml(String json) {
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
        out.append(unicodeEscape(c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String unicodeEscape(char c) {
    return "\\u" + Integer.toHexString(0x10000 | c).substring(1);
  }
}
