package headroom.fit;

import headroom.scenario.History;
import headroom.scenario.Quarter;
import headroom.scenario.Seasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.apache.commons.math3.util.FastMath;

/// Seasons estimated together with constant growth, by least squares on differences of dummy
/// variables (Lovell 1963, "Seasonal Adjustment of Economic Time Series and Multiple Regression
/// Analysis", Journal of the American Statistical Association 58, 993–1010):
///
///     d_i = m·h_i + s_q(i+1) − s_q(i) + σ√h_i·ε_i,   s_1 + s_2 + s_3 + s_4 = 0,   f_q = e^{s_q}/mean
///
/// with `d_i` log growth over `h_i` years. Divided by `√h_i` it is the normal linear model, so the
/// estimates are those of maximum likelihood and the F test of the three free `s` against none is
/// exact for growth that is independent from quarter to quarter:
///
///     F = ((RSS₀ − RSS₁)/3) / (RSS₁/(n − 4)),   n growth rates
///
/// Noise about a trend instead of in growth makes it find seasons three or four times as often as its
/// level says; a drift that moves makes it find fewer.
final class SeasonRegression {
  /// Season parameters that are free.
  static final int PARAMETERS = 3;

  private static final int QUARTERS = 4;
  private static final int FEWEST_VALUES = 8;

  /// As far as a scenario lets factors be apart.
  private static final double APART = 100;

  private final int size;
  private final double[][] design;
  private final double[] growth;
  private final OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();

  private SeasonRegression(Steps steps, List<History.Point> points) {
    size = steps.size();
    design = new double[size][1 + PARAMETERS];
    growth = new double[size];
    for (int step = 0; step < size; step++) {
      double root = FastMath.sqrt(steps.years(step));
      design[step][0] = root;
      add(design[step], points.get(step + 1).quarter(), 1 / root);
      add(design[step], points.get(step).quarter(), -1 / root);
      growth[step] = steps.growth(step) / root;
    }
    regression.setNoIntercept(true);
    regression.newSampleData(growth, design);
  }

  /// Adds a quarter's `s` to a row; that of the fourth quarter is what the others leave.
  private static void add(double[] row, Quarter quarter, double weight) {
    for (int i = 1; i <= PARAMETERS; i++) {
      if (quarter.number() == QUARTERS) {
        row[i] -= weight;
      } else if (quarter.number() == i) {
        row[i] += weight;
      }
    }
  }

  /// Why seasons cannot be looked for in a history; empty if they can.
  static Optional<String> reasonAgainst(History history) {
    if (history.basis() != History.Basis.QUARTERS) {
      return Optional.of("");
    }
    long[] seen = new long[QUARTERS];
    history.points().forEach(point -> seen[point.quarter().number() - 1]++);
    boolean twice = true;
    for (long count : seen) {
      twice &= count >= 2;
    }
    return twice && history.points().size() >= FEWEST_VALUES
        ? Optional.empty()
        : Optional.of("they take eight quarters, each quarter of the year twice");
  }

  /// The seasons of a history that may have some.
  ///
  /// @param steps its growth
  /// @param takeOut whether to take out seasons that the test does not find
  static Result of(Steps steps, History history, boolean takeOut) {
    SeasonRegression fit = new SeasonRegression(steps, history.points());
    double[] estimates = fit.regression.estimateRegressionParameters();
    double[] logs = new double[QUARTERS];
    for (int i = 0; i < PARAMETERS; i++) {
      logs[i] = estimates[i + 1];
      logs[PARAMETERS] -= estimates[i + 1];
    }
    List<Double> factors = new ArrayList<>();
    for (double log : logs) {
      factors.add(FastMath.exp(log));
    }
    Seasons seasons = new Seasons(factors);
    Seasonality.Test test = fit.test();
    boolean writable =
        seasons.factors().stream()
            .allMatch(a -> seasons.factors().stream().allMatch(b -> a <= APART * b));
    boolean taken = writable && (takeOut || test.finds());
    double information = 1 / fit.regression.estimateRegressionParametersVariance()[0][0];
    return new Result(
        new Seasonality.Sought(seasons, fit.errors(seasons), test, taken), information);
  }

  /// What was found.
  ///
  /// @param information years behind mean growth, seasons being estimated beside it
  record Result(Seasonality.Sought found, double information) {}

  private Seasonality.Test test() {
    double time = 0;
    double sum = 0;
    for (int step = 0; step < size; step++) {
      time += design[step][0] * design[step][0];
      sum += design[step][0] * growth[step];
    }
    double without = 0;
    for (int step = 0; step < size; step++) {
      double deviation = growth[step] - sum / time * design[step][0];
      without += deviation * deviation;
    }
    int freedom = size - 1 - PARAMETERS;
    if (!(without / (size - 1) > ConstantGrowthFit.LEAST_VARIANCE)) {
      return new Seasonality.Test(0, freedom, 1);
    }
    double with = regression.calculateResidualSumOfSquares();
    double statistic = Math.max(0, (without - with) / PARAMETERS / (with / freedom));
    double left = freedom / (freedom + PARAMETERS * statistic);
    double p = left > 0 ? Beta.regularizedBeta(left, 0.5 * freedom, 0.5 * PARAMETERS) : 0;
    return new Seasonality.Test(statistic, freedom, p);
  }

  /// The errors of the factors by the delta method: `∂f_q/∂s_j = f_q·(δ_qj − f_j/4)`.
  private List<Double> errors(Seasons seasons) {
    double[][] unscaled = regression.estimateRegressionParametersVariance();
    double variance = regression.calculateResidualSumOfSquares() / (size - 1 - PARAMETERS);
    List<Double> errors = new ArrayList<>();
    for (int q = 0; q < QUARTERS; q++) {
      double[] slope = new double[PARAMETERS];
      for (int j = 0; j < PARAMETERS; j++) {
        slope[j] = slope(seasons, q, j) - slope(seasons, q, PARAMETERS);
      }
      double sum = 0;
      for (int i = 0; i < PARAMETERS; i++) {
        for (int j = 0; j < PARAMETERS; j++) {
          sum += slope[i] * unscaled[i + 1][j + 1] * slope[j];
        }
      }
      errors.add(FastMath.sqrt(Math.max(0, variance * sum)));
    }
    return errors;
  }

  private static double slope(Seasons seasons, int of, int by) {
    double own = of == by ? 1 : 0;
    return seasons.factors().get(of) * (own - seasons.factors().get(by) / QUARTERS);
  }
}
