package headroom.scenario.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Applies settings to a scenario's tree. Their faults point into the setting as it was written.
final class SettingMerge {
  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_NAME = 60;
  private static final int DEEPEST = 16;

  /// Sections whose keys are names the user chose, and what they name.
  private static final Map<String, String> NAMED =
      Map.of(
          "assumptions", "assumption",
          "streams", "stream",
          "agreements", "agreement",
          "evidence", "clue");

  private final TextLoader loader;
  private final Faults faults;

  SettingMerge(TextLoader loader, Faults faults) {
    this.loader = loader;
    this.faults = faults;
  }

  /// What came of a setting.
  ///
  /// @param tree the tree with the setting's value; the tree as it was after a fault
  /// @param setting the setting by the full path of its key
  record Applied(Node.Mapping tree, Setting setting) {}

  /// A tree with settings in it.
  ///
  /// @param layers the tree as it grew
  /// @param settings the settings by the full paths of their keys
  record Settled(Layers layers, List<Setting> settings) {

    /// What settings mean that were typed by the end of their path.
    List<String> meanings() {
      return settings.stream()
          .filter(it -> !it.typed().equals(it.path()) && !it.typed().startsWith("-"))
          .map(it -> "`%s` on the command line means %s.".formatted(it.typed(), it.path()))
          .toList();
    }
  }

  /// Applies settings in order.
  Settled apply(Layers layers, List<Setting> settings) {
    Node.Mapping tree = layers.tree();
    List<Setting> resolved = new ArrayList<>();
    for (Setting setting : settings) {
      Applied applied = apply(tree, setting);
      tree = applied.tree;
      resolved.add(applied.setting);
    }
    return new Settled(settings.isEmpty() ? layers : layers.set(tree), resolved);
  }

  /// Applies a setting to a tree.
  Applied apply(Node.Mapping tree, Setting setting) {
    Applied refused = new Applied(tree, setting);
    String path = setting.path();
    String shown = setting.typed() + "=" + setting.value();
    SourceText source = new SourceText(loader.nextOrder(), name(setting), shown);
    Position start = new Position(source, 1, 1);
    if (shown.length() > LONGEST) {
      faults.add(start, "a setting may hold at most %s characters".formatted(LONGEST));
      return refused;
    }
    List<String> typed = List.of(path.split("\\.", -1));
    if (!loader.isHarmless(source, shown) || !isPath(typed, path, start)) {
      return refused;
    }
    List<String> keys =
        Aliases.resolve(SettingPath.of(tree, typed, setting.value(), start, faults));
    if (keys.isEmpty() || !isThere(tree, keys, start, faults)) {
      return refused;
    }
    Node value = value(source, setting.typed(), setting.value());
    Setting meant = new Setting(String.join(".", keys), setting.value(), setting.typed());
    return value != null
            && TreeMerge.replace(tree, keys, start(start, typed, keys), value)
                instanceof Node.Mapping changed
        ? new Applied(Aliases.resolve(changed, faults), meant)
        : refused;
  }

  /// Where a path would begin of which a part stands where it was typed.
  private static Position start(Position start, List<String> typed, List<String> keys) {
    int before = Collections.indexOfSubList(keys, typed);
    return before <= 0
        ? start
        : start.right(-1 - String.join(".", keys.subList(0, before)).length());
  }

  private static String name(Setting setting) {
    String typed = setting.typed();
    String cut = typed.length() <= LONGEST_NAME ? typed : typed.substring(0, LONGEST_NAME) + "…";
    return typed.equals(setting.path()) ? "--set " + cut : cut;
  }

  private boolean isPath(List<String> keys, String path, Position at) {
    if (keys.size() > DEEPEST || keys.stream().anyMatch(String::isBlank)) {
      faults.add(at, "a setting's path must be keys joined by dots, found " + Wording.quote(path));
      return false;
    }
    if (keys.getFirst().equals("extends")) {
      faults.add(at, "`extends` belongs into a file; parents are merged before settings");
      return false;
    }
    return true;
  }

  /// Whether the assumption, stream, agreement or clue that is to change exists: a misspelt one
  /// would otherwise be added and change nothing.
  static boolean isThere(Node.Mapping tree, List<String> keys, Position start, Faults faults) {
    String noun = NAMED.get(keys.getFirst());
    Node section = tree.get(keys.getFirst());
    if (noun == null || keys.size() < 2) {
      return true;
    }
    List<String> names =
        section instanceof Node.Mapping mapping
            ? mapping.entries().keySet().stream().filter(key -> mapping.get(key) != null).toList()
            : List.of();
    String name = keys.get(1);
    if (!names.contains(name)) {
      String there =
          names.isEmpty() ? "this scenario has none" : "there is " + Wording.oneOf(names);
      faults.add(
          start.right(keys.getFirst().length() + 1),
          "a setting changes an existing %s, found %s%s"
              .formatted(noun, Wording.quote(name), Wording.didYouMean(name, names, there)));
    }
    return names.contains(name);
  }

  /// The value parsed behind blanks as wide as what was typed before it, so that columns are those
  /// of `PATH=VALUE`.
  private @Nullable Node value(SourceText source, String typed, String text) {
    int width = typed.codePointCount(0, typed.length()) + 1;
    if (text.isBlank()) {
      return new Node.Scalar(new Position(source, 1, width), "", true);
    }
    return TreeParser.parse(source, " ".repeat(width) + text, faults);
  }
}
