package headroom.benchmark;

import java.util.function.DoubleSupplier;

/// The numbers of the reference workload W1 (`benchmarks/w1.yaml`) and its plain loop: one stream
/// of revenue, a share of it, one lognormal cap per trial.
///
/// The loop is what a good first version looks like: one trial after another, one normal and one
/// exponential per quarter, totals kept per trial. A **step** is one quarter of one trial.
final class W1 {
  static final int QUARTERS = 19;

  private static final double NOW = 7.5;
  private static final double RATE = 0.20;
  private static final double CAP_LOG_MEDIAN = StrictMath.log(60);
  private static final double CAP_LOG_SD = 0.4;
  private static final double STEP_YEARS = 0.25;
  private static final double VOLATILITY = 0.25;
  private static final double STEP_SD = VOLATILITY * StrictMath.sqrt(STEP_YEARS);
  private static final double STEP_DRIFT =
      STEP_YEARS * StrictMath.log(1.40) - 0.5 * STEP_SD * STEP_SD;

  private W1() {}

  /// What W1 asks for, but for percentiles: the baselines are spared the sorting.
  ///
  /// @param trials number of trials behind them
  /// @param meanPaid mean of the total paid, in the currency's unit
  /// @param sdPaid its standard deviation
  /// @param hitProbability share of the trials in which the cap was reached
  record Summary(long trials, double meanPaid, double sdPaid, double hitProbability) {

    /// Fails if the two means differ by more than five of their standard errors, which two correct
    /// loops do once in 1.7 million times.
    void mustAgreeWith(Summary other) {
      double standardError = Math.hypot(meanError(), other.meanError());
      double difference = Math.abs(meanPaid - other.meanPaid);
      if (!(difference <= 5 * standardError)) {
        throw new IllegalStateException(
            this + " and " + other + " differ by " + difference / standardError + " errors");
      }
    }

    private double meanError() {
      return sdPaid / Math.sqrt(trials);
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
