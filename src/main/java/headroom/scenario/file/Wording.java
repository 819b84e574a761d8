package headroom.scenario.file;

import headroom.words.VisibleText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Words of messages: quoted user text and suggestions.
public final class Wording {
  private static final int LONGEST_QUOTE = 48;
  private static final int LONGEST_LIST = 14;
  private static final int FARTHEST = 2;
  private static final int LONGEST_NAME = 40;

  private Wording() {}

  /// User text between backticks, cut where it is long, control characters escaped.
  static String quote(String text) {
    String shown =
        text.codePointCount(0, text.length()) <= LONGEST_QUOTE
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
    return "`" + escape(shown) + "`";
  }

  /// The text fit for a terminal, as [VisibleText] has it; blanks that only look like a blank, such
  /// as U+00A0, are written as escapes too.
  static String escape(String text) {
    return VisibleText.withPlainBlanks(text);
  }

  /// The first character of a text that nobody sees, or that looks like a blank and is none; empty
  /// if there is none. The joiners that shape letters of other scripts than ours are no such
  /// characters between two of them.
  static Optional<Integer> unseen(String text) {
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      int type = Character.getType(points[i]);
      boolean joiner = points[i] == 0x200c || points[i] == 0x200d;
      boolean shapes =
          joiner && i > 0 && i + 1 < points.length && joins(points[i - 1]) && joins(points[i + 1]);
      boolean odd =
          type == Character.FORMAT
              || (type == Character.SPACE_SEPARATOR && !VisibleText.isPlainBlank(points[i]))
              || Character.isIdentifierIgnorable(points[i])
              || points[i] == 0x3164
              || (points[i] >= 0xfe00 && points[i] <= 0xfe0f);
      if (odd && !shapes) {
        return Optional.of(points[i]);
      }
    }
    return Optional.empty();
  }

  private static boolean joins(int point) {
    Character.UnicodeScript script = Character.UnicodeScript.of(point);
    return script != Character.UnicodeScript.LATIN && script != Character.UnicodeScript.COMMON;
  }

  /// What a node is, in words, for "…, not this".
  static String describe(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar.isNull() ? "nothing" : quote(scalar.text());
      case Node.Sequence _ -> "a list";
      case Node.Mapping _ -> "a mapping";
      case Node.Broken _ -> "something unreadable";
    };
  }

  /// The sentence end `; did you mean …?` if a candidate is close, else `; ` and the fallback.
  static String didYouMean(String word, Collection<String> candidates, String fallback) {
    return closest(word, candidates)
        .map(found -> "; did you mean `" + found + "`?")
        .orElse(fallback.isEmpty() ? "" : "; " + fallback);
  }

  /// The constants of an enum by their words in a scenario file, in order.
  static <E extends Enum<E>> Map<String, E> words(E[] constants) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : constants) {
      words.put(constant.name().toLowerCase(Locale.ROOT), constant);
    }
    return words;
  }

  /// Names between backticks, the last after "or"; at most fourteen of them.
  static String oneOf(Collection<String> names) {
    return list(names.stream().limit(LONGEST_LIST + 1).map(Wording::quote).toList());
  }

  /// Words, the last after "or"; at most fourteen of them.
  public static String list(List<String> words) {
    if (words.size() > LONGEST_LIST) {
      return String.join(", ", words.subList(0, LONGEST_LIST)) + ", …";
    }
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
  }

  /// Words, the last after "and".
  static String and(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  /// A whole number with its thousands apart, as a scenario file may write it: 1_048_576.
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '_');
  }

  /// A large number in few characters, such as 4.2e15.
  static String amount(double number) {
    return String.format(Locale.ROOT, "%.2g", number);
  }

  /// A file's name without folder and ending.
  static String stem(Path file) {
    String name = VisibleText.of(String.valueOf(file.getFileName()));
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /// The candidate nearest to a word, at most two edits away and fewer than half of its letters.
  static Optional<String> closest(String word, Collection<String> candidates) {
    if (word.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    String best = "";
    int least = Math.min(FARTHEST, word.length() / 2) + 1;
    for (String candidate : candidates.stream().limit(1_000).toList()) {
      if (Math.abs(candidate.length() - word.length()) < least) {
        int edits = edits(word, candidate);
        if (edits < least) {
          least = edits;
          best = candidate;
        }
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /// Insertions, deletions, substitutions and swaps of neighbours that turn one word into the
  /// other.
  static int edits(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, from, to, i, j);
      }
    }
    return cost[from.length()][to.length()];
  }

  private static int cheapest(int[][] cost, String from, String to, int i, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int edits = cost[i - 1][j - 1] + (same ? 0 : 1);
    edits = Math.min(edits, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(edits, cost[i - 2][j - 2] + 1) : edits;
  }
}
