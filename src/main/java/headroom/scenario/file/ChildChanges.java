package headroom.scenario.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The keys that a file has to hold to be another scenario than the one that it builds on. `null`
/// takes away a key that only the other has.
final class ChildChanges {
  /// What is no part of what a scenario says.
  private static final Set<String> ASIDE = Set.of("headroom", "extends", "name", Changed.SECTION);

  private final StringBuilder out = new StringBuilder();

  private ChildChanges() {}

  /// The lines of a child, each ending in a line feed; empty where nothing differs.
  ///
  /// @param parent the tree that it is merged with
  /// @param wanted the tree that is to come of it
  static String text(Node.Mapping parent, Node.Mapping wanted) {
    ChildChanges changes = new ChildChanges();
    changes.differences(parent, wanted, ASIDE, 0);
    return changes.out.toString();
  }

  private void differences(
      Node.Mapping parent, Node.Mapping wanted, Set<String> aside, int indent) {
    Map<String, Node.Entry> all = new LinkedHashMap<>(parent.entries());
    all.putAll(wanted.entries());
    for (String key : all.keySet()) {
      if (!aside.contains(key)) {
        difference(key, parent.get(key), wanted.get(key), indent);
      }
    }
  }

  private void difference(String key, @Nullable Node before, @Nullable Node after, int indent) {
    if (after == null) {
      if (before != null) {
        line(indent, YamlText.key(key) + ": null");
      }
    } else if (before instanceof Node.Mapping above && after instanceof Node.Mapping below) {
      int start = out.length();
      line(indent, YamlText.key(key) + ":");
      int heading = out.length();
      differences(above, below, Set.of(), indent + 2);
      if (out.length() == heading) {
        out.setLength(start);
      }
    } else if (before == null || !YamlText.line(before).equals(YamlText.line(after))) {
      line(indent, YamlText.key(key) + ": " + YamlText.line(after));
    }
  }

  private void line(int indent, String text) {
    out.append(" ".repeat(indent)).append(text).append('\n');
  }
}
