package headroom.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A scenario's tree as it grew: the oldest parent, then with each child's keys over it, at last
/// with what was set on the command line.
///
/// @param all the steps, at least one
record Layers(List<Layer> all) {

  /// One step.
  ///
  /// @param by who made it, as in "set in mine.yaml"
  /// @param text the file it was read from; null for the command line
  /// @param tree the tree after it
  record Layer(String by, @Nullable SourceText text, Node.Mapping tree) {}

  Layers {
    all = List.copyOf(all);
  }

  /// A tree of one step.
  static Layers of(Node.Mapping tree) {
    return new Layers(List.of(new Layer("", tree.position().source(), tree)));
  }

  /// These layers under a file's keys.
  Layers under(String by, SourceText text, Node.Mapping child) {
    return with(new Layer(by, text, TreeMerge.merge(tree(), child)));
  }

  /// These layers under what the command line made of them.
  Layers set(Node.Mapping tree) {
    return with(new Layer("on the command line", null, tree));
  }

  private Layers with(Layer layer) {
    List<Layer> more = new ArrayList<>(all);
    more.add(layer);
    return new Layers(more);
  }

  /// These layers as if some entries of a section were nowhere written; nor it, without any.
  Layers without(String section, Set<String> names) {
    return new Layers(
        all.stream()
            .map(it -> new Layer(it.by, it.text, without(it.tree, section, names)))
            .toList());
  }

  private static Node.Mapping without(Node.Mapping tree, String section, Set<String> names) {
    if (!(tree.get(section) instanceof Node.Mapping entries)) {
      return tree;
    }
    Map<String, Node.Entry> kept = new LinkedHashMap<>(entries.entries());
    kept.keySet().removeAll(names);
    Map<String, Node.Entry> root = new LinkedHashMap<>(tree.entries());
    if (kept.isEmpty()) {
      root.remove(section);
    } else {
      root.computeIfPresent(
          section,
          (_, entry) ->
              new Node.Entry(entry.keyPosition(), new Node.Mapping(entries.position(), kept)));
    }
    return new Node.Mapping(tree.position(), root);
  }

  /// The first steps.
  Layers first(int count) {
    return new Layers(all.subList(0, count));
  }

  /// The whole tree.
  Node.Mapping tree() {
    return all.getLast().tree;
  }

  /// Who made a step.
  String by(int step) {
    return all.get(step).by;
  }

  /// The step that wrote what stands at a place.
  int of(Position at) {
    for (int step = 0; step < all.size(); step++) {
      if (at.source() == all.get(step).text) {
        return step;
      }
    }
    return all.getLast().text == null ? all.size() - 1 : 0;
  }

  /// The step since which a value is what it is.
  int since(String path) {
    int step = all.size() - 1;
    String now = step == 0 ? "" : text(step, path);
    while (step > 0 && now.equals(text(step - 1, path))) {
      step--;
    }
    return step;
  }

  /// A value after a step, in one line without its provenance; empty if there is none.
  String text(int step, String path) {
    Node node = at(all.get(step).tree, path);
    return node == null ? "" : FlowText.whole(node);
  }

  private static @Nullable Node at(Node.Mapping tree, String path) {
    Node node = tree;
    for (String key : path.split("\\.", -1)) {
      node =
          switch (node) {
            case Node.Mapping mapping -> mapping.get(key);
            case Node.Sequence list when key.matches("\\d{1,5}") -> item(list, key);
            case null, default -> null;
          };
    }
    return node;
  }

  private static @Nullable Node item(Node.Sequence list, String key) {
    int index = Integer.parseInt(key);
    return index < list.items().size() ? list.items().get(index) : null;
  }
}
