package headroom.fit;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/// What growth rates that are normal say of `m + σ²/2`, the logarithm of expected growth.
///
/// The quantity `m̂ − Z·√(V/T) + V/2` with `V = ν·s²/χ²_ν` has the percentiles of a generalised
/// confidence interval, whose coverage is close to nominal for any number of values (Krishnamoorthy
/// and Mathew 2003, "Inferences on the Means of Lognormal Distributions Using Generalized P-Values
/// and Generalized Confidence Intervals", Journal of Statistical Planning and Inference 115,
/// 103–121). Its distribution function is integrated over `ln χ²` by the trapezoidal rule instead
/// of being simulated.
final class ExpectedGrowth {
  private static final int NODES = 128;
  private static final double ACCURACY = 1e-9;

  private final double mean;
  private final double time;
  private final double[] variances = new double[NODES];
  private final double[] weights = new double[NODES];

  /// @param mean estimated mean log growth a year
  /// @param variance estimated variance of it in a year, free of bias, above 0
  /// @param time years (of information) behind the mean
  /// @param freedom degrees of freedom behind the variance
  ExpectedGrowth(double mean, double variance, double time, int freedom) {
    this.mean = mean;
    this.time = time;
    double low = FastMath.log(freedom) - 80.0 / freedom - 1;
    double high = FastMath.log(freedom + 12 * FastMath.sqrt(2.0 * freedom) + 40);
    double total = 0;
    double top = 0.5 * freedom * FastMath.log(freedom) - 0.5 * freedom;
    for (int node = 0; node < NODES; node++) {
      double log = low + (high - low) * node / (NODES - 1);
      double square = FastMath.exp(log);
      weights[node] = FastMath.exp(0.5 * freedom * log - 0.5 * square - top);
      variances[node] = freedom * variance / square;
      total += weights[node];
    }
    for (int node = 0; node < NODES; node++) {
      weights[node] /= total;
    }
  }

  /// The share at or below a value.
  double below(double value) {
    double sum = 0;
    for (int node = 0; node < NODES; node++) {
      double variance = variances[node];
      double score = (value - mean - 0.5 * variance) / FastMath.sqrt(variance / time);
      sum += weights[node] * 0.5 * Erf.erfc(-score / FastMath.sqrt(2));
    }
    return sum;
  }

  /// The value with a share at or below it.
  double quantile(double share) {
    double reach = 1;
    while (below(mean + reach) < share || below(mean - reach) > share) {
      reach *= 2;
    }
    return new BrentSolver(ACCURACY)
        .solve(200, value -> below(value) - share, mean - reach, mean + reach);
  }
}
