package headroom.scenario.file;

import headroom.scenario.Input;
import headroom.scenario.Provenance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `changed`: what a scenario that `run` kept was before parents and settings changed
/// it. It keeps the words about values that the merged file alone would give to others.
final class Changed {
  static final String SECTION = "changed";

  /// One value.
  ///
  /// @param at where the section says so
  /// @param input the value, with what it replaced
  record Value(Position at, Input input) {}

  private final Map<String, Value> values = new HashMap<>();

  private Changed() {}

  /// What a scenario's tree says.
  static Changed of(Node.Mapping root) {
    Changed changed = new Changed();
    if (root.get(SECTION) instanceof Node.Mapping section
        && section.get("values") instanceof Node.Sequence list) {
      list.items().forEach(changed::add);
    }
    return changed;
  }

  private void add(Node item) {
    if (item instanceof Node.Mapping value
        && value.get("path") instanceof Node.Scalar path
        && value.get("now") instanceof Node.Mapping now) {
      Optional<Input.Change> change =
          value.get("by") instanceof Node.Scalar by
              ? Optional.of(change(by.text(), value.get("before")))
              : Optional.empty();
      Input input = new Input(path.text(), text(now), ProvenanceKeys.of(now), change);
      values.put(path.text(), new Value(item.position(), input));
    }
  }

  private static Input.Change change(String by, @Nullable Node before) {
    return before instanceof Node.Mapping mapping
        ? new Input.Change(by, text(mapping), ProvenanceKeys.of(mapping))
        : new Input.Change(by, "", Provenance.NONE);
  }

  private static String text(Node.Mapping origin) {
    return origin.get("value") instanceof Node.Scalar scalar ? scalar.text() : "";
  }

  /// What is said of the value at a path; null if nothing is.
  @Nullable Value at(String path) {
    return values.get(path);
  }

  /// A word of the scenario as it was before, if the section keeps it.
  static Optional<String> before(Node.Mapping root, String key) {
    return root.get(SECTION) instanceof Node.Mapping section
            && section.get(key) instanceof Node.Scalar text
        ? Optional.of(text.text().strip())
        : Optional.empty();
  }
}
