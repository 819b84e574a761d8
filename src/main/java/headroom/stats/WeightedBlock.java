package headroom.stats;

/// What a block of values comes to whose trials count by whole weights. Values of weight 0 take no
/// part.
///
/// @param sum the weights
/// @param mean the weighted mean; 0 without a weight
/// @param squares the squared deviations from it, by weight
record WeightedBlock(long sum, double mean, double squares) {

  /// @param values one for each trial
  /// @param weights one for each trial, 0 or more
  static WeightedBlock of(double[] values, int[] weights, int count) {
    long sum = 0;
    double total = 0;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int trial = 0; trial < count; trial++) {
      if (weights[trial] > 0) {
        sum += weights[trial];
        total += weights[trial] * values[trial];
        low = Math.min(low, values[trial] + 0.0); // −0 becomes 0
        high = Math.max(high, values[trial] + 0.0);
      }
    }
    if (sum == 0) {
      return new WeightedBlock(0, 0, 0);
    }
    double mean = low == high ? low : Math.min(Math.max(total / sum, low), high) + 0.0;
    double squares = 0;
    for (int trial = 0; trial < count; trial++) {
      if (weights[trial] > 0) {
        double deviation = values[trial] - mean;
        squares += weights[trial] * (deviation * deviation);
      }
    }
    return new WeightedBlock(sum, mean, squares);
  }

  /// Whether all its values are finite and small enough to square.
  boolean isFinite() {
    return Double.isFinite(mean) && Double.isFinite(squares);
  }
}
