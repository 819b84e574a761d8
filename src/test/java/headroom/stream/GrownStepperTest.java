package headroom.stream;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.kernel.Backend;
import headroom.path.Operand;
import headroom.path.PathPlan;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Growth whose rate, volatility or start differ from trial to trial. Given what a trial drew, the
/// logarithm of its revenue is normal: `x_t ~ N(t·(Δ·ln(1+g) − ½σ²Δ), t·σ²Δ)`.
///
/// 36 checks of 5 standard errors: a right process fails one for one seed in 47,000. Seeds are
/// literal.
class GrownStepperTest {
  private static final int QUARTERS = 6;
  private static final int TRIALS = 200_000;
  private static final double GROWTH = 0.4;
  private static final double SIGMA = 0.6;
  private static final double NOW = 6.5;

  /// Growth, volatility and start of every trial, each drawn evenly from 0 to 1 or the same for
  /// all.
  private record Drawn(boolean growth, boolean volatility, boolean start) {
    private static final double[] RATES = Paths.uniforms("rate", TRIALS, 71);
    private static final double[] SIGMAS = Paths.uniforms("sigma", TRIALS, 71);
    private static final double[] STARTS = Paths.uniforms("start", TRIALS, 71);

    double rate(int trial) {
      return growth ? RATES[trial] : GROWTH;
    }

    double sigma(int trial) {
      return volatility ? SIGMAS[trial] : SIGMA;
    }

    double start(int trial) {
      return start ? STARTS[trial] : NOW;
    }

    double[][] run(Backend backend) {
      StreamPlan plan =
          new StreamPlan.Grown(
              new Opening(start ? new Operand.Drawn(2) : Operand.of(NOW), 1, List.of()),
              growth ? path(0) : PathPlan.constant(GROWTH, QUARTERS),
              volatility ? path(1) : PathPlan.constant(SIGMA, QUARTERS));
      return Paths.of(plan, QUARTERS, TRIALS, 72, new double[][] {RATES, SIGMAS, STARTS}, backend);
    }

    private static PathPlan path(int column) {
      return new PathPlan.Steps(Collections.nCopies(QUARTERS, new Operand.Drawn(column)));
    }
  }

  /// The largest distance from what should be, in standard errors, of three things: the mean of
  /// revenue over its expectation, mean and mean square of the standardised logarithm.
  ///
  /// @param correction how much of `½σ²Δ` is taken off the logarithm's drift, 1 if right
  /// @param spread what volatility is multiplied by, 1 if right
  private static double worst(
      Drawn drawn, double[] amounts, int steps, double correction, double spread) {
    double years = steps / 4.0;
    double[] relative = new double[TRIALS];
    double[] scores = new double[TRIALS];
    for (int trial = 0; trial < TRIALS; trial++) {
      double sigma = spread * drawn.sigma(trial);
      double growth = StrictMath.log(1 + drawn.rate(trial)) * years;
      double x = StrictMath.log(amounts[trial] / drawn.start(trial));
      relative[trial] = StrictMath.exp(x - growth);
      scores[trial] =
          (x - growth + correction * sigma * sigma / 2 * years) / (sigma * StrictMath.sqrt(years));
    }
    double most = Math.abs(new Sample(relative).errorsOfMean(1));
    most = Math.max(most, Math.abs(new Sample(scores).errorsOfMean(0)));
    return Math.max(most, Math.abs(new Sample(scores).errorsOfVariance(0, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "true, false, false, SCALAR",
    "true, false, true, VECTOR",
    "false, true, false, VECTOR",
    "true, true, true, SCALAR"
  })
  void logRevenueHasItsExactLawGivenWhatTheTrialDrew(
      boolean growth, boolean volatility, boolean start, Backend backend) {
    Drawn drawn = new Drawn(growth, volatility, start);
    double[][] paths = drawn.run(backend);
    for (int quarter : new int[] {0, 1, QUARTERS - 1}) {
      assertThat(worst(drawn, paths[quarter], quarter + 1, 1, 1))
          .as("quarter %s", quarter)
          .isLessThan(Sample.LIMIT);
    }
    // The same check catches a drift without −½σ²Δ and a year's volatility in a quarter.
    assertThat(worst(drawn, paths[0], 1, 0, 1)).isGreaterThan(Sample.LIMIT);
    assertThat(worst(drawn, paths[0], 1, 1, 2)).isGreaterThan(Sample.LIMIT);
  }
}
