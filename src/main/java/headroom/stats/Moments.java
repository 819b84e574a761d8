package headroom.stats;

/// Count, mean and sum of squared deviations of a growing set of values, merged part by part (Chan,
/// Golub and LeVeque 1979): `δ = mean_b − mean_a`, `mean = mean_a + δ·n_b/n`, `M2 = M2_a + M2_b +
/// δ²·n_a·n_b/n`. Multiplying all values by a power of two multiplies the results exactly.
final class Moments {
  private long count;
  private double mean;
  private double squares;

  /// Adds a part of `partCount` values, 1 or more, with its mean and squared deviations from it.
  void merge(long partCount, double partMean, double partSquares) {
    if (count == 0) {
      count = partCount;
      mean = partMean;
      squares = partSquares;
      return;
    }
    double delta = partMean - mean;
    double share = share(count, partCount);
    mean += delta * share;
    squares += partSquares + delta * delta * (count * share);
    count += partCount;
  }

  /// The share of the added values among all.
  static double share(long own, long added) {
    return own == added ? 0.5 : added / (double) (own + added); // a division saved is as exact
  }

  /// The moments of as many equal trials as weighted ones are worth; themselves where the grain is
  /// 1.
  ///
  /// @param grain the weight of one of those
  Moments scaled(double grain) {
    if (grain == 1) {
      return this;
    }
    Moments equal = new Moments();
    equal.merge(Math.max(1, Math.round(count / grain)), mean, squares / grain);
    return equal;
  }

  /// The number of values.
  long count() {
    return count;
  }

  /// Their mean; 0 if there are none.
  double mean() {
    return mean;
  }

  /// The sum of their squared deviations from the mean.
  double squares() {
    return squares;
  }
}
