package headroom.scenario.file;

import java.util.LinkedHashMap;
import java.util.Map;

/// Sections that map names to things: assumptions, streams, agreements.
final class Sections {
  private Sections() {}

  /// The entries of a section whose names are fit, in file order; entries without a value are
  /// absent.
  ///
  /// @param scenario the scenario
  /// @param key the section
  /// @param example one entry as it is written
  /// @param limit most entries
  static Map<String, Node.Entry> named(
      Fields scenario, String key, String example, int limit, Reading reading, Values values) {
    Node node = scenario.get(key);
    Map<String, Node.Entry> named = new LinkedHashMap<>();
    if (node == null || node instanceof Node.Broken) {
      return named;
    }
    if (!(node instanceof Node.Mapping mapping)) {
      reading.fault(
          node.position(),
          "`%s` must be a mapping of names, found %s; write for example {%s}"
              .formatted(key, Wording.describe(node), example));
      return named;
    }
    if (mapping.entries().size() > limit) {
      reading.fault(
          scenario.position(key),
          "a scenario may have at most %s %s, found %s"
              .formatted(limit, key, mapping.entries().size()));
      return named;
    }
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              if (!entry.isNull() && values.isName(name, entry.keyPosition())) {
                named.put(name, entry);
              }
            });
    return named;
  }
}
