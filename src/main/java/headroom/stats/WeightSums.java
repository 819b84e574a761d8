package headroom.stats;

/// What the weights of some trials come to: their sum, the sum of their squares, and how many are
/// above 0. Of trials that all count alike, with weight 1, all three are the same.
///
/// Sums of whole numbers commute, so they depend on neither the order of the trials nor in how many
/// parts they came.
public final class WeightSums {
  private long trials;
  private long sum;
  private long squares;

  /// Forgets all trials.
  public void reset() {
    trials = 0;
    sum = 0;
    squares = 0;
  }

  /// Adds trials of weight 1.
  public void add(long count) {
    trials += count;
    sum += count;
    squares += count;
  }

  /// Adds one trial for each of the first `count` weights, 0 or more.
  public void add(int[] weights, int count) {
    for (int trial = 0; trial < count; trial++) {
      long weight = weights[trial];
      trials += weight > 0 ? 1 : 0;
      sum += weight;
      squares = Math.addExact(squares, weight * weight);
    }
  }

  /// Adds what others come to.
  public void absorb(WeightSums other) {
    trials += other.trials;
    sum += other.sum;
    squares = Math.addExact(squares, other.squares);
  }

  /// How many trials have a weight above 0.
  public long trials() {
    return trials;
  }

  /// The sum of the weights.
  public long sum() {
    return sum;
  }

  /// The weight of one of as many equal trials as say as much, `Σw²/Σw`: 1 where all count alike;
  /// the sum over it is the effective number of trials.
  public double grain() {
    return sum == 0 ? 1 : (double) squares / sum;
  }
}
