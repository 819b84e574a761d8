package headroom.fit;

import headroom.math.Exp;
import headroom.math.Log;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/// A logistic curve through the first point, times mean-reverting noise with a half-life of a year.
/// Parameters: `ln K` (annual), `ln r`, `ln σ`.
///
///     ln R_i = ln L(τ_i) + z_i − ½Var z_i,   L(τ) = K / (1 + (K/R₀ − 1)·e^(−rτ)),   z₀ = 0
///     z_{i+1} ~ N(z_i·e^(−κh), σ²·(1 − e^(−2κh))/2κ)
///
/// The transition is exact for any gap.
record SCurveLikelihood(Steps steps) implements Likelihood {
  static final int CAPACITY = 0;
  static final int RATE = 1;
  static final int VOLATILITY = 2;

  /// `ln 2` over a half-life of one year.
  private static final double KAPPA = FastMath.log(2);

  /// Capacities over the largest value, in logarithms.
  private static final double[] CAPACITIES = {-0.4, -0.15, 0, 0.1, 0.3, 0.8, 1.6, 3, 6, 11};

  /// Rates over mean growth, in logarithms.
  private static final double[] RATES = {-1, 0, 0.4, 0.9, 1.5, 2.2, 3.2};

  @Override
  public double log(double[] theta) {
    double variance = FastMath.exp(2 * theta[VOLATILITY]);
    Curve curve = new Curve(theta);
    Reversion reversion = new Reversion();
    Gaussian gaussian = new Gaussian();
    double z = 0;
    double spread = 0;
    double sum = 0;
    for (int step = 0; step < steps.size(); step++) {
      reversion.over(steps.years(step));
      double decay = reversion.decay;
      double fresh = variance * reversion.renewed / (2 * KAPPA);
      spread = decay * decay * spread + fresh;
      double next = steps.log(step + 1) - curve.at(step + 1) + 0.5 * spread;
      sum += gaussian.log(next - decay * z, fresh);
      z = next;
    }
    return sum;
  }

  /// The logarithm of the curve at a point, without noise.
  double curve(double[] theta, int point) {
    return new Curve(theta).at(point);
  }

  /// The logistic curve of some parameters.
  private final class Curve {
    private final double rate;
    private final double filled;

    Curve(double[] theta) {
      rate = FastMath.exp(theta[RATE]);
      filled = FastMath.exp(steps.log(0) - theta[CAPACITY]);
    }

    /// Its logarithm at a point.
    double at(int point) {
      double years = steps.time(point) - steps.time(0);
      double left = -rate * years;
      // K/(1 + (K/R₀ − 1)e^(−rτ)) = R₀ / (R₀/K·(1 − e^(−rτ)) + e^(−rτ))
      double below = filled * -FastMath.expm1(left);
      return steps.log(0) - Log.log(below + Exp.exp(left));
    }
  }

  /// How noise reverts over the years of a step, which are mostly those of the step before.
  private static final class Reversion {
    private double lastYears = Double.NaN;

    /// What is left of it.
    private double decay;

    /// What has come anew, over that of a long time.
    private double renewed;

    void over(double years) {
      if (years != lastYears) {
        lastYears = years;
        decay = FastMath.exp(-KAPPA * years);
        renewed = -FastMath.expm1(-2 * KAPPA * years);
      }
    }
  }

  @Override
  public double[] lowest() {
    return new double[] {largest() - 3, FastMath.log(1e-3), Bounds.LEAST_VOLATILITY};
  }

  @Override
  public double[] highest() {
    return new double[] {largest() + 12, FastMath.log(30), Bounds.MOST_VOLATILITY};
  }

  private double largest() {
    double largest = steps.log(0);
    for (int point = 1; point <= steps.size(); point++) {
      largest = Math.max(largest, steps.log(point));
    }
    return largest;
  }

  @Override
  public double[][] starts() {
    double rate = FastMath.log(Math.max(0.05, Bounds.meanGrowth(steps)));
    double top = largest();
    List<double[]> starts = new ArrayList<>();
    for (double above : CAPACITIES) {
      for (double faster : RATES) {
        double[] theta = {top + above, rate + faster, 0};
        theta[VOLATILITY] = FastMath.log(deviation(theta));
        starts.add(theta);
      }
    }
    return starts.toArray(new double[0][]);
  }

  /// The volatility that the way about a curve shows.
  private double deviation(double[] theta) {
    Curve curve = new Curve(theta);
    Reversion reversion = new Reversion();
    double z = 0;
    double sum = 0;
    for (int step = 0; step < steps.size(); step++) {
      reversion.over(steps.years(step));
      double next = steps.log(step + 1) - curve.at(step + 1);
      double surprise = next - reversion.decay * z;
      sum += surprise * surprise * 2 * KAPPA / reversion.renewed;
      z = next;
    }
    return FastMath.sqrt(sum / steps.size());
  }
}
