package headroom.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Changes that only tell something together: the time simulated with agreements' last days, since
/// more time changes little under terms that have run out; and what an agreement takes a share of
/// with another between the same parties that only one scenario has, to which a part of the base
/// has moved.
final class BelongingGroups {
  private static final String AGREEMENTS = "agreements.";

  private final List<ChangeGroup> groups;
  private final List<Node.Mapping> trees;

  private BelongingGroups(List<ChangeGroup> groups, List<Node.Mapping> trees) {
    this.groups = groups;
    this.trees = trees;
  }

  /// The groups, each joined with the first that it belongs to.
  static List<ChangeGroup> joined(
      List<ChangeGroup> groups, Node.Mapping first, Node.Mapping second) {
    return new BelongingGroups(groups, List.of(first, second)).joined();
  }

  private List<ChangeGroup> joined() {
    Map<Integer, List<ChangeGroup>> byLeader = new TreeMap<>();
    for (ChangeGroup group : groups) {
      byLeader.computeIfAbsent(leader(group.name()), _ -> new ArrayList<>()).add(group);
    }
    return byLeader.values().stream()
        .map(members -> members.size() == 1 ? members.getFirst() : ChangeGroup.joined(members))
        .toList();
  }

  /// The place of the group that one of this name belongs to; its own if to none.
  private int leader(String name) {
    int leader = -1;
    if (name.startsWith(AGREEMENTS) && name.endsWith(".through")) {
      leader = place("timeline");
    } else if (name.startsWith(AGREEMENTS) && name.indexOf('.', AGREEMENTS.length()) < 0) {
      leader = baseLeftTo(name.substring(AGREEMENTS.length()));
    }
    return leader < 0 ? place(name) : leader;
  }

  private int place(String name) {
    return groups.stream().map(ChangeGroup::name).toList().indexOf(name);
  }

  /// The place of a changed base of another agreement with the parties of one that only one
  /// scenario has.
  private int baseLeftTo(String agreement) {
    List<String> parties = parties(agreement);
    for (int group = 0; group < groups.size(); group++) {
      String name = groups.get(group).name();
      if (name.startsWith(AGREEMENTS) && name.endsWith(".base")) {
        String other = name.substring(AGREEMENTS.length(), name.length() - ".base".length());
        if (!parties.isEmpty() && parties.equals(parties(other))) {
          return group;
        }
      }
    }
    return -1;
  }

  /// Payer and payee of an agreement, in the scenario that has it; empty if they are not written.
  private List<String> parties(String agreement) {
    for (Node.Mapping tree : trees) {
      if (tree.get("agreements") instanceof Node.Mapping agreements
          && agreements.get(agreement) instanceof Node.Mapping terms
          && terms.get("payer") instanceof Node.Scalar payer
          && terms.get("payee") instanceof Node.Scalar payee) {
        return List.of(payer.text(), payee.text());
      }
    }
    return List.of();
  }
}
