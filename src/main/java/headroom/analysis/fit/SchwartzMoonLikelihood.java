package headroom.analysis.fit;

import org.apache.commons.math3.util.FastMath;

/// Growth that is itself uncertain and reverts to a long-run rate. Parameters: `μ₀ = ln(1 + g₀)`,
/// `ln half-life`, `ln η`, `ln σ`; both shocks are independent.
///
///     x' = x + δ·μ − ½σ²δ + σ√δ·ε,   μ' = μ̄ + (μ − μ̄)·e^(−κδ) + η·√((1 − e^(−2κδ))/2κ)·ε₂
///
/// Growth is not observed; the likelihood is that of the one-step forecasts of Kalman's filter
/// (Kalman 1960; Harvey 1989, *Forecasting, Structural Time Series Models and the Kalman Filter*,
/// section 3.4), which is exact since everything is normal. Steps fall into parts of about a
/// quarter, in which growth holds as it does in a stream.
record SchwartzMoonLikelihood(Steps steps, double longRun) implements Likelihood {
  static final int FIRST_GROWTH = 0;
  static final int HALF_LIFE = 1;
  static final int GROWTH_VOLATILITY = 2;
  static final int VOLATILITY = 3;

  /// The log growth rate after the last point, as the history shows it.
  ///
  /// @param logLikelihood of all growth rates
  /// @param mean its mean
  /// @param variance its variance for known parameters
  record Filtered(double logLikelihood, double mean, double variance) {}

  @Override
  public double log(double[] theta) {
    return filter(theta).logLikelihood();
  }

  Filtered filter(double[] theta) {
    double longRunLog = FastMath.log(1 + longRun);
    double kappa = FastMath.log(2) * FastMath.exp(-theta[HALF_LIFE]);
    double eta = FastMath.exp(2 * theta[GROWTH_VOLATILITY]);
    double sigma = FastMath.exp(2 * theta[VOLATILITY]);
    double mean = theta[FIRST_GROWTH];
    double variance = 0;
    double sum = 0;
    for (int step = 0; step < steps.size(); step++) {
      int parts = steps.parts(step);
      double part = steps.years(step) / parts;
      double decay = FastMath.exp(-kappa * part);
      double noise = eta * -FastMath.expm1(-2 * kappa * part) / (2 * kappa);
      double growth = 0;
      double spread = 0;
      double shared = 0;
      for (int i = 0; i < parts; i++) {
        growth += part * (mean - 0.5 * sigma);
        spread += 2 * part * shared + part * part * variance + sigma * part;
        shared = decay * (shared + part * variance);
        mean = longRunLog + (mean - longRunLog) * decay;
        variance = decay * decay * variance + noise;
      }
      double surprise = steps.growth(step) - growth;
      sum += Gaussian.log(surprise, spread);
      mean += shared / spread * surprise;
      variance = Math.max(0, variance - shared * shared / spread);
    }
    return new Filtered(sum, mean, variance);
  }

  /// The expected log growth of each step, seen from the first point.
  double[] drift(double[] theta) {
    double longRunLog = FastMath.log(1 + longRun);
    double kappa = FastMath.log(2) * FastMath.exp(-theta[HALF_LIFE]);
    double[] drift = new double[steps.size()];
    double mean = theta[FIRST_GROWTH];
    for (int step = 0; step < drift.length; step++) {
      int parts = steps.parts(step);
      double part = steps.years(step) / parts;
      for (int i = 0; i < parts; i++) {
        drift[step] += part * mean;
        mean = longRunLog + (mean - longRunLog) * FastMath.exp(-kappa * part);
      }
    }
    return drift;
  }

  @Override
  public double[] lowest() {
    return new double[] {
      -5, Bounds.SHORTEST_HALF_LIFE, Bounds.LEAST_VOLATILITY, Bounds.LEAST_VOLATILITY
    };
  }

  @Override
  public double[] highest() {
    return new double[] {
      12, Bounds.LONGEST_HALF_LIFE, Bounds.MOST_VOLATILITY, Bounds.MOST_VOLATILITY
    };
  }

  @Override
  public double[][] starts() {
    double mean = Bounds.meanGrowth(steps);
    double sigma = FastMath.log(Bounds.volatility(steps));
    double half = sigma - FastMath.log(2);
    return new double[][] {
      {mean, FastMath.log(20), half, sigma},
      {mean + 0.3, FastMath.log(2), sigma, half},
      {2 * mean, FastMath.log(0.5), half, sigma},
      {mean, FastMath.log(5), FastMath.log(0.5), half}
    };
  }
}
