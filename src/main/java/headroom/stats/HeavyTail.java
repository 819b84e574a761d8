package headroom.stats;

/// Whether a few trials carry a mean. Then replicates that lack such trials agree with each other
/// about a mean that is too low, and their spread says nothing of what is missing: over many runs
/// the 95 % interval of such a mean holds the true one in 75 to 91 % only.
///
/// It is told from percentiles, which do not depend on whether such a trial has come: P5 is above 0
/// and P99 more than seven times the median (or P95 below 0 and P1 that much), as in a lognormal
/// law whose logarithm has a standard deviation above 0.84. And the farthest trial lies at least
/// ten standard deviations from the mean and has a five-hundredth of all squared deviations: a tail
/// that ends does no harm.
///
/// A tail that begins beyond P99 no percentile sees. It is told from the farthest trial alone:
/// where the amount has one sign from P5 on as above, that trial has more than a seventh of all
/// squared deviations, and it moves the mean by a thousandth or more of it. What most trials do not
/// have, such as the cost of a cap that is seldom hit, is not judged so: its error comes from how
/// few have it.
///
/// More trials help where the errors of single trials add up, the points being no evener than
/// independent ones: then the mean of `n` values is as good as normal from `n = 25·γ²` on, `γ`
/// being their skewness (Cochran 1977, Sampling Techniques, 2.15), and so where no trial has more
/// than a 25th of all squared deviations.
///
/// Trials that count by weights are judged as the equal ones that they are worth, and a trial's
/// distance as that at which one of those would move the mean as far: a far trial of small weight
/// carries nothing.
final class HeavyTail {
  private static final double TIMES_THE_MEDIAN = 7;
  private static final double FAR = 10;
  private static final double LEAST_SHARE = 1 / 500.0;
  private static final double MOST_SHARE = 1 / 25.0;
  private static final double SHARE_OF_ONE = 1 / 7.0;
  private static final double LEAST_PUSH = 1e-3;

  /// The least part of the variance of independent points that shows that points are no evener.
  private static final double INDEPENDENT = 0.5;

  private HeavyTail() {}

  /// Whether the error of a mean cannot be told from the spread of replicates.
  ///
  /// @param ladder which percentiles there are
  /// @param percentiles one for each of them, of all trials
  /// @param all the moments of all trials, or of the equal ones that weighted ones are worth
  /// @param farthest the greatest distance of a trial from the mean; of weighted ones see
  ///   [Extremes#farthest(double, double)]
  /// @param error what the spread of replicates says
  static boolean carriesMean(
      Ladder ladder, double[] percentiles, Moments all, double farthest, double error) {
    double share = farthest * farthest / all.squares();
    double variance = all.squares() / all.count();
    boolean far = share * all.count() >= FAR * FAR && share >= LEAST_SHARE;
    boolean addsUp = share < MOST_SHARE && error * error * all.count() >= INDEPENDENT * variance;
    boolean one =
        share >= SHARE_OF_ONE && farthest >= LEAST_PUSH * Math.abs(all.mean()) * all.count();
    return far
        && !addsUp
        && (isHeavy(ladder, percentiles) || (one && hasOneSign(ladder, percentiles)));
  }

  private static boolean isHeavy(Ladder ladder, double[] percentiles) {
    double median = percentiles[ladder.indexOf(50)];
    double end = percentiles[ladder.indexOf(median > 0 ? 99 : 1)];
    return hasOneSign(ladder, percentiles) && end / median > TIMES_THE_MEDIAN;
  }

  /// Whether the amount is above 0 from P5 on, or below 0 up to P95.
  private static boolean hasOneSign(Ladder ladder, double[] percentiles) {
    double median = percentiles[ladder.indexOf(50)];
    double start = percentiles[ladder.indexOf(median > 0 ? 5 : 95)];
    return median != 0 && start / median > 0;
  }
}
