package headroom.random;

/// Where the draws of one variable lie: its name's hash, the factor (which of several random
/// influences on the variable, 0 … 65535) and the pair of quarters (0 … 65535).
///
/// Pair `p` serves steps `2p` and `2p + 1`, counted from 0: the first uniform of a draw belongs to
/// the former, the second to the latter. What is drawn once per trial uses the first of pair 0.
public record DrawAddress(int nameHash, int factor, int quarterPair) {
  private static final int LIMIT = 1 << 16;

  /// Checks the ranges.
  ///
  /// @throws IllegalArgumentException if the factor or the pair is out of range
  public DrawAddress {
    if (factor < 0 || factor >= LIMIT || quarterPair < 0 || quarterPair >= LIMIT) {
      throw new IllegalArgumentException(
          "factor and quarter pair must be 0 to 65535, not %s and %s"
              .formatted(factor, quarterPair));
    }
  }

  /// The address of the first factor's first pair of a variable.
  public static DrawAddress of(String name) {
    return new DrawAddress(NameHash.of(name), 0, 0);
  }

  /// The same variable's address for a factor and a pair of quarters.
  public DrawAddress at(int factor, int quarterPair) {
    return new DrawAddress(nameHash, factor, quarterPair);
  }

  /// The same factor's address for another pair of quarters.
  public DrawAddress pair(int newQuarterPair) {
    return new DrawAddress(nameHash, factor, newQuarterPair);
  }

  /// Words 2 and 3 of the Philox counter, word 2 in the lower half: `factor·2¹⁶ + quarterPair`,
  /// then the name's hash.
  long counterHigh() {
    return (long) nameHash << 32 | (long) factor << 16 | quarterPair;
  }
}
