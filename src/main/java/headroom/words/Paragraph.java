package headroom.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Text in lines of a terminal's width.
public final class Paragraph {
  private static final int WIDTH = 100;

  /// A number stays with its percent sign.
  private static final Pattern TIED = Pattern.compile("(?<=\\d) %");

  private Paragraph() {}

  /// The words of a text in lines of at most 100 characters where words allow it, all indented.
  public static List<String> lines(String text, int indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : TIED.matcher(text.strip()).replaceAll("\u00a0%").split("\\s+", -1)) {
      if (!line.isEmpty() && indent + line.length() + 1 + word.length() > WIDTH) {
        lines.add(" ".repeat(indent) + line);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word.replace("\u00a0%", " %"));
    }
    if (!line.isEmpty()) {
      lines.add(" ".repeat(indent) + line);
    }
    return lines;
  }
}
