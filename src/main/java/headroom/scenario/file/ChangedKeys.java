package headroom.scenario.file;

import static headroom.scenario.file.Block.key;

import java.util.List;

/// The mappings of the section `changed` with their keys.
final class ChangedKeys {
  static final Block ORIGIN =
      Block.of(
              "changed-origin",
              "A value and what was said of it.",
              key("value", "text", "The value in one line."))
          .withProvenance();

  static final Block VALUE =
      Block.of(
          "changed-value",
          "A value that was changed.",
          key("path", "text", "Where it stands, such as agreements.revenue-share.rate."),
          key("by", "text", "Who changed it, such as on the command line."),
          key("now", "changed-origin", "The value, and what is said of it."),
          key("before", "changed-origin", "What stood there before."));

  static final Block CHANGED =
      Block.of(
          "changed",
          "What a scenario was before it was changed; `run` writes it into the scenario it keeps.",
          key("name", "text", "The title as it was written."),
          key("description", "text", "The description as it was written."),
          key("values", "changed-values", "The values that were changed."));

  /// All of them, for the schema.
  static final List<Block> ALL = List.of(ORIGIN, VALUE, CHANGED);

  private ChangedKeys() {}
}
