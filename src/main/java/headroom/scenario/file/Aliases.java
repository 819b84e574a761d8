package headroom.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Second words for keys, turned into the first before trees are merged, so that a child's `trials`
/// replaces a parent's `iterations`.
final class Aliases {
  private static final String SECTION = "simulation";
  private static final String ALIAS = "iterations";
  private static final String KEY = "trials";

  /// Where `set` stands in `decision.options.renegotiate.set.agreements.share.rate`.
  private static final int SET = 3;

  private Aliases() {}

  /// The tree with first words only; both words together are a fault.
  static Node.Mapping resolve(Node.Mapping root, Faults faults) {
    if (!(root.get(SECTION) instanceof Node.Mapping section)
        || !section.entries().containsKey(ALIAS)) {
      return root;
    }
    Node.Entry alias = section.entries().get(ALIAS);
    if (alias != null && section.entries().containsKey(KEY)) {
      faults.add(
          alias.keyPosition(), "`iterations` is another word for `trials`, found both; remove one");
    }
    Map<String, Node.Entry> renamed = new LinkedHashMap<>();
    section.entries().forEach((key, entry) -> renamed.put(key.equals(ALIAS) ? KEY : key, entry));
    Map<String, Node.Entry> entries = new LinkedHashMap<>(root.entries());
    entries.computeIfPresent(
        SECTION,
        (_, entry) ->
            new Node.Entry(entry.keyPosition(), new Node.Mapping(section.position(), renamed)));
    return new Node.Mapping(root.position(), entries);
  }

  /// A setting's path with first words only. What an option of a decision sets is one key of its
  /// own, dots and all.
  static List<String> resolve(List<String> path) {
    if (path.size() > SET + 1
        && path.getFirst().equals("decision")
        && path.get(SET).equals("set")) {
      List<String> joined = new ArrayList<>(path.subList(0, SET + 1));
      joined.add(String.join(".", path.subList(SET + 1, path.size())));
      return List.copyOf(joined);
    }
    return path.equals(List.of(SECTION, ALIAS)) ? List.of(SECTION, KEY) : path;
  }
}
