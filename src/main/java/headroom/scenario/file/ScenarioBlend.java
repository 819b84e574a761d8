package headroom.scenario.file;

import headroom.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two scenarios and everything between them: the first with any of the second's changes.
///
/// Changes come in groups that make sense alone: an assumption, a stream, a key of an agreement.
/// Assumptions, streams and events that only one of the two has are in every mixture, since they
/// change nothing until something refers to them; but for a stream with known quarters from which
/// on an event is waited for, which is a change. Names, provenance, `simulation` and `report` are
/// no changes; the first scenario's `simulation` holds for all, and no mixture has a `report`.
public final class ScenarioBlend {
  private static final int MOST_GROUPS = 8;

  private final ParsedScenario one;
  private final ParsedScenario other;
  private final Node.Mapping base;
  private final List<ChangeGroup> groups;

  private ScenarioBlend(
      ParsedScenario one, ParsedScenario other, Node.Mapping base, List<ChangeGroup> groups) {
    this.one = one;
    this.other = other;
    this.base = base;
    this.groups = groups;
  }

  /// The mixtures of two scenarios whose parents lie in their own folders.
  public static Optional<ScenarioBlend> of(
      Path from, List<Setting> fromSettings, Path to, List<Setting> toSettings) {
    return of(from, fromSettings, to, toSettings, List.of());
  }

  /// The mixtures of two scenarios.
  ///
  /// @param from the first file
  /// @param fromSettings keys overridden in it
  /// @param to the second file
  /// @param toSettings keys overridden in it
  /// @param libraries folders that `extends` may name files of
  /// @return empty if either cannot be read or no mixture makes sense, or nothing differs
  public static Optional<ScenarioBlend> of(
      Path from,
      List<Setting> fromSettings,
      Path to,
      List<Setting> toSettings,
      List<Path> libraries) {
    return of(
        ScenarioReader.parse(from, libraries),
        fromSettings,
        ScenarioReader.parse(to, libraries),
        toSettings);
  }

  /// The mixtures of two scenarios whose files are read already.
  ///
  /// @return empty if either has faults or no mixture makes sense, or nothing differs
  public static Optional<ScenarioBlend> of(
      ParsedScenario one,
      List<Setting> fromSettings,
      ParsedScenario other,
      List<Setting> toSettings) {
    Layers before = one.layers(fromSettings);
    Layers after = other.layers(toSettings);
    if (before == null || after == null) {
      return Optional.empty();
    }
    Node.Mapping first = before.tree();
    Node.Mapping second = after.tree();
    Node.Mapping base = TreeChanges.withAdditions(first, second);
    List<ScenarioChange> changes = TreeChanges.between(base, second);
    List<ChangeGroup> groups = List.of();
    for (int depth = 3; depth > 0; depth--) {
      groups = BelongingGroups.joined(ChangeGroup.of(changes, depth, base, second), base, second);
      if (groups.size() <= MOST_GROUPS) {
        break;
      }
    }
    return new ScenarioBlend(one, other, base, groups).sensible();
  }

  /// The changes that may be made one by one, 8 at most.
  public List<ChangeGroup> groups() {
    return groups;
  }

  /// The first scenario with some of the changes.
  ///
  /// @param mask bit `i` set for the changes of group `i`
  public Scenario mix(int mask) {
    return read(mask).orElseThrow(() -> new IllegalArgumentException("no scenario: " + mask));
  }

  private Optional<Scenario> read(int mask) {
    Node.Mapping tree = base;
    for (int group = 0; group < groups.size(); group++) {
      if ((mask >> group & 1) == 1) {
        tree = groups.get(group).applyTo(tree);
      }
    }
    return Optional.ofNullable(one.mixed(tree, other));
  }

  /// This blend with groups joined that cannot be changed without each other.
  private Optional<ScenarioBlend> sensible() {
    int all = (1 << groups.size()) - 1;
    if (groups.isEmpty() || read(0).isEmpty() || read(all).isEmpty()) {
      return Optional.empty();
    }
    if (allReadable()) {
      return Optional.of(this);
    }
    List<ChangeGroup> alone = new ArrayList<>();
    List<ChangeGroup> together = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      boolean free = read(1 << group).isPresent() && read(all ^ 1 << group).isPresent();
      (free ? alone : together).add(groups.get(group));
    }
    if (!together.isEmpty()) {
      alone.add(ChangeGroup.joined(together));
      ScenarioBlend joined = new ScenarioBlend(one, other, base, List.copyOf(alone));
      if (joined.allReadable()) {
        return Optional.of(joined);
      }
    }
    return Optional.of(new ScenarioBlend(one, other, base, List.of(ChangeGroup.joined(groups))));
  }

  private boolean allReadable() {
    for (int mask = 0; mask < 1 << groups.size(); mask++) {
      if (read(mask).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
