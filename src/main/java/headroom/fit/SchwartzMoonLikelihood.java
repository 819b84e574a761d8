package headroom.fit;

import headroom.path.Quarters;
import java.util.ArrayList;
import java.util.List;
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
///
/// The parameter `μ₀` is what the growth rate at the first point is expected to be; it has been
/// moved by one quarter's shock. Were it known, a `σ` near 0 would let the first growth rate be met
/// exactly and the likelihood rise without limit: it would have no maximum. So it has one, and the
/// edge `σ → 0`, all noise being the growth rate's, is a place like others: the likelihood is flat
/// towards it, and an estimate there counts.
record SchwartzMoonLikelihood(Steps steps, double longRun) implements Likelihood {
  static final int FIRST_GROWTH = 0;
  static final int HALF_LIFE = 1;
  static final int GROWTH_VOLATILITY = 2;
  static final int VOLATILITY = 3;

  /// Shares of the growth rate's shocks in the variance of a quarter's growth.
  private static final double[] SHARES = {0.0001, 0.01, 0.05, 0.15, 0.4, 0.7, 0.95, 0.9999};

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
    double eta = FastMath.exp(2 * theta[GROWTH_VOLATILITY]);
    double sigma = FastMath.exp(2 * theta[VOLATILITY]);
    Filter filter = new Filter(theta[HALF_LIFE], eta, sigma);
    Gaussian gaussian = new Gaussian();
    double mean = theta[FIRST_GROWTH];
    double sum = 0;
    for (int step = 0; step < steps.size(); step++) {
      filter.forecast(step);
      double surprise = steps.growth(step) - filter.drift(mean) + 0.5 * sigma * steps.years(step);
      sum += gaussian.log(surprise, filter.spread);
      mean = filter.update(mean, surprise);
      filter.settle();
    }
    return new Filtered(sum, mean, filter.variance);
  }

  /// Kalman's filter, step by step. What it does to the mean of the growth rate is affine: the mean
  /// itself is the caller's, so that it may be followed for several means at once.
  private final class Filter {
    private final double longRunLog = FastMath.log(1 + longRun);
    private final double kappa;
    private final double eta;
    private final double sigma;
    private double part;
    private double partDecay;
    private double partNoise;
    private double variance;
    private double spread;
    private double shared;
    private double length;
    private double years;
    private double decay;

    Filter(double halfLife, double eta, double sigma) {
      kappa = FastMath.log(2) * FastMath.exp(-halfLife);
      this.eta = eta;
      this.sigma = sigma;
      take(Quarters.YEARS);
      variance = partNoise;
    }

    private void take(double newPart) {
      if (newPart != part) {
        part = newPart;
        partDecay = FastMath.exp(-kappa * part);
        partNoise = eta * -FastMath.expm1(-2 * kappa * part) / (2 * kappa);
      }
    }

    /// The spread of a step's growth, and what the growth rate after it shares with it.
    void forecast(int step) {
      int parts = steps.parts(step);
      take(steps.years(step) / parts);
      spread = 0;
      shared = 0;
      years = 0;
      decay = 1;
      for (int i = 0; i < parts; i++) {
        years += part * decay;
        spread += 2 * part * shared + part * part * variance + sigma * part;
        shared = partDecay * (shared + part * variance);
        variance = partDecay * partDecay * variance + partNoise;
        decay *= partDecay;
      }
      length = steps.years(step);
    }

    /// The log growth of the step that a growth rate at its start lets expect, without `−½σ²h`.
    double drift(double mean) {
      return longRunLog * length + (mean - longRunLog) * years;
    }

    /// The growth rate at the step's end, once its growth is known.
    double update(double mean, double surprise) {
      return longRunLog + (mean - longRunLog) * decay + shared / spread * surprise;
    }

    /// Takes the step's growth for known.
    void settle() {
      variance = Math.max(0, variance - shared * shared / spread);
    }
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
    List<double[]> starts = new ArrayList<>();
    for (double halfLife : Bounds.HALF_LIVES) {
      for (double share : SHARES) {
        starts.add(start(halfLife, share));
      }
    }
    return starts.toArray(new double[0][]);
  }

  /// The best place for a half-life and a share of the growth rate's shocks in the variance of a
  /// quarter's growth: its first growth rate by least squares, its volatilities by what is left.
  private double[] start(double halfLife, double share) {
    double kappa = FastMath.log(2) * FastMath.exp(-halfLife);
    double noise =
        Quarters.YEARS
            * Quarters.YEARS
            * -FastMath.expm1(-2 * kappa * Quarters.YEARS)
            / (2 * kappa);
    double eta = share / noise;
    double sigma = (1 - share) / Quarters.YEARS;
    double scale = 0;
    double first = 0;
    // The drift of −½σ² takes a second turn, once σ is known.
    for (int turn = 0; turn < 2; turn++) {
      Filter filter = new Filter(halfLife, eta, sigma);
      double correction = 0.5 * sigma * scale;
      double mean = 0;
      double unit = 1;
      double along = 0;
      double weight = 0;
      double square = 0;
      for (int step = 0; step < steps.size(); step++) {
        filter.forecast(step);
        double base = steps.growth(step) + correction * steps.years(step) - filter.drift(mean);
        double slope = filter.drift(unit) - filter.drift(0);
        along += slope * base / filter.spread;
        weight += slope * slope / filter.spread;
        square += base * base / filter.spread;
        unit = filter.update(unit, -slope) - filter.update(0, 0);
        mean = filter.update(mean, base);
        filter.settle();
      }
      first = along / weight;
      scale = Math.max(1e-12, (square - along * first) / steps.size());
    }
    return new double[] {
      first, halfLife, 0.5 * FastMath.log(eta * scale), 0.5 * FastMath.log(sigma * scale)
    };
  }
}
