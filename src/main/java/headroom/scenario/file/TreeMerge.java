package headroom.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Merges of trees: a child over its parent, a setting over a scenario.
final class TreeMerge {
  private TreeMerge() {}

  /// The child over the parent: mappings merge key by key, anything else is replaced. The parent's
  /// keys come first, in its order. A child's `null` stays, with its position, and means "absent".
  static Node.Mapping merge(Node.Mapping parent, Node.Mapping child) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>(parent.entries());
    child.entries().forEach((key, entry) -> entries.merge(key, entry, TreeMerge::mergeEntries));
    return new Node.Mapping(child.position(), entries);
  }

  private static Node.Entry mergeEntries(Node.Entry parent, Node.Entry child) {
    if (parent.value() instanceof Node.Mapping above
        && child.value() instanceof Node.Mapping below) {
      return new Node.Entry(child.keyPosition(), merge(above, below));
    }
    return labelled(parent.value(), child);
  }

  /// A value that takes the place of a quantity with a label keeps the label: that is what the
  /// quantity is called, whatever its value. A removed one has none.
  private static Node.Entry labelled(Node before, Node.Entry after) {
    boolean replaces = before instanceof Node.Mapping && !after.isNull();
    Node.Entry label = replaces ? ((Node.Mapping) before).entries().get(Label.KEY) : null;
    if (label == null || label.isNull()) {
      return after;
    }
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    entries.put(Label.KEY, label);
    switch (after.value()) {
      case Node.Mapping mapping -> entries.putAll(mapping.entries());
      case Node.Scalar _, Node.Sequence _ -> {
        if (!isQuantity((Node.Mapping) before)) {
          return after;
        }
        entries.put("value", after);
      }
      case Node.Broken _ -> {
        return after;
      }
    }
    return new Node.Entry(after.keyPosition(), new Node.Mapping(after.value().position(), entries));
  }

  private static boolean isQuantity(Node.Mapping mapping) {
    return mapping.entries().keySet().stream()
        .anyMatch(key -> key.equals("value") || QuantityReader.LAWS.contains(key));
  }

  /// A tree with the value at a path replaced; mappings missing on the way are made.
  ///
  /// @param tree the tree
  /// @param path keys, or indices of lists, from the root; not empty
  /// @param at where the path is written
  /// @param value the new value
  static Node replace(Node tree, List<String> path, Position at, Node value) {
    if (path.isEmpty()) {
      return value;
    }
    String key = path.getFirst();
    List<String> rest = path.subList(1, path.size());
    Position next = at.right(key.codePointCount(0, key.length()) + 1);
    if (tree instanceof Node.Sequence list && isIndex(key, list.items().size())) {
      int index = Integer.parseInt(key);
      List<Node> items = new ArrayList<>(list.items());
      items.set(index, replace(items.get(index), rest, next, value));
      return new Node.Sequence(list.position(), items);
    }
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    if (tree instanceof Node.Mapping mapping) {
      entries.putAll(mapping.entries());
    }
    Node.Entry old = entries.get(key);
    Node inner = old == null ? new Node.Mapping(next, Map.of()) : old.value();
    Position keyPosition = old == null || rest.isEmpty() ? at : old.keyPosition();
    Node.Entry now = new Node.Entry(keyPosition, replace(inner, rest, next, value));
    entries.put(key, rest.isEmpty() ? labelled(inner, now) : now);
    Position start = tree instanceof Node.Mapping ? tree.position() : at;
    return new Node.Mapping(start, entries);
  }

  private static boolean isIndex(String key, int size) {
    return key.matches("\\d{1,5}") && Integer.parseInt(key) < size;
  }
}
