package headroom.scenario.file;

import java.util.ArrayList;
import java.util.List;

/// A value as one line of YAML, without its provenance.
final class FlowText {
  private static final int LONGEST = 1_000;

  private FlowText() {}

  /// The line as a whole.
  static String whole(Node node) {
    return flow(node);
  }

  /// The line; cut where it is very long.
  static String of(Node node) {
    String text = flow(node);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  private static String flow(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar.text().replaceAll("\\s+", " ").strip();
      case Node.Sequence list ->
          "[" + String.join(", ", list.items().stream().map(FlowText::flow).toList()) + "]";
      case Node.Mapping mapping -> mapping(mapping);
      case Node.Broken _ -> "";
    };
  }

  private static String mapping(Node.Mapping mapping) {
    List<String> parts = new ArrayList<>();
    Node value = mapping.get("value");
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!entry.isNull() && !ProvenanceKeys.WORDS.contains(key)) {
                parts.add(key + ": " + flow(entry.value()));
              }
            });
    return value != null && parts.size() == 1 ? flow(value) : "{" + String.join(", ", parts) + "}";
  }
}
