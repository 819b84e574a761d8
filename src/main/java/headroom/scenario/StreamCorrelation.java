package headroom.scenario;

import java.util.List;

/// How the shocks of the grown streams move together.
public sealed interface StreamCorrelation {

  /// Every pair of streams has the same correlation.
  ///
  /// @param correlation Pearson's correlation of the shocks, −1 to 1
  record Common(double correlation) implements StreamCorrelation {
    public Common {
      Pair.requireCorrelation(correlation);
    }
  }

  /// Named pairs; all others are independent.
  ///
  /// @param pairs each pair at most once
  record Pairwise(List<Pair> pairs) implements StreamCorrelation {
    public Pairwise {
      pairs = List.copyOf(pairs);
    }
  }

  /// The correlation of two streams' shocks.
  ///
  /// @param first name of a grown stream
  /// @param second name of another
  /// @param correlation Pearson's correlation, −1 to 1
  record Pair(String first, String second, double correlation) {
    public Pair {
      requireCorrelation(correlation);
      if (first.equals(second)) {
        throw new IllegalArgumentException(first + " cannot be correlated with itself");
      }
    }

    private static void requireCorrelation(double correlation) {
      if (!(correlation >= -1 && correlation <= 1)) {
        throw new IllegalArgumentException(
            "a correlation lies between -1 and 1, not " + correlation);
      }
    }
  }

  /// The shocks are independent.
  static StreamCorrelation none() {
    return new Pairwise(List.of());
  }
}
