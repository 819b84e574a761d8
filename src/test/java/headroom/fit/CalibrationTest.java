package headroom.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.scenario.History;
import headroom.scenario.Path;
import headroom.scenario.StreamProcess;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(1)
class CalibrationTest {
  private static final double GROWTH = 0.4;
  private static final double VOLATILITY = 0.25;
  private static final int HISTORIES = 500;

  private static StreamProcess growth() {
    return new StreamProcess.Growth(Histories.flat(GROWTH), Histories.flat(VOLATILITY));
  }

  private static FittedProcess constant(History history) {
    return new ConstantGrowthFit(Steps.of(history)).fitted(new Laws("revenue"));
  }

  private static long covered(List<FittedProcess> fits, String name, double truth) {
    return fits.stream()
        .map(fit -> fit.parameter(name))
        .filter(it -> it.low().orElseThrow() <= truth && truth <= it.high().orElseThrow())
        .count();
  }

  /// With a true coverage of 90 % a count is binomial with a standard deviation of 6.7: outside of
  /// 425 to 475 once in 5,000 times.
  private static void requireHonest(int quarters, long seed) {
    List<FittedProcess> fits =
        Histories.simulated(growth(), quarters, HISTORIES, seed).stream()
            .map(values -> constant(Histories.quarters(values)))
            .toList();
    double median = 1.4 * StrictMath.exp(-0.5 * VOLATILITY * VOLATILITY) - 1;
    assertThat(covered(fits, ConstantGrowthFit.GROWTH, GROWTH)).isBetween(425L, 475L);
    assertThat(covered(fits, ConstantGrowthFit.VOLATILITY, VOLATILITY)).isBetween(425L, 475L);
    assertThat(covered(fits, ConstantGrowthFit.MEDIAN, median)).isBetween(425L, 475L);
  }

  @Test
  void intervalsOfFortyQuartersCoverNineTimesInTen() {
    requireHonest(40, 20_260_427);
  }

  @Test
  void intervalsOfSixQuartersCoverNineTimesInTen() {
    requireHonest(6, 38);
  }

  /// Gaps and totals of years: the same process seen more coarsely. The logarithm of an average is
  /// only nearly normal; 85 to 95 % is wide enough for that.
  @Test
  void intervalsCoverWithGapsAndWithTotalsOfYearsToo() {
    List<FittedProcess> gaps = new ArrayList<>();
    List<FittedProcess> years = new ArrayList<>();
    int[] at = {0, 1, 4, 5, 6, 10, 11, 15, 16, 17, 25, 26, 30, 38, 39};
    for (double[] values : Histories.simulated(growth(), 40, HISTORIES, 7)) {
      double[] seen = new double[at.length];
      for (int i = 0; i < at.length; i++) {
        seen[i] = values[at[i]];
      }
      gaps.add(constant(Histories.quartersAt(at, seen)));
      double[] totals = new double[10];
      for (int quarter = 0; quarter < 40; quarter++) {
        totals[quarter / 4] += values[quarter];
      }
      years.add(constant(Histories.years(totals)));
    }
    for (List<FittedProcess> fits : List.of(gaps, years)) {
      assertThat(covered(fits, ConstantGrowthFit.GROWTH, GROWTH)).isBetween(425L, 475L);
      assertThat(covered(fits, ConstantGrowthFit.VOLATILITY, VOLATILITY)).isBetween(425L, 475L);
    }
  }

  private static Steps steps(StreamProcess process, int quarters, long seed) {
    double[] values = Histories.simulated(process, quarters, 1, seed).getFirst();
    return Steps.of(Histories.quarters(values));
  }

  /// Within 3.5 standard errors each: a false alarm once in 2,000 per parameter.
  private static void requireNear(Likelihood likelihood, double... truth) {
    Maximum top = Maximum.of(likelihood);
    RealMatrix covariance = top.covariance(likelihood).orElseThrow();
    for (int i = 0; i < truth.length; i++) {
      double error = StrictMath.sqrt(covariance.getEntry(i, i));
      assertThat(error).as("error of parameter " + i).isLessThan(0.5);
      assertThat(top.theta()[i]).as("parameter " + i).isCloseTo(truth[i], within(3.5 * error));
    }
  }

  private static double log(double value) {
    return StrictMath.log(value);
  }

  @Test
  void fadingGrowthGivesBackTheParametersItWasMadeWith() {
    Path fading = new Path.Fade(Histories.known(3), Histories.known(0.1), Histories.known(4));
    StreamProcess process = new StreamProcess.Growth(fading, Histories.flat(0.1));
    double first = 0.1 + 2.9 * StrictMath.pow(2, -1 / 16.0);
    double last = 0.1 + 2.9 * StrictMath.pow(2, -25 / 4.0);
    Steps steps = steps(process, 100, 1);
    requireNear(new FadeLikelihood(steps, 0.1, 0), log(1 + first), log(4), log(0.1));
    requireNear(new FadeLikelihood(steps, 0.1, steps.span()), log(1 + last), log(4), log(0.1));
  }

  @Test
  void uncertainGrowthGivesBackTheParametersItWasMadeWith() {
    StreamProcess process =
        new StreamProcess.SchwartzMoon(
            Histories.known(1),
            Histories.known(0.1),
            Histories.known(1.5),
            Histories.flat(0.3),
            0,
            Histories.flat(0.1));
    SchwartzMoonLikelihood likelihood = new SchwartzMoonLikelihood(steps(process, 160, 2), 0.1);
    Maximum top = Maximum.of(likelihood);
    RealMatrix covariance = top.covariance(likelihood).orElseThrow();
    double[] truth = {log(1.5), log(0.3), log(0.1)};
    for (int i = 1; i <= truth.length; i++) {
      double error = StrictMath.sqrt(covariance.getEntry(i, i));
      assertThat(top.theta()[i]).isCloseTo(truth[i - 1], within(3.5 * error));
    }
  }

  @Test
  void growthTowardsACapacityGivesBackItsParametersAndIsPreferred() {
    StreamProcess process =
        new StreamProcess.SCurve(
            Histories.known(80),
            Histories.known(0.8),
            new StreamProcess.Noise(Histories.flat(0.15), Histories.known(1)));
    requireNear(new SCurveLikelihood(steps(process, 60, 3)), log(80), log(0.8), log(0.15));
    double[] values = Histories.simulated(process, 36, 1, 4).getFirst();
    HistoryFit fit = Calibration.of(Histories.quarters(values), Calibration.Options.defaults());
    assertThat(fit.best().kind()).isEqualTo(ProcessKind.S_CURVE);
    assertThat(fit.best().byChance().orElseThrow()).isLessThanOrEqualTo(0.05);
  }

  /// Each passes with a chance of 5 %: more than 3 of 10 by accident once in 970 times.
  @Test
  void constantGrowthIsRarelyTakenForAnythingElse() {
    long mistaken =
        Histories.simulated(growth(), 14, 10, 11).stream()
            .map(values -> Steps.of(Histories.quarters(values)))
            .filter(CalibrationTest::mistaken)
            .count();
    assertThat(mistaken).isLessThanOrEqualTo(3);
  }

  private static boolean mistaken(Steps steps) {
    ConstantGrowthFit constant = new ConstantGrowthFit(steps);
    double gain = Maximum.of(new SCurveLikelihood(steps)).value() - constant.logLikelihood();
    double share = new ByChance(steps, constant).share(gain, SCurveLikelihood::new);
    return share <= FittedProcess.TELLING;
  }

  @Test
  void fewValuesAreFittedWithFewParameters() {
    HistoryFit fit =
        Calibration.of(Histories.quarters(1, 1.2, 1.3, 1.7), Calibration.Options.defaults());
    assertThat(fit.processes())
        .singleElement()
        .extracting(FittedProcess::kind)
        .isEqualTo(ProcessKind.GROWTH);
    assertThat(fit.skipped()).hasSize(3);
  }

  /// Where growth may go back at once to the rate that was given, growth now is that rate whatever
  /// the values are: the likelihood has no slope in it, and no error may be told.
  @Test
  void growthThatFollowsFromWhatWasAssumedHasNoError() {
    double[] values = new double[40];
    double log = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = StrictMath.exp(log);
      log += 0.0238 + (i % 2 == 0 ? 0.03 : -0.03) + (i % 3 == 0 ? 0.01 : -0.005);
    }
    Calibration.Options plain = new Calibration.Options("revenue", 0.1, Seasonality.Wish.OFF);
    HistoryFit fit = Calibration.of(Histories.quarters(values), plain);
    for (FittedProcess process : fit.processes()) {
      for (FittedParameter parameter : process.parameters()) {
        String what = process.kind() + " " + parameter;
        double error = parameter.standardError().orElse(1);
        assertThat(error).as(what).isGreaterThan(1e-4);
        assertThat(error).as(what).isLessThan(3 * Math.max(1, parameter.value()));
      }
    }
    FittedParameter now =
        fit.process(ProcessKind.SCHWARTZ_MOON).orElseThrow().parameter(MovingGrowthFits.GROWTH_NOW);
    assertThat(now.value()).isCloseTo(0.1, within(1e-6));
    assertThat(now.standardError()).isEmpty();
    assertThat(now.low()).isEmpty();
  }
}
