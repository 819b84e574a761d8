package headroom.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

/// The highest point of a log-likelihood (Nelder and Mead 1965, from the best places of a grid,
/// Commons Math), and its curvature there.
final class Maximum {
  private static final double WIDE = 0.4;
  private static final double NARROW = 0.02;
  private static final double TOLERANCE = 1e-8;
  private static final int EVALUATIONS = 6_000;
  private static final int CLIMBS = 4;

  /// Starts nearer to each other than this are taken for one.
  private static final double APART = 1.2;

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
    Bounded bounded = new Bounded(likelihood);
    double[] near = climb(bounded, rough(likelihood).theta(), WIDE).theta();
    Maximum top = climb(bounded, bounded.inside(near), NARROW);
    return new Maximum(bounded.inside(top.theta()), top.value());
  }

  /// The best of the maxima from the best starts, not refined: the value is near, the place may be
  /// not.
  static Maximum rough(Likelihood likelihood) {
    Bounded bounded = new Bounded(likelihood);
    List<Maximum> starts = new ArrayList<>();
    for (double[] start : likelihood.starts()) {
      double[] inside = bounded.inside(start);
      starts.add(new Maximum(inside, bounded.applyAsDouble(inside)));
    }
    starts.sort(Comparator.comparingDouble(start -> -start.value()));
    Maximum best = starts.getFirst();
    for (Maximum start : apart(starts)) {
      Maximum found = climb(bounded, start.theta(), WIDE);
      best = found.value() > best.value() ? found : best;
    }
    return new Maximum(bounded.inside(best.theta()), best.value());
  }

  /// The highest of some places, none near one that is higher.
  private static List<Maximum> apart(List<Maximum> highestFirst) {
    List<Maximum> chosen = new ArrayList<>();
    for (Maximum place : highestFirst) {
      if (chosen.size() < CLIMBS && chosen.stream().allMatch(other -> place.isFarFrom(other))) {
        chosen.add(place);
      }
    }
    return chosen;
  }

  private boolean isFarFrom(Maximum other) {
    double sum = 0;
    for (int i = 0; i < theta.length; i++) {
      sum += (theta[i] - other.theta[i]) * (theta[i] - other.theta[i]);
    }
    return sum > APART * APART;
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

  /// The covariance of the estimates: the inverse of the observed information (Efron and Hinkley
  /// 1978), by central differences; empty where the likelihood does not fall off on all sides, or
  /// where a parameter is at a bound, beyond which there is no likelihood to tell.
  Optional<RealMatrix> covariance(Likelihood likelihood) {
    int size = theta.length;
    Bounded bounded = new Bounded(likelihood);
    if (!bounded.hasRoom(theta, 2 * STEP)) {
      return Optional.empty();
    }
    double[][] information = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        information[i][j] = -second(bounded, i, j);
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

  private double second(Bounded bounded, int i, int j) {
    double plus = moved(bounded, i, STEP, j, STEP);
    double minus = moved(bounded, i, -STEP, j, -STEP);
    if (i == j) {
      return (plus - 2 * value + minus) / (4 * STEP * STEP);
    }
    double across = moved(bounded, i, STEP, j, -STEP) + moved(bounded, i, -STEP, j, STEP);
    return (plus - across + minus) / (4 * STEP * STEP);
  }

  private double moved(Bounded bounded, int i, double by, int j, double and) {
    double[] place = theta.clone();
    place[i] += by;
    place[j] += and;
    return bounded.applyAsDouble(place);
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
