package headroom.random;

/// A correlation between two variables, named by their indices.
public record CorrelatedPair(int first, int second, double correlation) {
  /// Checks what can be checked without the matrix.
  ///
  /// @throws IllegalArgumentException if the indices are equal or negative, or the correlation is
  ///   not between −1 and 1
  public CorrelatedPair {
    if (first == second || first < 0 || second < 0) {
      throw new IllegalArgumentException(
          "a pair needs two different variables, not %s and %s".formatted(first, second));
    }
    if (!(Math.abs(correlation) <= 1)) {
      throw new IllegalArgumentException(
          "a correlation must lie between -1 and 1, not " + correlation);
    }
  }

  /// The Pearson correlation of two normal scores whose Spearman rank correlation is `spearman`: `2
  /// sin(π·ρs/6)`, exact at −1, 0 and 1 (K. Pearson 1907).
  public static double pearsonOfSpearman(double spearman) {
    return Math.abs(spearman) == 1 ? spearman : 2 * StrictMath.sin(Math.PI * spearman / 6);
  }
}
