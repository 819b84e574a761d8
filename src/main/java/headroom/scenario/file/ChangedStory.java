package headroom.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a scenario that was changed is called and what it says of itself. Words that were written
/// before a change do not pass for words about what came of it: a child without a name of its own
/// has its parent's and says where it was changed, and a description says for which scenario it was
/// written and what has changed since.
final class ChangedStory {
  private static final int MOST_CHANGES = 8;
  private static final int LONGEST_VALUE = 60;

  private final Layers layers;
  private final String stem;

  /// @param stem the name of a scenario that nobody named
  ChangedStory(Layers layers, String stem) {
    this.layers = layers;
    this.stem = stem;
  }

  /// The title, the command line's changes apart.
  String title() {
    return title(layers.all().size());
  }

  private String title(int steps) {
    Node.Mapping tree = layers.all().get(steps - 1).tree();
    if (!(tree.get("name") instanceof Node.Scalar name)) {
      return stem;
    }
    List<String> later = new ArrayList<>();
    for (int step = layers.of(name.position()) + 1; step < steps; step++) {
      if (layers.all().get(step).text() != null && !changes(step).isEmpty()) {
        later.add(layers.by(step));
      }
    }
    String places = Wording.and(later.stream().map(by -> by.replaceFirst("^in ", "")).toList());
    return name.text().strip() + (later.isEmpty() ? "" : ", changed in " + places);
  }

  /// The description, with what changed since it was written before it.
  ///
  /// Empty without one.
  String description() {
    if (!(layers.tree().get("description") instanceof Node.Scalar written)) {
      return "";
    }
    String description = written.text().strip();
    int author = layers.of(written.position());
    List<String> since = new ArrayList<>();
    for (int step = author + 1; step < layers.all().size(); step++) {
      List<ScenarioChange> changes = changes(step);
      if (!changes.isEmpty()) {
        since.add("Changed %s: %s.".formatted(layers.by(step), list(changes)));
      }
    }
    return since.isEmpty()
        ? description
        : "%s As written for “%s”: %s"
            .formatted(String.join(" ", since), title(author + 1), description);
  }

  private List<ScenarioChange> changes(int step) {
    return TreeChanges.everything(layers.all().get(step - 1).tree(), layers.all().get(step).tree());
  }

  private static String list(List<ScenarioChange> changes) {
    String shown =
        changes.stream()
            .limit(MOST_CHANGES)
            .map(ChangedStory::shown)
            .collect(Collectors.joining(", "));
    int more = changes.size() - MOST_CHANGES;
    return more > 0 ? shown + " and %s more".formatted(more) : shown;
  }

  private static String shown(ScenarioChange change) {
    Node.Entry after = change.after();
    if (after == null) {
      return change.key() + " removed";
    }
    String value = FlowText.of(after.value());
    return value.length() > LONGEST_VALUE ? change.key() : change.key() + " = " + value;
  }
}
