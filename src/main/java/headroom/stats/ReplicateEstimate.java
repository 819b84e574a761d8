package headroom.stats;

/// What one replicate alone estimates: all that is kept of it beside the pooled counts.
final class ReplicateEstimate {
  private final Size size;
  private final double mean;
  private final double squares;
  private final Extremes extremes;
  private final double[] percentiles;
  private final double tailMean;

  /// How much a replicate counts.
  ///
  /// @param weight the sum of the weights of its trials, or their number
  /// @param trials trials of weight above 0
  /// @param grain see [WeightSums#grain()]
  record Size(long weight, long trials, double grain) {}

  ReplicateEstimate(
      Size size,
      double mean,
      double squares,
      Extremes extremes,
      double[] percentiles,
      double tailMean) {
    this.size = size;
    this.mean = mean;
    this.squares = squares;
    this.extremes = extremes;
    this.percentiles = percentiles;
    this.tailMean = tailMean;
  }

  /// The number of its trials, or the sum of their weights.
  long count() {
    return size.weight;
  }

  /// Its trials of weight above 0.
  long trials() {
    return size.trials;
  }

  /// The weight of one trial among as many equal ones as say as much.
  double grain() {
    return size.grain;
  }

  /// As many equal trials as say as much.
  double effective() {
    return size.weight / size.grain;
  }

  double mean() {
    return mean;
  }

  /// The sum of squared deviations from the mean.
  double squares() {
    return squares;
  }

  double min() {
    return extremes.min();
  }

  double max() {
    return extremes.max();
  }

  /// How far the trial lies that moves a mean most; see [Extremes#farthest(double, double)].
  double farthest(double pooledMean, double pooledGrain) {
    return extremes.farthest(pooledMean, pooledGrain);
  }

  /// The percentile at a position of the [Ladder].
  double percentile(int index) {
    return percentiles[index];
  }

  double tailMean() {
    return tailMean;
  }

  /// The standard deviation, with one trial less; there must be two.
  double sd() {
    return sd(squares, size.weight, size.grain);
  }

  /// A standard deviation from `squares`, weighted and summed over trials whose weights add up to
  /// `weight`: of `n` effective trials `√(squares/weight · n/(n − 1))`.
  static double sd(double squares, long weight, double grain) {
    double effective = weight / grain;
    return grain == 1
        ? Math.sqrt(squares / (weight - 1))
        : Math.sqrt(squares / weight * (effective / (effective - 1)));
  }
}
