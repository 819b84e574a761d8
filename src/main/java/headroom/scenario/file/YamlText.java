package headroom.scenario.file;

import java.util.Map;
import java.util.regex.Pattern;

/// A tree as YAML that reads back as the same tree: a mapping in lines, one inside braces where it
/// is short and holds no other; texts quoted unless they are plain beyond doubt. Keys without a
/// value are left out.
final class YamlText {
  private static final int WIDTH = 110;
  private static final Pattern PLAIN = Pattern.compile("(?:[\\w$]|-\\d)[\\w $%.+/-]*");
  private static final Pattern QUOTED = Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n");

  private final StringBuilder out = new StringBuilder();

  private YamlText() {}

  /// The lines of a scenario.
  static String of(Node.Mapping tree) {
    YamlText text = new YamlText();
    text.mapping(tree, 0);
    return text.out.toString();
  }

  /// A value in one line.
  static String line(Node node) {
    return flow(node);
  }

  /// A key.
  static String key(String text) {
    return quoted(text);
  }

  private void mapping(Node.Mapping mapping, int indent) {
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!entry.isNull()) {
                out.append(" ".repeat(indent)).append(quoted(key)).append(':');
                value(entry.value(), indent);
                out.append(indent == 0 && !(entry.value() instanceof Node.Scalar) ? "\n" : "");
              }
            });
  }

  private void value(Node node, int indent) {
    String flow = flow(node);
    if (fits(node, flow, indent)) {
      out.append(' ').append(flow).append('\n');
      return;
    }
    out.append('\n');
    switch (node) {
      case Node.Mapping mapping -> mapping(mapping, indent + 2);
      case Node.Sequence list -> list.items().forEach(item -> item(item, indent + 2));
      case Node.Scalar _, Node.Broken _ -> throw new IllegalStateException("fits in a line");
    }
  }

  private void item(Node item, int indent) {
    out.append(" ".repeat(indent)).append('-');
    String flow = flow(item);
    if (fits(item, flow, indent) || !(item instanceof Node.Mapping mapping) || mapping.isEmpty()) {
      out.append(' ').append(flow).append('\n');
      return;
    }
    int start = out.length();
    mapping(mapping, indent + 2);
    out.replace(start, start + indent + 2, " "); // the first key stands behind the dash
  }

  private static boolean fits(Node node, String flow, int indent) {
    return switch (node) {
      case Node.Scalar _, Node.Broken _ -> true;
      case Node.Sequence list -> list.items().isEmpty() || indent + flow.length() < WIDTH;
      case Node.Mapping mapping ->
          mapping.isEmpty() || (indent > 0 && indent + flow.length() < WIDTH);
    };
  }

  private static String flow(Node node) {
    return switch (node) {
      case Node.Scalar scalar ->
          scalar.plain() && !QUOTED.matcher(scalar.text()).matches()
              ? quoted(scalar.text())
              : escaped(scalar.text());
      case Node.Sequence list ->
          "[" + String.join(", ", list.items().stream().map(YamlText::flow).toList()) + "]";
      case Node.Mapping mapping ->
          "{"
              + String.join(
                  ", ",
                  mapping.entries().entrySet().stream()
                      .filter(entry -> !entry.getValue().isNull())
                      .map(YamlText::flow)
                      .toList())
              + "}";
      case Node.Broken _ -> throw new IllegalArgumentException("a tree with faults has no text");
    };
  }

  private static String flow(Map.Entry<String, Node.Entry> entry) {
    return quoted(entry.getKey()) + ": " + flow(entry.getValue().value());
  }

  private static String quoted(String text) {
    return PLAIN.matcher(text).matches() && !text.endsWith(" ") ? text : escaped(text);
  }

  private static String escaped(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + '"';
  }
}
