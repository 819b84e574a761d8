package headroom.stream;

import static headroom.stream.LawChecks.TRIALS;
import static headroom.stream.LawChecks.WRONG_TRIALS;
import static headroom.stream.LawChecks.assertRight;
import static headroom.stream.LawChecks.assertWrong;
import static headroom.stream.LawChecks.run;
import static headroom.stream.LawChecks.square;
import static org.assertj.core.api.Assertions.assertThat;

import headroom.distribution.InverseCdf;
import headroom.distribution.Uniform;
import headroom.path.Operand;
import headroom.path.PathPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Every process against its exact law at 4 million trials: means, variances, stationary laws,
/// annual totals, transition frequencies, each within 5 standard errors.
///
/// A right process fails one of these checks for one seed in 1.7 million; with all of them (fewer
/// than 100) a false alarm is expected once in 17,000 seeds. Seeds are literal.
@Order(1)
class ProcessLawsTest {
  // --- growth

  private static final double GROWTH = 0.4;
  private static final double SIGMA = 0.3;

  private static StreamPlan grown(double growth) {
    return new StreamPlan.Grown(
        new Opening(Operand.of(6.5), 1, List.of()),
        PathPlan.constant(growth, 4),
        PathPlan.constant(SIGMA, 4));
  }

  private static List<Expectation> growth(StreamPlan plan, int trials) {
    double factor = StrictMath.pow(1 + GROWTH, 0.25);
    double step = SIGMA * SIGMA / 4;
    double drift = StrictMath.log(factor) - step / 2;
    double start = StrictMath.log(6.5);
    double total = 0;
    double variance = 0;
    for (int i = 1; i <= 4; i++) {
      total += 6.5 * StrictMath.pow(factor, i);
      for (int j = 1; j <= 4; j++) {
        double common = StrictMath.expm1(step * Math.min(i, j));
        variance += square(6.5) * StrictMath.pow(factor, i + j) * common;
      }
    }
    double annual = total;
    Expectation mean = new Expectation("mean of x_4", start + 4 * drift);
    Expectation spread = new Expectation("variance of x_4", 4 * step);
    Expectation increments = new Expectation("covariance of x_2 and x_4", 2 * step);
    Expectation year = new Expectation("mean of the annual total", annual);
    Expectation yearSpread = new Expectation("variance of the annual total", variance);
    run(
        plan,
        4,
        trials,
        1001,
        (levels, logs, trial) -> {
          double x2 = logs[1][trial] - start - 2 * drift;
          double x4 = logs[3][trial] - start - 4 * drift;
          mean.add(logs[3][trial]);
          spread.add(square(x4));
          increments.add(x2 * x4);
          double sum = levels[0][trial] + levels[1][trial] + levels[2][trial] + levels[3][trial];
          year.add(sum);
          yearSpread.add(square(sum - annual));
        });
    return List.of(mean, spread, increments, year, yearSpread);
  }

  @Test
  void growthHasItsLognormalLawAndItsAnnualTotal() {
    assertRight(growth(grown(GROWTH), TRIALS));
  }

  /// Growth taken for that of the median, not of the mean.
  @Test
  void wrongGrowthIsCaught() {
    double median = (1 + GROWTH) * StrictMath.exp(SIGMA * SIGMA / 2) - 1;
    assertWrong(growth(grown(median), WRONG_TRIALS));
  }

  // --- schwartz-moon; mutants in SchwartzMoonStepperTest

  @Test
  void schwartzMoonHasItsNormalLaw() {
    double rho = SchwartzMoonStepperTest.RHO;
    StreamPlan plan = SchwartzMoonStepperTest.plan(SchwartzMoonStepperTest.ETA, rho, List.of());
    int[] steps = {1, 2, 8};
    double start = StrictMath.log(SchwartzMoonStepperTest.NOW);
    List<Expectation> all = new ArrayList<>();
    for (int n : steps) {
      double mean = SchwartzMoonStepperTest.mean(n);
      double variance = SchwartzMoonStepperTest.variance(n);
      all.add(new Expectation("mean of x_" + n, mean));
      all.add(new Expectation("variance of x_" + n, variance));
      double revenue = StrictMath.exp(start + mean + variance / 2);
      all.add(new Expectation("mean of R_" + n, revenue));
    }
    run(
        plan,
        8,
        TRIALS,
        1002,
        (levels, logs, trial) -> {
          for (int i = 0; i < steps.length; i++) {
            double x = logs[steps[i] - 1][trial] - start;
            all.get(3 * i).add(x);
            all.get(3 * i + 1).add(square(x - SchwartzMoonStepperTest.mean(steps[i])));
            all.get(3 * i + 2).add(levels[steps[i] - 1][trial]);
          }
        });
    assertRight(all);
  }

  // --- noise about a curve or plan; mutants in RevertingNoiseTest and SCurveStepperTest

  /// `Var z_t` of the noise.
  private static double variance(double halfLife, double years) {
    double twoKappa = 2 * StrictMath.log(2) / halfLife;
    return square(SIGMA) * (1 - StrictMath.exp(-twoKappa * years)) / twoKappa;
  }

  private static StreamPlan.Noise noise(double halfLife, int quarters) {
    return new StreamPlan.Noise(PathPlan.constant(SIGMA, quarters), Operand.of(halfLife));
  }

  /// Mean level, mean and variance of the noise in three quarters, covariance of the first two.
  private static List<Expectation> noisy(
      StreamPlan plan, List<Double> course, double halfLife, long seed) {
    int[] quarters = {1, 3, course.size() - 1};
    List<Expectation> all = new ArrayList<>();
    double[] variances = new double[3];
    double[] logs = new double[3];
    for (int i = 0; i < 3; i++) {
      int quarter = quarters[i];
      variances[i] = variance(halfLife, (quarter + 1) / 4.0);
      logs[i] = StrictMath.log(course.get(quarter)) - variances[i] / 2;
      all.add(new Expectation("mean of R_" + quarter, course.get(quarter)));
      all.add(new Expectation("mean of ln R_" + quarter, logs[i]));
      all.add(new Expectation("variance of z_" + quarter, variances[i]));
    }
    double left = StrictMath.exp(-StrictMath.log(2) * 0.5 / halfLife);
    Expectation together = new Expectation("covariance of z_1 and z_3", left * variances[0]);
    all.add(together);
    run(
        plan,
        course.size(),
        TRIALS,
        seed,
        (levels, found, trial) -> {
          for (int i = 0; i < 3; i++) {
            all.get(3 * i).add(levels[quarters[i]][trial]);
            all.get(3 * i + 1).add(found[quarters[i]][trial]);
            all.get(3 * i + 2).add(square(found[quarters[i]][trial] - logs[i]));
          }
          together.add((found[1][trial] - logs[0]) * (found[3][trial] - logs[1]));
        });
    return all;
  }

  /// With a half-life of half a quarter the last variance is the stationary one, σ²/2κ, to 2^-32.
  @Test
  void sCurveKeepsToItsCurveAndItsNoiseToItsStationaryLaw() {
    int quarters = 8;
    double halfLife = 0.125;
    List<Double> curve = new ArrayList<>();
    for (int quarter = 1; quarter <= quarters; quarter++) {
      curve.add(100 / (1 + (100 - 6.7) / 6.7 * StrictMath.exp(-0.6 * quarter / 4)));
    }
    StreamPlan plan =
        new StreamPlan.SCurve(
            new Opening(Operand.of(6.7), 1, List.of()),
            Operand.of(400),
            Operand.of(0.6),
            noise(halfLife, quarters));
    double stationary = square(SIGMA) * halfLife / (2 * StrictMath.log(2));
    assertThat(variance(halfLife, 2) / stationary).isBetween(1 - 1e-9, 1.0);
    assertRight(noisy(plan, curve, halfLife, 1003));
  }

  @Test
  void planKeepsToItsQuartersAndAnnualTotals() {
    List<Double> quarters = PlanQuarters.of(List.of(36.0, 62.0), 0, List.of());
    List<Double> course = quarters.stream().map(amount -> 0.8 * amount).toList();
    StreamPlan plan = new StreamPlan.Planned(quarters, 0, Operand.of(0.8), noise(1.5, 8));
    assertRight(noisy(plan, course, 1.5, 1004));
    Expectation year = new Expectation("mean of the annual total", 0.8 * 62);
    run(
        plan,
        8,
        TRIALS / 4,
        1005,
        (levels, logs, trial) ->
            year.add(levels[4][trial] + levels[5][trial] + levels[6][trial] + levels[7][trial]));
    assertRight(List.of(year));
  }

  // --- quantile-path

  // --- regimes; mutants in RegimesStepperTest

  @Test
  void regimesMoveWithTheirFrequencies() {
    double leaveBoom = 0.2;
    double leaveSlump = 0.3;
    List<StreamPlan.Odds> rows =
        List.of(
            StreamPlan.Odds.of(List.of(1 - leaveBoom, leaveBoom)),
            StreamPlan.Odds.of(List.of(leaveSlump, 1 - leaveSlump)));
    StreamPlan.State boom =
        new StreamPlan.State(PathPlan.constant(15, 8), PathPlan.constant(0.1, 8));
    StreamPlan.State slump =
        new StreamPlan.State(PathPlan.constant(0, 8), PathPlan.constant(0.2, 8));
    Opening opening = new Opening(Operand.of(1), 1, List.of());
    StreamPlan.Odds start = StreamPlan.Odds.of(List.of(1.0, 0.0));
    StreamPlan plan =
        new StreamPlan.Regimes(Paths.VARIABLE, opening, List.of(boom, slump), start, rows);
    double stationary = leaveSlump / (leaveBoom + leaveSlump);
    double left = StrictMath.pow(1 - leaveBoom - leaveSlump, 7);
    double logBoom = StrictMath.log(2) - 0.5 * 0.01 / 4;
    Expectation share =
        new Expectation("share of boom in quarter 8", stationary + (1 - stationary) * left);
    Expectation leaving = new Expectation("booms that end", leaveBoom);
    Expectation returning = new Expectation("slumps that end", leaveSlump);
    Expectation boomStep = new Expectation("mean step in a boom", logBoom);
    Expectation boomSpread = new Expectation("variance of a step in a boom", 0.01 / 4);
    Expectation slumpStep = new Expectation("mean step in a slump", -0.5 * 0.04 / 4);
    run(
        plan,
        8,
        TRIALS,
        1007,
        (levels, logs, trial) -> {
          boolean before = true;
          for (int quarter = 1; quarter < 8; quarter++) {
            double step = logs[quarter][trial] - logs[quarter - 1][trial];
            // The states lie 0.7 apart, five standard deviations either way.
            boolean now = step > 0.4;
            (before ? leaving : returning).add(now == before ? 0 : 1);
            (now ? boomStep : slumpStep).add(step);
            if (now) {
              boomSpread.add(square(step - logBoom));
            }
            before = now;
          }
          share.add(before ? 1 : 0);
        });
    assertRight(List.of(share, leaving, returning, boomStep, boomSpread, slumpStep));
  }

  // --- bootstrap; mutants in BootstrapStepperTest

  @Test
  void bootstrapHasTheMomentsOfItsBlocks() {
    List<Expectation> all = new ArrayList<>();
    for (int quarters = 1; quarters <= 8; quarters++) {
      all.add(new Expectation("mean", BootstrapStepperTest.moment(quarters, 1)));
      all.add(new Expectation("mean square", BootstrapStepperTest.moment(quarters, 2)));
    }
    run(
        BootstrapStepperTest.plan(BootstrapStepperTest.BLOCK, List.of()),
        8,
        TRIALS,
        1008,
        (levels, logs, trial) -> {
          for (int quarter = 0; quarter < 8; quarter++) {
            all.get(2 * quarter).add(levels[quarter][trial]);
            all.get(2 * quarter + 1).add(square(levels[quarter][trial]));
          }
        });
    assertRight(all);
  }

  // --- shocks; mutants in ShockedStepperTest

  private static StreamPlan shocked(StreamPlan.Size size, double chance) {
    StreamPlan calm =
        new StreamPlan.Grown(
            new Opening(Operand.of(1), 1, List.of()),
            PathPlan.constant(0, 4),
            PathPlan.constant(0, 4));
    return new StreamPlan.Shocked(
        Paths.VARIABLE, calm, 0, List.of(new StreamPlan.Shock(Operand.of(chance), size)));
  }

  @Test
  void shocksArePoissonEvents() {
    double rate = -StrictMath.log(0.7);
    double loss = StrictMath.log(0.75);
    Expectation number = new Expectation("events in a year", rate);
    Expectation spread = new Expectation("variance of events in a year", rate);
    Expectation none = new Expectation("years without an event", 0.7);
    Expectation apart = new Expectation("covariance of two quarters", 0);
    run(
        shocked(new StreamPlan.SameSize(Operand.of(-0.25)), 0.3),
        4,
        TRIALS,
        1009,
        (levels, logs, trial) -> {
          double events = logs[3][trial] / loss;
          double first = logs[0][trial] / loss;
          double second = logs[1][trial] / loss - first;
          number.add(events);
          spread.add(square(events - rate));
          none.add(events < 0.5 ? 1 : 0);
          apart.add((first - rate / 4) * (second - rate / 4));
        });
    assertRight(List.of(number, spread, none, apart));
  }

  @Test
  void eventsOfTheirOwnSizeMoveTheMeanAsTheyShould() {
    double rate = -StrictMath.log(0.5);
    StreamPlan.Quantile uniform = InverseCdf.of(new Uniform(-0.5, 0.1))::apply;
    double first = StrictMath.exp(rate * -0.2);
    double second = StrictMath.exp(rate * (square(0.8) + 0.36 / 12 - 1));
    Expectation mean = new Expectation("mean factor of a year", first);
    Expectation square = new Expectation("mean square of a year's factor", second);
    run(
        shocked(new StreamPlan.FreshSize("sizes", uniform), 0.5),
        4,
        TRIALS,
        1010,
        (levels, logs, trial) -> {
          mean.add(levels[3][trial]);
          square.add(square(levels[3][trial]));
        });
    assertRight(List.of(mean, square));
    assertThat(Collections.max(List.of(mean.errors(), square.errors()))).isPositive();
  }
}
