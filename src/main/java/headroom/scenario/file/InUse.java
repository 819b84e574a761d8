package headroom.scenario.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which assumptions a scenario's tree makes use of: those that streams, events, agreements, the
/// valuation or a decision name, and those that these name in turn. To be correlated is no use.
final class InUse {
  private static final Pattern NAME = Pattern.compile("\\$([a-z][a-z0-9-]*)");
  private static final List<String> USERS =
      List.of("streams", "events", "caps", "agreements", "valuation", "decision");

  private InUse() {}

  /// The assumptions that nothing uses, in file order.
  static Set<String> unused(Node.Mapping root) {
    Set<String> unused = new LinkedHashSet<>();
    if (root.get("assumptions") instanceof Node.Mapping assumptions) {
      Set<String> used = used(root, assumptions);
      assumptions
          .entries()
          .forEach(
              (name, entry) -> {
                if (!entry.isNull() && !used.contains(name)) {
                  unused.add(name);
                }
              });
    }
    return unused;
  }

  private static Set<String> used(Node.Mapping root, Node.Mapping assumptions) {
    Deque<Node> open = new ArrayDeque<>();
    for (String section : USERS) {
      Node node = root.get(section);
      if (node != null) {
        open.add(node);
      }
    }
    Set<String> used = new TreeSet<>();
    while (!open.isEmpty()) {
      switch (open.remove()) {
        case Node.Mapping mapping ->
            mapping
                .entries()
                .forEach(
                    (key, entry) -> {
                      if (!ProvenanceKeys.WORDS.contains(key)) {
                        open.add(entry.value());
                      }
                    });
        case Node.Sequence list -> open.addAll(list.items());
        case Node.Scalar scalar -> {
          Matcher named = NAME.matcher(scalar.text());
          while (named.find()) {
            Node assumption = assumptions.get(named.group(1));
            if (used.add(named.group(1)) && assumption != null) {
              open.add(assumption);
            }
          }
        }
        case Node.Broken _ -> {}
      }
    }
    return used;
  }

  /// The assumptions that lost the last that used them by what a later file, or the command line,
  /// changed. One that its own author does not use stays: he may want to know what it comes to.
  static Set<String> noLongerUsed(Layers layers) {
    Set<String> unused = unused(layers.tree());
    if (!unused.isEmpty()) {
      Set<String> usedOnce = new TreeSet<>();
      layers.all().forEach(layer -> usedOnce.addAll(ownInUse(layer.tree())));
      unused.retainAll(usedOnce);
    }
    return unused;
  }

  /// The assumptions of a tree that it uses itself.
  private static Set<String> ownInUse(Node.Mapping root) {
    if (!(root.get("assumptions") instanceof Node.Mapping assumptions)) {
      return Set.of();
    }
    Set<String> used = used(root, assumptions);
    used.removeIf(name -> assumptions.get(name) == null);
    return used;
  }
}
