package headroom.stats;

/// Shapley values of a game of a few players: what each contributes on average over all orders in
/// which they may come. `φ_i = Σ_S |S|!·(n − |S| − 1)!/n! · (v(S ∪ i) − v(S))` over the sets
/// without `i` (Shapley 1953, "A Value for n-Person Games"). They add up to `v(all) − v(none)`.
public final class Shapley {
  private Shapley() {}

  /// The values of all players.
  ///
  /// @param worth what each set of players comes to, by bit mask; `2^n` entries
  public static double[] values(double[] worth) {
    int players = Integer.numberOfTrailingZeros(worth.length);
    double[] values = new double[players];
    for (int player = 0; player < players; player++) {
      for (int set = 0; set < worth.length; set++) {
        if ((set >> player & 1) == 0) {
          double gain = worth[set | 1 << player] - worth[set];
          values[player] += weight(Integer.bitCount(set), players) * gain;
        }
      }
    }
    return values;
  }

  /// The share of orders in which exactly a certain set of `before` others comes first.
  private static double weight(int before, int players) {
    double weight = 1.0 / players;
    for (int other = 1; other <= before; other++) {
      weight *= (double) other / (players - other);
    }
    return weight;
  }
}
