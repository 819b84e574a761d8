package headroom.scenario.file;

import headroom.scenario.Input;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The keys of a scenario that settings may change: each single value, each quantity as a whole,
/// each list of values.
final class KeyList {
  /// What a setting cannot change, or would not want to.
  private static final Set<String> ASIDE = Set.of("headroom", "extends", Changed.SECTION);

  /// Stands for the mapping around it, which holds what is said of it too.
  private static final String VALUE = "value";

  private final Layers layers;
  private final SettingPath ends;
  private final Set<String> quantities;
  private final List<ScenarioKey> keys = new ArrayList<>();
  private final Set<String> listed = new HashSet<>();

  private KeyList(Layers layers, Scenario scenario) {
    this.layers = layers;
    ends = new SettingPath(layers.tree());
    quantities = scenario.inputs().stream().map(Input::path).collect(Collectors.toSet());
  }

  /// The keys of a scenario that was read without fault.
  static List<ScenarioKey> of(Layers layers, Scenario scenario) {
    KeyList list = new KeyList(layers, scenario);
    list.each(List.of(), layers.tree());
    list.unwritten();
    return List.copyOf(list.keys);
  }

  private void each(List<String> path, Node.Mapping mapping) {
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              boolean aside =
                  path.isEmpty() ? ASIDE.contains(key) : ProvenanceKeys.NAMES.contains(key);
              boolean whole = key.equals(VALUE) && quantities.contains(String.join(".", path));
              if (!entry.isNull() && !aside && !whole && !key.contains(".")) {
                visit(plus(path, key), entry.value());
              }
            });
  }

  private void visit(List<String> path, Node node) {
    boolean quantity = quantities.contains(String.join(".", path));
    switch (node) {
      case Node.Scalar _ -> list(path, node);
      case Node.Mapping mapping -> {
        if (quantity) {
          list(path, node);
        }
        each(path, mapping);
      }
      case Node.Sequence sequence -> {
        boolean deep = sequence.items().stream().anyMatch(Node.Mapping.class::isInstance);
        if (quantity || !deep) {
          list(path, node);
        }
        for (int item = 0; deep && item < sequence.items().size(); item++) {
          visit(plus(path, Integer.toString(item)), sequence.items().get(item));
        }
      }
      case Node.Broken _ -> {}
    }
  }

  private void list(List<String> path, Node node) {
    add(path, Optional.of(FlowText.of(node)), Optional.of(place(node.position())));
  }

  private void add(List<String> path, Optional<String> value, Optional<ScenarioKey.Place> place) {
    String full = String.join(".", path);
    listed.add(full);
    keys.add(new ScenarioKey(full, value, String.join(".", ends.shortest(path)), place));
  }

  private ScenarioKey.Place place(Position at) {
    boolean option = layers.all().get(layers.of(at)).text() == null;
    return new ScenarioKey.Place(at.source().name(), option ? 0 : at.line());
  }

  /// The program's own keys that have their defaults.
  private void unwritten() {
    SettingPath.SETTINGS.forEach(
        (section, block) ->
            block.keys().stream()
                .map(Block.Key::name)
                .filter(
                    name -> layers.text(layers.all().size() - 1, section + "." + name).isEmpty())
                .filter(name -> !listed.contains(section + "." + name))
                .filter(name -> Aliases.resolve(List.of(section, name)).getLast().equals(name))
                .forEach(name -> add(List.of(section, name), Optional.empty(), Optional.empty())));
  }

  private static List<String> plus(List<String> path, String key) {
    List<String> longer = new ArrayList<>(path);
    longer.add(key);
    return List.copyOf(longer);
  }
}
