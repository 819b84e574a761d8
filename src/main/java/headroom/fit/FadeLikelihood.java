package headroom.fit;

import headroom.math.Exp;
import headroom.math.Log;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/// Growth that fades to a long-run rate. Parameters: `ln(1 + g)` at an anchor, `ln half-life`, `ln σ`.
///
///     x_{i+1} − x_i ~ N(Σ_parts δ·ln(1 + g(τ)) − ½σ²h, σ²h),   g(τ) = ḡ + (g₀ − ḡ)·2^(−τ/half-life)
///
/// with `τ` from the first point and the rate read at the start of each part of about a quarter, as
/// a stream reads it: exact for quarters.
///
/// @param steps the history
/// @param longRun the growth rate it fades to
/// @param anchor years after the first point at which the first parameter is the growth rate
record FadeLikelihood(Steps steps, double longRun, double anchor) implements Likelihood {
  static final int GROWTH = 0;
  static final int HALF_LIFE = 1;
  static final int VOLATILITY = 2;

  private static final double LN_2 = Log.log(2);

  /// What the first growth rate may be beside the mean one, in logarithms.
  private static final double[] GROWTHS = {-1, -0.4, -0.1, 0.1, 0.4, 0.8, 1.5, 3};

  @Override
  public double log(double[] theta) {
    double variance = FastMath.exp(2 * theta[VOLATILITY]);
    double[] drift = drift(theta);
    Gaussian gaussian = new Gaussian();
    double sum = 0;
    for (int step = 0; step < steps.size(); step++) {
      double years = steps.years(step);
      double mean = drift[step] - 0.5 * variance * years;
      sum += gaussian.log(steps.growth(step) - mean, variance * years);
    }
    return sum;
  }

  /// The expected log growth of each step.
  double[] drift(double[] theta) {
    Fading fading = new Fading(theta);
    double[] drift = new double[steps.size()];
    double elapsed = 0;
    for (int step = 0; step < drift.length; step++) {
      int parts = steps.parts(step);
      double part = steps.years(step) / parts;
      for (int i = 0; i < parts; i++) {
        drift[step] += part * Log.log(1 + fading.after(elapsed));
        elapsed += part;
      }
    }
    return drift;
  }

  /// The growth rate some years after the first point.
  double growthAfter(double[] theta, double years) {
    return new Fading(theta).after(years);
  }

  /// The growth rate as it fades under some parameters.
  private final class Fading {
    private final double there;
    private final double perYear;

    Fading(double[] theta) {
      there = FastMath.expm1(theta[GROWTH]);
      perYear = LN_2 * FastMath.exp(-theta[HALF_LIFE]);
    }

    /// The rate some years after the first point.
    double after(double years) {
      double left = Exp.exp((anchor - years) * perYear);
      return longRun + (there - longRun) * left;
    }
  }

  @Override
  public double[] lowest() {
    return new double[] {-5, Bounds.SHORTEST_HALF_LIFE, Bounds.LEAST_VOLATILITY};
  }

  @Override
  public double[] highest() {
    return new double[] {12, Bounds.LONGEST_HALF_LIFE, Bounds.MOST_VOLATILITY};
  }

  @Override
  public double[][] starts() {
    double mean = Bounds.meanGrowth(steps);
    List<double[]> starts = new ArrayList<>();
    for (double halfLife : Bounds.HALF_LIVES) {
      for (double growth : GROWTHS) {
        double[] theta = {mean + growth, halfLife, 0};
        theta[VOLATILITY] = FastMath.log(deviation(drift(theta)));
        starts.add(theta);
      }
    }
    return starts.toArray(new double[0][]);
  }

  /// The volatility that growth about a drift shows.
  private double deviation(double[] drift) {
    double sum = 0;
    for (int step = 0; step < steps.size(); step++) {
      double deviation = steps.growth(step) - drift[step];
      sum += deviation * deviation / steps.years(step);
    }
    return FastMath.sqrt(sum / steps.size());
  }
}
