package headroom.stats;

/// The moments and extremes of one block of weighted trials; weight 0 leaves a trial out.
///
/// The mean is clamped to the extremes, and is not finite exactly where a counted value is not or
/// their sum is not.
record WeightedBlock(long weight, int trials, double mean, double squares, double min, double max) {

  static WeightedBlock of(double[] values, int[] weights, int count) {
    long weight = 0;
    int trials = 0;
    double sum = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      if (weights[i] < 0) {
        throw new IllegalArgumentException("a weight must be 0 or more, found " + weights[i]);
      }
      if (weights[i] > 0) {
        weight += weights[i];
        trials++;
        sum += values[i] * weights[i];
        min = Math.min(min, values[i]);
        max = Math.max(max, values[i]);
      }
    }
    if (weight == 0 || !Double.isFinite(sum)) {
      return new WeightedBlock(weight, trials, sum, 0, min, max);
    }
    double mean = Math.min(Math.max(sum / weight, min), max);
    return new WeightedBlock(weight, trials, mean, squares(values, weights, count, mean), min, max);
  }

  private static double squares(double[] values, int[] weights, int count, double mean) {
    double squares = 0;
    for (int i = 0; i < count; i++) {
      if (weights[i] > 0) {
        double deviation = values[i] - mean;
        squares += weights[i] * (deviation * deviation);
      }
    }
    return squares;
  }
}
