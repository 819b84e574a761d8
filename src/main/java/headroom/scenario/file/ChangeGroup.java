package headroom.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Changes that are made together.
///
/// @param name what is changed
/// @param changes the keys that differ, in order
public record ChangeGroup(String name, List<ScenarioChange> changes) {
  /// Copies.
  public ChangeGroup {
    changes = List.copyOf(changes);
  }

  Node.Mapping applyTo(Node.Mapping tree) {
    Node.Mapping changed = tree;
    for (ScenarioChange change : changes) {
      changed = change.applyTo(changed);
    }
    return changed;
  }

  static ChangeGroup joined(List<ChangeGroup> groups) {
    return new ChangeGroup(
        String.join(" + ", groups.stream().map(ChangeGroup::name).toList()),
        groups.stream().flatMap(group -> group.changes.stream()).toList());
  }

  /// Groups by the first parts of the keys' paths, `most` at most: two in sections of names, three
  /// in an agreement that both scenarios have.
  static List<ChangeGroup> of(
      List<ScenarioChange> changes, int most, Node.Mapping first, Node.Mapping second) {
    Map<String, List<ScenarioChange>> byName = new LinkedHashMap<>();
    for (ScenarioChange change : changes) {
      List<String> path = change.path();
      int parts = Math.min(Math.min(most, path.size()), depth(path, first, second));
      String name = String.join(".", path.subList(0, parts));
      byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(change);
    }
    List<ChangeGroup> groups = new ArrayList<>();
    byName.forEach((name, members) -> groups.add(new ChangeGroup(name, members)));
    return List.copyOf(groups);
  }

  private static int depth(List<String> path, Node.Mapping first, Node.Mapping second) {
    return switch (path.getFirst()) {
      case "assumptions", "streams", "events", "caps" -> 2;
      case "agreements" ->
          path.size() > 1 && has(first, path.get(1)) && has(second, path.get(1)) ? 3 : 2;
      default -> 1;
    };
  }

  private static boolean has(Node.Mapping tree, String agreement) {
    return tree.get("agreements") instanceof Node.Mapping agreements
        && agreements.get(agreement) != null;
  }
}
