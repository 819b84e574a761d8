package headroom.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.kernel.Backend;
import headroom.path.Operand;
import headroom.path.PathPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannedStepperTest {
  private static final int QUARTERS = 20;
  private static final List<Double> TOTALS = List.of(36.0, 62.0, 113.0, 186.0, 350.0);
  private static final StreamPlan.Noise SILENT =
      new StreamPlan.Noise(PathPlan.constant(0, QUARTERS), Operand.of(1));

  private static StreamPlan.Planned plan(List<Double> known, Operand achievement) {
    return new StreamPlan.Planned(
        PlanQuarters.of(TOTALS, 0, known), known.size(), achievement, SILENT);
  }

  private static double year(double[][] paths, int year, int trial) {
    double sum = 0;
    for (int quarter = 4 * year; quarter < 4 * year + 4; quarter++) {
      sum += paths[quarter][trial];
    }
    return sum;
  }

  @Test
  void yearsAddUpToThePlanInEveryTrial() {
    double[][] paths = Paths.of(plan(List.of(), Operand.of(1)), QUARTERS, 10, 1);
    for (int year = 0; year < 5; year++) {
      assertThat(year(paths, year, 7) / TOTALS.get(year)).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void achievementScalesSimulatedQuartersAlone() {
    double[][] columns = {{0.5, 1, 1.25, -0.1}};
    double[][] paths =
        Paths.of(
            plan(List.of(5.7, 6.7), new Operand.Drawn(0)), QUARTERS, 4, 1, columns, Backend.SCALAR);
    assertThat(paths[0]).containsOnly(5.7);
    assertThat(paths[1]).containsOnly(6.7);
    double known = 5.7 + 6.7;
    assertThat(year(paths, 0, 0)).isCloseTo(known + 0.5 * (36 - known), within(36e-12));
    assertThat(year(paths, 1, 0)).isCloseTo(31, within(31e-12));
    assertThat(year(paths, 4, 2)).isCloseTo(437.5, within(437e-12));
    assertThat(year(paths, 1, 3)).as("below 0 counts as 0").isZero();
  }

  @Test
  void noiseLeavesTheMeanOfEveryQuarterAlone() {
    StreamPlan.Noise noise = new StreamPlan.Noise(PathPlan.constant(0.3, QUARTERS), Operand.of(1));
    List<Double> quarters = PlanQuarters.of(TOTALS, 0, List.of(5.7));
    StreamPlan plan = new StreamPlan.Planned(quarters, 1, Operand.of(0.8), noise);
    double[][] paths = Paths.of(plan, QUARTERS, 100_000, 12);
    assertThat(paths[0]).containsOnly(5.7);
    for (int quarter : new int[] {1, 4, 19}) {
      double mean = 0.8 * quarters.get(quarter);
      assertThat(new Sample(paths[quarter]).errorsOfMean(mean)).isBetween(-5.0, 5.0);
    }
  }

  @Test
  void noiseBeginsAfterTheLastKnownQuarter() {
    StreamPlan.Noise noise = new StreamPlan.Noise(PathPlan.constant(0.4, QUARTERS), Operand.of(1));
    List<Double> quarters = PlanQuarters.of(TOTALS, 0, List.of(5.7, 6.7, 8.0));
    double[][] paths =
        Paths.of(new StreamPlan.Planned(quarters, 3, Operand.of(1), noise), 4, 100_000, 13);
    double kappa = StrictMath.log(2);
    double variance = 0.16 * (1 - StrictMath.exp(-kappa / 2)) / (2 * kappa);
    Sample noises = new Sample(paths[3]).map(amount -> StrictMath.log(amount / quarters.get(3)));
    assertThat(noises.errorsOfVariance(-variance / 2, variance)).isBetween(-5.0, 5.0);
  }
}
