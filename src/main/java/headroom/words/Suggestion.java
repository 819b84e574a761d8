package headroom.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// What a user may have meant by a word that is not known.
public final class Suggestion {
  private static final int FARTHEST = 2;

  private Suggestion() {}

  /// The sentence part `; did you mean …?`, empty if no candidate is close.
  ///
  /// A candidate is close if at most two letters, and fewer than half of them, must be changed,
  /// added, dropped or swapped with a neighbour.
  public static String didYouMean(String word, Collection<String> candidates) {
    return candidates.stream()
        .filter(candidate -> distance(word, candidate) <= allowed(word, candidate))
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .map("; did you mean `%s`?"::formatted)
        .orElse("");
  }

  private static int allowed(String word, String candidate) {
    int shorter = Math.min(word.length(), candidate.length());
    return Math.min(FARTHEST, (shorter - 1) / 2);
  }

  /// The optimal string alignment distance, letters of either case being equal.
  private static int distance(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : cheapest(steps, a, b, i, j);
      }
    }
    return steps[a.length()][b.length()];
  }

  private static int cheapest(int[][] steps, String a, String b, int i, int j) {
    int changed = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(changed, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
  }
}
