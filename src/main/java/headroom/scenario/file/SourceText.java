package headroom.scenario.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text that faults point into: a scenario file, a data file or one `--set` option.
final class SourceText {
  private final int order;
  private final String name;
  private final String text;

  /// Split when a line is asked for: a text without faults never is.
  private @Nullable List<String> lines;

  /// A text with the rank of its faults among those of other texts and the name shown for it.
  SourceText(int order, String name, String text) {
    this.order = order;
    this.name = name;
    this.text = text;
  }

  int order() {
    return order;
  }

  String name() {
    return name;
  }

  /// The line with a 1-based number, empty if there is none.
  String line(int number) {
    return number >= 1 && number <= lineCount() ? lines().get(number - 1) : "";
  }

  /// The number of lines.
  int lineCount() {
    return lines().size();
  }

  private List<String> lines() {
    List<String> split = lines;
    if (split == null) {
      split = List.of(text.split("\r\n|\n|\r", -1));
      lines = split;
    }
    return split;
  }

  /// The text as a whole, for faults that have no place in it.
  Position whole() {
    return new Position(this, 0, 0);
  }
}
