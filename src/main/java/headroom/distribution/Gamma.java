package headroom.distribution;

import headroom.math.Exp;
import headroom.math.IncompleteGamma;
import headroom.math.Log;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/// The gamma law: density proportional to `x^(shape−1)·e^(−x/scale)`.
///
/// @param shape shape, 0.05 to 1e6
/// @param scale scale, above 0; the mean is `shape·scale`
public record Gamma(double shape, double scale) implements Continuous {
  public Gamma {
    Require.shape("shape", shape);
    Require.positive("scale", scale);
  }

  /// The gamma law with given moments: `shape = (mean/sd)²`, `scale = sd²/mean`.
  ///
  /// @param mean mean, above 0
  /// @param sd standard deviation, above 0
  public static Gamma ofMeanSd(double mean, double sd) {
    Require.positive("mean", mean);
    Require.positive("sd", sd);
    return new Gamma(mean / sd * (mean / sd), sd / mean * sd);
  }

  /// The gamma law through two percentiles. Their ratio falls as the shape grows, which a root
  /// finder turns round.
  ///
  /// @param probability1 the smaller probability, above 0; 0.05 for P5
  /// @param value1 the value at it, above 0
  /// @param probability2 the larger probability, below 1
  /// @param value2 the value at it, above `value1`
  /// @throws IllegalArgumentException if no gamma law with a shape in range has them
  public static Gamma ofPercentiles(
      double probability1, double value1, double probability2, double value2) {
    Require.positive("a gamma percentile", value1);
    Require.percentiles(probability1, value1, probability2, value2);
    double wanted = Log.log(value2 / value1);
    double low = Log.log(Require.LEAST_SHAPE);
    double high = Log.log(Require.MOST_SHAPE);
    double atLow = logRatio(low, probability1, probability2);
    double atHigh = logRatio(high, probability1, probability2);
    if (!(wanted < atLow && wanted > atHigh)) {
      throw new IllegalArgumentException(
          "no gamma law has percentiles so %s"
              .formatted(wanted >= atLow ? "far apart" : "close to each other"));
    }
    double logShape =
        new BrentSolver(1e-15, 1e-14)
            .solve(1_000, x -> logRatio(x, probability1, probability2) - wanted, low, high);
    double shape = Exp.exp(logShape);
    return new Gamma(shape, value2 / new Gamma(shape, 1).quantile(probability2));
  }

  private static double logRatio(double logShape, double probability1, double probability2) {
    Gamma law =
        new Gamma(Math.clamp(Exp.exp(logShape), Require.LEAST_SHAPE, Require.MOST_SHAPE), 1);
    return Log.log(law.quantile(probability2) / law.quantile(probability1));
  }

  @Override
  public double quantile(double u) {
    return Segments.of(this).quantile(u);
  }

  @Override
  public double cdf(double x) {
    if (!(x > 0)) {
      return x <= 0 ? 0 : Double.NaN;
    }
    double y = x / scale;
    return y < Double.MIN_NORMAL ? nearZero(x) : IncompleteGamma.lower(shape, y);
  }

  @Override
  public double survival(double x) {
    if (!(x > 0)) {
      return x <= 0 ? 1 : Double.NaN;
    }
    double y = x / scale;
    return y < Double.MIN_NORMAL ? 1 - nearZero(x) : IncompleteGamma.upper(shape, y);
  }

  /// `P(X ≤ x)` where `x/scale` is too small for a double.
  private double nearZero(double x) {
    return IncompleteGamma.lowerNearZero(shape, Log.log(x) - Log.log(scale));
  }

  @Override
  public double density(double x) {
    if (!(x > 0)) {
      return x == 0 ? densityAtZero() : x < 0 ? 0 : Double.NaN;
    }
    double y = x / scale;
    if (y < Double.MIN_NORMAL) {
      return shape * nearZero(x) / x;
    }
    return y == Double.POSITIVE_INFINITY ? 0 : IncompleteGamma.power(shape, y) / x;
  }

  private double densityAtZero() {
    if (shape == 1) {
      return 1 / scale;
    }
    return shape > 1 ? 0 : Double.POSITIVE_INFINITY;
  }

  @Override
  public double mean() {
    return shape * scale;
  }

  @Override
  public double variance() {
    return shape * scale * scale;
  }

  @Override
  public double low() {
    return 0;
  }

  @Override
  public double high() {
    return Double.POSITIVE_INFINITY;
  }
}
