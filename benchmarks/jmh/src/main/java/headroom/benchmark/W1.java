package headroom.benchmark;

import headroom.verify.DensityRecursion;
import headroom.verify.GbmShare;
import java.util.function.DoubleSupplier;

/// The numbers of the reference workload W1 (`benchmarks/w1.yaml`), its exact answer, and its plain
/// loop: one stream of revenue, a share of it, one lognormal cap per trial.
///
/// The loop is what a good first version looks like: one trial after another, one normal and one
/// exponential per quarter, totals kept per trial. A **step** is one quarter of one trial.
final class W1 {
  static final int QUARTERS = 19;
  static final double NOW = 7.5;
  static final double RATE = 0.20;
  static final double GROWTH = 0.40;
  static final double VOLATILITY = 0.25;
  static final double STEP_YEARS = 0.25;
  static final double CAP_LOG_MEDIAN = StrictMath.log(60);
  static final double CAP_LOG_SD = 0.4;

  private static final double STEP_SD = VOLATILITY * StrictMath.sqrt(STEP_YEARS);
  private static final double STEP_DRIFT =
      STEP_YEARS * StrictMath.log1p(GROWTH) - 0.5 * STEP_SD * STEP_SD;

  private W1() {}

  /// What W1 asks for, but for percentiles: the baselines are spared the sorting.
  ///
  /// @param trials number of trials behind them
  /// @param meanPaid mean of the total paid, in the currency's unit
  /// @param sdPaid its standard deviation
  /// @param hitProbability share of the trials in which the cap was reached
  record Summary(long trials, double meanPaid, double sdPaid, double hitProbability) {

    /// Fails unless mean and probability lie within five standard errors of the exact ones, where
    /// those of a right contestant lie but once in 900,000 times.
    Summary mustBeRight() {
      Exact exact = Exact.get();
      double meanError = exact.sdPaid() / Math.sqrt(trials);
      double hit = exact.hitProbability();
      double hitError = Math.sqrt(hit * (1 - hit) / trials);
      if (!(Math.abs(meanPaid - exact.meanPaid()) <= 5 * meanError
          && Math.abs(hitProbability - hit) <= 5 * hitError)) {
        throw new IllegalStateException(this + " is not " + exact);
      }
      return this;
    }
  }

  /// The answer without simulation: [DensityRecursion] for a given cap, averaged over the caps by
  /// the trapezoidal rule, which is exact to rounding for so smooth and steep a weight.
  private record Exact(double meanPaid, double sdPaid, double hitProbability) {
    private static final double REACH = 8;
    private static final double STEP = 0.125;

    static Exact get() {
      DensityRecursion total =
          DensityRecursion.of(new GbmShare(NOW, RATE, GROWTH, VOLATILITY, QUARTERS));
      double mean = 0;
      double square = 0;
      double hit = 0;
      for (double z = -REACH; z <= REACH; z += STEP) {
        double cap = Math.exp(CAP_LOG_MEDIAN + CAP_LOG_SD * z);
        double weight = STEP * Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
        double paid = total.paidMean(cap, QUARTERS);
        double sd = total.paidSd(cap, QUARTERS);
        mean += weight * paid;
        square += weight * (paid * paid + sd * sd);
        hit += weight * total.hitBy(cap, QUARTERS);
      }
      return new Exact(mean, Math.sqrt(square - mean * mean), hit);
    }
  }

  /// Runs one trial per element of `paid`, which receives the trials' totals.
  static Summary loop(DoubleSupplier normal, double[] paid) {
    double sum = 0;
    double sumOfSquares = 0;
    int hits = 0;
    for (int trial = 0; trial < paid.length; trial++) {
      double cap = Math.exp(CAP_LOG_MEDIAN + CAP_LOG_SD * normal.getAsDouble());
      double headroom = cap;
      double revenue = NOW;
      for (int quarter = 0; quarter < QUARTERS; quarter++) {
        revenue *= Math.exp(STEP_DRIFT + STEP_SD * normal.getAsDouble());
        headroom -= Math.min(RATE * revenue, headroom);
      }
      paid[trial] = cap - headroom;
      sum += paid[trial];
      sumOfSquares += paid[trial] * paid[trial];
      hits += headroom == 0 ? 1 : 0;
    }
    double mean = sum / paid.length;
    double variance = (sumOfSquares - sum * mean) / (paid.length - 1);
    return new Summary(paid.length, mean, Math.sqrt(variance), (double) hits / paid.length);
  }
}
