package headroom.scenario.file;

import static headroom.scenario.file.Block.key;

import java.util.List;

/// The keys of what has been heard.
final class ClueKeys {
  static final Block CLUE =
      Block.of(
              "clue",
              "Something that was heard, and how far to believe it.",
              key(
                  "of",
                  "text",
                  "What it speaks of: assumptions.cap, or a metric such as"
                      + " revenue-share.paid@2026."),
              key("says", "number", "The number it says, with `error` or `relative-error`."),
              key("error", "number", "Standard deviation of the error of what is said, above 0."),
              key("relative-error", "number", "The same as a part of what is said, such as 4%."),
              key("at-least", "number", "The lower bound it says."),
              key("at-most", "number", "The upper bound it says."),
              key("between", "bounds", "Both bounds it says, such as [36, 40]."),
              key("reliability", "number", "The chance that it knows anything; 100%."))
          .withProvenance();

  static final List<Block> ALL = List.of(CLUE);

  private ClueKeys() {}
}
