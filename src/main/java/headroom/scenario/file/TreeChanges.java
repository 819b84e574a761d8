package headroom.scenario.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What differs between the trees of two scenarios.
final class TreeChanges {
  /// What is said about a scenario and how it is shown, not what it is.
  private static final Set<String> ASIDE =
      Set.of(
          "headroom",
          "name",
          "description",
          "extends",
          "simulation",
          "report",
          "decision",
          "changed");

  /// Sections whose members do nothing until something refers to them, but for streams whose known
  /// quarters move events.
  private static final List<String> HARMLESS = List.of("assumptions", "streams", "events");

  private TreeChanges() {}

  /// The first tree, without its report and its decision, and with the assumptions, streams and
  /// events that only the second has.
  static Node.Mapping withAdditions(Node.Mapping first, Node.Mapping second) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>(first.entries());
    entries.remove("report");
    entries.remove("decision");
    for (String section : HARMLESS) {
      Node.Entry theirs = second.entries().get(section);
      if (theirs == null || !(theirs.value() instanceof Node.Mapping added)) {
        continue;
      }
      Node.Entry ours = entries.get(section);
      Map<String, Node.Entry> members = new LinkedHashMap<>();
      if (ours != null && ours.value() instanceof Node.Mapping present) {
        members.putAll(present.entries());
      }
      added
          .entries()
          .forEach(
              (name, entry) -> {
                if (!movesEvents(section, entry, first, second)) {
                  members.putIfAbsent(name, entry);
                }
              });
      Node.Entry kept = ours == null ? theirs : ours;
      entries.put(
          section,
          new Node.Entry(kept.keyPosition(), new Node.Mapping(kept.value().position(), members)));
    }
    return new Node.Mapping(first.position(), entries);
  }

  /// The keys that differ, in the first tree's order. What only the first has of harmless sections
  /// stays.
  static List<ScenarioChange> between(Node.Mapping first, Node.Mapping second) {
    List<ScenarioChange> changes = new ArrayList<>();
    walk(List.of(), first, second, changes);
    changes.removeIf(change -> staysAside(change, first, second));
    return changes;
  }

  /// All keys that differ, in the first tree's order.
  static List<ScenarioChange> everything(Node.Mapping first, Node.Mapping second) {
    List<ScenarioChange> changes = new ArrayList<>();
    walk(List.of(), first, second, changes);
    return changes;
  }

  /// Whether a change takes away what does nothing where nothing refers to it.
  private static boolean staysAside(
      ScenarioChange change, Node.Mapping first, Node.Mapping second) {
    List<String> path = change.path();
    Node.Entry before = change.before();
    return path.size() == 2
        && HARMLESS.contains(path.getFirst())
        && before != null
        && change.after() == null
        && !movesEvents(path.getFirst(), before, first, second);
  }

  /// Whether a stream that only one scenario has decides from when on events are waited for: that
  /// is the last known quarter of any stream.
  private static boolean movesEvents(
      String section, Node.Entry stream, Node.Mapping first, Node.Mapping second) {
    return section.equals("streams")
        && !lastKnown(stream.value()).isEmpty()
        && (waits(first) || waits(second))
        && !lastKnownOfAny(first).equals(lastKnownOfAny(second));
  }

  private static boolean waits(Node.Mapping scenario) {
    return scenario.get("events") instanceof Node.Mapping events
        && events.entries().values().stream()
            .anyMatch(
                event -> event.value() instanceof Node.Mapping it && it.get("chance") != null);
  }

  private static String lastKnownOfAny(Node.Mapping scenario) {
    return scenario.get("streams") instanceof Node.Mapping streams
        ? streams.entries().values().stream()
            .map(stream -> lastKnown(stream.value()))
            .max(Comparator.naturalOrder())
            .orElse("")
        : "";
  }

  /// The last known quarter of a stream as written, 2026-Q2; empty if it has none.
  private static String lastKnown(Node stream) {
    return stream instanceof Node.Mapping it && it.get("actual") instanceof Node.Mapping actual
        ? actual.entries().keySet().stream()
            .filter(key -> !ProvenanceKeys.WORDS.contains(key))
            .max(Comparator.naturalOrder())
            .orElse("")
        : "";
  }

  private static void walk(
      List<String> path, Node.Mapping first, Node.Mapping second, List<ScenarioChange> out) {
    Set<String> keys = new LinkedHashSet<>(first.entries().keySet());
    keys.addAll(second.entries().keySet());
    for (String key : keys) {
      boolean aside = path.isEmpty() ? ASIDE.contains(key) : ProvenanceKeys.WORDS.contains(key);
      Node.Entry from = present(first, key);
      Node.Entry to = present(second, key);
      if (aside || same(from, to)) {
        continue;
      }
      List<String> inner = new ArrayList<>(path);
      inner.add(key);
      if (from != null
          && to != null
          && from.value() instanceof Node.Mapping one
          && to.value() instanceof Node.Mapping other) {
        walk(inner, one, other, out);
      } else {
        out.add(new ScenarioChange(inner, from, to));
      }
    }
  }

  private static Node.@Nullable Entry present(Node.Mapping tree, String key) {
    Node.Entry entry = tree.entries().get(key);
    return entry == null || entry.isNull() ? null : entry;
  }

  private static boolean same(Node.@Nullable Entry one, Node.@Nullable Entry other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return same(one.value(), other.value());
  }

  private static boolean same(Node one, Node other) {
    return switch (one) {
      case Node.Scalar scalar -> other instanceof Node.Scalar it && it.text().equals(scalar.text());
      case Node.Sequence list ->
          other instanceof Node.Sequence it && same(list.items(), it.items());
      case Node.Mapping mapping ->
          other instanceof Node.Mapping it
              && mapping.entries().keySet().equals(it.entries().keySet())
              && mapping.entries().keySet().stream()
                  .allMatch(key -> same(present(mapping, key), present(it, key)));
      case Node.Broken _ -> other instanceof Node.Broken;
    };
  }

  private static boolean same(List<Node> ones, List<Node> others) {
    if (ones.size() != others.size()) {
      return false;
    }
    for (int item = 0; item < ones.size(); item++) {
      if (!same(ones.get(item), others.get(item))) {
        return false;
      }
    }
    return true;
  }
}
