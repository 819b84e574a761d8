package headroom.analysis.fit;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.util.FastMath;

/// The highest point of a log-likelihood (Nelder and Mead 1965, from several places, Commons Math),
/// and its curvature there.
final class Maximum {
  private static final double WIDE = 0.4;
  private static final double NARROW = 0.02;
  private static final double TOLERANCE = 1e-8;
  private static final int EVALUATIONS = 6_000;
  private static final double NOWHERE = -1e100;
  private static final double STEP = 1e-3;

  private final double[] theta;
  private final double value;

  /// A place and its height.
  ///
  /// @param theta the parameters; kept, not copied
  /// @param value the log-likelihood there
  Maximum(double[] theta, double value) {
    this.theta = theta;
    this.value = value;
  }

  /// The parameters.
  double[] theta() {
    return theta;
  }

  /// The log-likelihood.
  double value() {
    return value;
  }

  /// The maximum of a likelihood.
  static Maximum of(Likelihood likelihood) {
    ToDoubleFunction<double[]> bounded = theta -> bounded(likelihood, theta);
    Maximum best = rough(likelihood);
    return climb(bounded, climb(bounded, best.theta(), WIDE).theta(), NARROW);
  }

  /// The best of the maxima from all starts, not refined: the value is near, the place may be not.
  static Maximum rough(Likelihood likelihood) {
    ToDoubleFunction<double[]> bounded = theta -> bounded(likelihood, theta);
    Maximum best = new Maximum(likelihood.starts()[0], Double.NEGATIVE_INFINITY);
    for (double[] start : likelihood.starts()) {
      Maximum found = climb(bounded, inside(likelihood, start), WIDE);
      best = found.value() > best.value() ? found : best;
    }
    return best;
  }

  /// The likelihood, hardly any outside of its bounds or where it is no number.
  static double bounded(Likelihood likelihood, double[] theta) {
    double[] lowest = likelihood.lowest();
    double[] highest = likelihood.highest();
    for (int i = 0; i < theta.length; i++) {
      if (theta[i] < lowest[i] || theta[i] > highest[i]) {
        return NOWHERE;
      }
    }
    double value = likelihood.log(theta);
    return value > NOWHERE ? value : NOWHERE;
  }

  /// Climbs from a place as far as it goes.
  ///
  /// @param side size of the first simplex
  static Maximum climb(ToDoubleFunction<double[]> height, double[] start, double side) {
    try {
      PointValuePair top =
          new SimplexOptimizer(TOLERANCE, TOLERANCE)
              .optimize(
                  new MaxEval(EVALUATIONS),
                  new ObjectiveFunction(height::applyAsDouble),
                  GoalType.MAXIMIZE,
                  new InitialGuess(start),
                  new NelderMeadSimplex(start.length, side));
      return new Maximum(top.getPoint(), top.getValue());
    } catch (TooManyEvaluationsException _) {
      return new Maximum(start, height.applyAsDouble(start));
    }
  }

  private static double[] inside(Likelihood likelihood, double[] start) {
    double[] inside = start.clone();
    for (int i = 0; i < inside.length; i++) {
      inside[i] = Math.clamp(inside[i], likelihood.lowest()[i], likelihood.highest()[i]);
    }
    return inside;
  }

  /// The covariance of the estimates: the inverse of the observed information (Efron and Hinkley
  /// 1978), by central differences; empty where the likelihood does not fall off on all sides, or
  /// where a parameter is at a bound, beyond which there is no likelihood to tell.
  Optional<RealMatrix> covariance(Likelihood likelihood) {
    int size = theta.length;
    if (!inside(likelihood)) {
      return Optional.empty();
    }
    double[][] information = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        information[i][j] = -second(likelihood, i, j);
        information[j][i] = information[i][j];
      }
    }
    try {
      RealMatrix matrix = new Array2DRowRealMatrix(information, false);
      RealMatrix inverse = new CholeskyDecomposition(matrix, 1e-6, 1e-10).getSolver().getInverse();
      boolean finite =
          Arrays.stream(inverse.getData())
              .flatMapToDouble(Arrays::stream)
              .allMatch(Double::isFinite);
      return finite ? Optional.of(inverse) : Optional.empty();
    } catch (NonPositiveDefiniteMatrixException _) {
      return Optional.empty();
    }
  }

  /// Whether every parameter is far enough from its bounds to be moved either way.
  private boolean inside(Likelihood likelihood) {
    double reach = 2 * STEP;
    for (int i = 0; i < theta.length; i++) {
      if (theta[i] - reach < likelihood.lowest()[i] || theta[i] + reach > likelihood.highest()[i]) {
        return false;
      }
    }
    return true;
  }

  private double second(Likelihood likelihood, int i, int j) {
    double plus = moved(likelihood, i, STEP, j, STEP);
    double minus = moved(likelihood, i, -STEP, j, -STEP);
    if (i == j) {
      return (plus - 2 * value + minus) / (4 * STEP * STEP);
    }
    double across = moved(likelihood, i, STEP, j, -STEP) + moved(likelihood, i, -STEP, j, STEP);
    return (plus - across + minus) / (4 * STEP * STEP);
  }

  private double moved(Likelihood likelihood, int i, double by, int j, double and) {
    double[] place = theta.clone();
    place[i] += by;
    place[j] += and;
    return bounded(likelihood, place);
  }

  /// The standard error of a function of the parameters, by the delta method.
  static double error(RealMatrix covariance, ToDoubleFunction<double[]> function, double[] theta) {
    double[] slope = new double[theta.length];
    for (int i = 0; i < theta.length; i++) {
      double[] up = theta.clone();
      double[] down = theta.clone();
      up[i] += STEP;
      down[i] -= STEP;
      slope[i] = (function.applyAsDouble(up) - function.applyAsDouble(down)) / (2 * STEP);
    }
    double variance = 0;
    for (int i = 0; i < slope.length; i++) {
      for (int j = 0; j < slope.length; j++) {
        variance += slope[i] * covariance.getEntry(i, j) * slope[j];
      }
    }
    return FastMath.sqrt(Math.max(0, variance));
  }
}
