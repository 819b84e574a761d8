package headroom.scenario.file;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Maps, lists, texts, integers and booleans as indented JSON.
final class JsonText {
  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  /// The JSON text of a value, ending with a line end; maps keep their order.
  static String of(Object value) {
    JsonText json = new JsonText();
    json.append(value, "\n");
    return json.out.append('\n').toString();
  }

  private void append(Object value, String lineEnd) {
    switch (value) {
      case Map<?, ?> map -> appendAll('{', map.entrySet().iterator(), '}', lineEnd);
      case List<?> list -> appendAll('[', list.iterator(), ']', lineEnd);
      case Map.Entry<?, ?> entry -> {
        appendText(String.valueOf(entry.getKey()));
        out.append(": ");
        append(entry.getValue(), lineEnd);
      }
      case String text -> appendText(text);
      case Integer _, Boolean _ -> out.append(value);
      default -> throw new IllegalArgumentException("not JSON: " + value.getClass());
    }
  }

  private void appendAll(char open, Iterator<?> items, char close, String lineEnd) {
    String inner = lineEnd + "  ";
    out.append(open);
    boolean any = items.hasNext();
    while (items.hasNext()) {
      out.append(inner);
      append(items.next(), inner);
      out.append(items.hasNext() ? "," : "");
    }
    out.append(any ? lineEnd : "").append(close);
  }

  private void appendText(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default ->
            out.append(
                c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    out.append('"');
  }
}
