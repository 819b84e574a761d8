package headroom.scenario.file;

import static headroom.scenario.file.Block.key;

import java.util.List;

/// The keys of a decision and of its options.
final class DecisionKeys {
  static final Block OPTION =
      Block.of(
              "option",
              "Something that may be done; {} changes nothing.",
              key("worth", "quantity", "What stands in place of `value`: same unit, same date."),
              key("set", "settings", "Keys that it changes, by their paths, and their new values."))
          .withProvenance();

  static final Block DECISION =
      Block.of(
          "decision",
          "A choice between things to do, for `headroom decide`.",
          key("question", "text", "What is to be decided, in a sentence."),
          key("value", "text", "The metric that values what is done; more of it is better."),
          key("lower-is-better", "flag", "Whether less of it is better."),
          key("options", "options", "What may be done, by name; two or more."));

  /// All of them, for the schema.
  static final List<Block> ALL = List.of(DECISION, OPTION);

  private DecisionKeys() {}
}
