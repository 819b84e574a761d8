package headroom.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A key that two scenarios do not have alike.
public final class ScenarioChange {
  private final List<String> path;
  private final Node.@Nullable Entry from;
  private final Node.@Nullable Entry to;

  ScenarioChange(List<String> path, Node.@Nullable Entry from, Node.@Nullable Entry to) {
    this.path = List.copyOf(path);
    this.from = from;
    this.to = to;
  }

  /// The dotted path of the key.
  public String key() {
    return String.join(".", path);
  }

  /// Where it stands in the first scenario, such as `base.yaml:12`; empty if nowhere.
  public String from() {
    return place(from);
  }

  /// Where it stands in the second; empty if nowhere.
  public String to() {
    return place(to);
  }

  private static String place(Node.@Nullable Entry entry) {
    if (entry == null) {
      return "";
    }
    Position at = entry.keyPosition();
    return at.line() == 0 || at.source().name().startsWith("--set")
        ? at.source().name()
        : at.source().name() + ":" + at.line();
  }

  List<String> path() {
    return path;
  }

  /// The key in the first scenario; null if it is not there.
  Node.@Nullable Entry before() {
    return from;
  }

  /// The key in the second scenario; null if it is not there.
  Node.@Nullable Entry after() {
    return to;
  }

  /// The tree with the second scenario's value, or without the key if it has none.
  Node.Mapping applyTo(Node.Mapping tree) {
    return applied(tree, path);
  }

  private Node.Mapping applied(Node.Mapping tree, List<String> rest) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>(tree.entries());
    String key = rest.getFirst();
    if (rest.size() > 1) {
      Node.Entry entry = entries.get(key);
      if (entry != null && entry.value() instanceof Node.Mapping inner) {
        entries.put(
            key, new Node.Entry(entry.keyPosition(), applied(inner, rest.subList(1, rest.size()))));
      }
    } else if (to == null) {
      entries.remove(key);
    } else {
      entries.put(key, to);
    }
    return new Node.Mapping(tree.position(), entries);
  }
}
