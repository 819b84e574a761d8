package headroom.scenario.file;

import headroom.scenario.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A scenario's tree with what an option sets in it. The values keep their places, so that what is
/// wrong with one is told where it stands.
///
/// @param tree the scenario with the option, without a decision and clues
/// @param set the keys by their full paths, with their new values in one line
/// @param names what is drawn in it
record OptionTree(Node.Mapping tree, Map<String, String> set, DrawnNames names) {
  private static final int DEEPEST = 16;

  /// What is known or believed, and how it is simulated and told.
  private static final Set<String> BELIEVED =
      Set.of(
          "assumptions",
          "correlations",
          "events",
          "evidence",
          "decision",
          "timeline",
          "simulation",
          "report",
          "currency");

  /// What is no key of the model.
  private static final Set<String> ASIDE = Set.of("headroom", "extends", Changed.SECTION);

  /// The tree; null after a fault.
  ///
  /// @param root the scenario's tree
  /// @param option the option's name
  /// @param mapping what it sets
  static @Nullable OptionTree of(
      Node.Mapping root, String option, Node.Mapping mapping, Reading reading) {
    Node.Mapping tree = bare(root);
    Map<String, String> set = new LinkedHashMap<>();
    boolean sound = true;
    for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
      Position at = entry.getValue().keyPosition();
      Node value = entry.getValue().value();
      List<String> path = path(tree, entry.getKey(), value, at, reading);
      String full = String.join(".", path);
      if (path.isEmpty() || value instanceof Node.Broken) {
        sound = false;
      } else if (set.putIfAbsent(full, FlowText.of(value)) != null) {
        reading.fault(at, "`%s` is set twice; remove one".formatted(full));
        sound = false;
      } else {
        tree = (Node.Mapping) TreeMerge.replace(tree, path, at, value);
      }
    }
    String prefix = Decision.Option.path(option) + ".set.";
    return sound ? new OptionTree(tree, set, new DrawnNames(prefix, set.keySet())) : null;
  }

  /// The tree without the decision, and without clues and a precision: they are about the scenario
  /// as it is written, and an option may take away what they speak of.
  private static Node.Mapping bare(Node.Mapping root) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>(root.entries());
    entries.remove("decision");
    entries.remove("evidence");
    Node.Entry simulation = entries.get("simulation");
    if (simulation != null && simulation.value() instanceof Node.Mapping settings) {
      Map<String, Node.Entry> kept = new LinkedHashMap<>(settings.entries());
      kept.remove("precision");
      entries.put(
          "simulation",
          new Node.Entry(simulation.keyPosition(), new Node.Mapping(settings.position(), kept)));
    }
    return new Node.Mapping(root.position(), entries);
  }

  /// The full path of a key; empty after a fault.
  private static List<String> path(
      Node.Mapping tree, String key, Node value, Position at, Reading reading) {
    List<String> typed = List.of(key.split("\\.", -1));
    if (typed.size() > DEEPEST || typed.stream().anyMatch(String::isBlank)) {
      reading.fault(
          at, "a key of `set` must be keys joined by dots, found %s".formatted(Wording.quote(key)));
      return List.of();
    }
    List<String> path =
        ASIDE.contains(typed.getFirst()) || BELIEVED.contains(typed.getFirst())
            ? typed
            : SettingPath.of(tree, typed, FlowText.whole(value), at, reading.faults());
    if (path.isEmpty()) {
      return path;
    }
    String full = Wording.quote(String.join(".", path));
    if (BELIEVED.contains(path.getFirst())) {
      reading.fault(
          at,
          "an option changes what is done, not what is believed, found %s in `set`; set a key of agreements, caps, streams or valuation"
              .formatted(full));
      return List.of();
    }
    if (ASIDE.contains(path.getFirst())) {
      reading.fault(at, "`set` changes keys of the model, found %s; remove it".formatted(full));
      return List.of();
    }
    return SettingMerge.isThere(tree, path, at, reading.faults()) ? path : List.of();
  }
}
