package headroom.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Pairs of names with a correlation.
final class Pairs {
  /// Two different names and their correlation.
  record Pair(String first, String second, double correlation) {}

  /// Whether a name may stand in a pair; records a fault if not.
  interface NameCheck {
    boolean isFit(String name, Position at);
  }

  private Pairs() {}

  /// One pair; null after a fault.
  ///
  /// @param fields the opened mapping with `between` and the correlation
  /// @param key the correlation's key
  /// @param seen the pairs read so far; this one is added
  static @Nullable Pair read(
      Fields fields,
      String key,
      Set<Set<String>> seen,
      Reading reading,
      Values values,
      NameCheck check) {
    List<String> names = names(fields, reading, values, check);
    Node node = fields.require(key, key + ": 0.3");
    Double correlation =
        node == null ? null : values.number(node, fields.spot(key), Measure.CORRELATION);
    if (names.size() != 2) {
      return null;
    }
    if (!seen.add(Set.copyOf(names))) {
      reading.fault(
          fields.position("between"),
          "each pair may stand once, found `%s` and `%s` again; remove one"
              .formatted(names.get(0), names.get(1)));
      return null;
    }
    return correlation == null ? null : new Pair(names.get(0), names.get(1), correlation);
  }

  private static List<String> names(
      Fields fields, Reading reading, Values values, NameCheck check) {
    Node node = fields.require("between", "between: [a, b]");
    if (node == null || node instanceof Node.Broken) {
      return List.of();
    }
    if (!(node instanceof Node.Sequence list) || list.items().size() != 2) {
      reading.fault(
          node.position(),
          "`between` must be a list of two names, found %s; write [a, b]"
              .formatted(
                  node instanceof Node.Sequence other
                      ? "a list of " + other.items().size()
                      : Wording.describe(node)));
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (Node item : list.items()) {
      String name = values.text(item, fields.spot("between"));
      if (name != null && check.isFit(name, item.position())) {
        names.add(name);
      }
    }
    if (names.size() == 2 && names.get(0).equals(names.get(1))) {
      reading.fault(
          node.position(),
          "`between` needs two different names, found `%s` twice".formatted(names.get(0)));
      return List.of();
    }
    return names;
  }
}
