package headroom.stats;

/// What one replicate alone estimates: all that is kept of it beside the pooled counts.
final class ReplicateEstimate {
  private final long count;
  private final double mean;
  private final double squares;
  private final double min;
  private final double max;
  private final double[] percentiles;
  private final double tailMean;

  ReplicateEstimate(
      long count,
      double mean,
      double squares,
      double min,
      double max,
      double[] percentiles,
      double tailMean) {
    this.count = count;
    this.mean = mean;
    this.squares = squares;
    this.min = min;
    this.max = max;
    this.percentiles = percentiles;
    this.tailMean = tailMean;
  }

  long count() {
    return count;
  }

  double mean() {
    return mean;
  }

  /// The sum of squared deviations from the mean.
  double squares() {
    return squares;
  }

  double min() {
    return min;
  }

  double max() {
    return max;
  }

  /// The percentile at a position of the [Ladder].
  double percentile(int index) {
    return percentiles[index];
  }

  double tailMean() {
    return tailMean;
  }

  /// The standard deviation, with `count − 1`; there must be two trials.
  double sd() {
    return Math.sqrt(squares / (count - 1));
  }
}
