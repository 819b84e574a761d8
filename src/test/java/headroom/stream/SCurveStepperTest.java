package headroom.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.kernel.Backend;
import headroom.path.Operand;
import headroom.path.PathPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class SCurveStepperTest {
  private static final int QUARTERS = 40;
  private static final double RATE = 0.6;

  private static StreamPlan curve(Opening opening, double volatility) {
    return new StreamPlan.SCurve(
        opening,
        Operand.of(400),
        Operand.of(RATE),
        new StreamPlan.Noise(PathPlan.constant(volatility, QUARTERS), Operand.of(1)));
  }

  private static Opening now(double amount) {
    return new Opening(Operand.of(amount), 1, List.of());
  }

  private static double logistic(double start, double years) {
    return 100 / (1 + (100 - start) / start * StrictMath.exp(-RATE * years));
  }

  @Test
  void withoutNoiseItIsTheLogisticCurve() {
    double[][] paths = Paths.of(curve(now(6.7), 0), QUARTERS, 3, 1);
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      double expected = logistic(6.7, (quarter + 1) / 4.0);
      assertThat(paths[quarter][2] / expected).isCloseTo(1, within(1e-14));
    }
  }

  @Test
  void clockStartsAtTheLastKnownQuarter() {
    Opening opening = new Opening(Operand.of(1), 1, List.of(5.7, 6.7));
    double[][] paths = Paths.of(curve(opening, 0), QUARTERS, 3, 1);
    assertThat(paths[0]).containsOnly(5.7);
    assertThat(paths[1]).containsOnly(6.7);
    assertThat(paths[2][0] / logistic(6.7, 0.25)).isCloseTo(1, within(1e-14));
  }

  @Test
  void aStartAboveTheCapacityFallsToIt() {
    double[][] paths = Paths.of(curve(now(250), 0), QUARTERS, 1, 1);
    assertThat(paths[0][0] / logistic(250, 0.25)).isCloseTo(1, within(1e-14));
    assertThat(paths[QUARTERS - 1][0]).isBetween(100.0, 100.5);
  }

  @Test
  void noiseLeavesTheMeanOnTheCurve() {
    double[][] paths = Paths.of(curve(now(6.7), 0.35), QUARTERS, 100_000, 2);
    for (int quarter : new int[] {0, 7, 39}) {
      double mean = logistic(6.7, (quarter + 1) / 4.0);
      assertThat(new Sample(paths[quarter]).errorsOfMean(mean)).isBetween(-5.0, 5.0);
      double late = logistic(6.7, quarter / 4.0);
      if (quarter < 39) {
        assertThat(Math.abs(new Sample(paths[quarter]).errorsOfMean(late)))
            .as("a curve a quarter late is caught")
            .isGreaterThan(Sample.LIMIT);
      }
    }
  }

  @Test
  void moneyScalesByPowersOfTwoExactly() {
    StreamPlan doubled =
        new StreamPlan.SCurve(
            now(13.4),
            Operand.of(800),
            Operand.of(RATE),
            new StreamPlan.Noise(PathPlan.constant(0.3, QUARTERS), Operand.of(1)));
    double[][] one = Paths.of(curve(now(6.7), 0.3), QUARTERS, 100, 3);
    double[][] two = Paths.of(doubled, QUARTERS, 100, 3);
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      for (int trial = 0; trial < 100; trial++) {
        assertThat(two[quarter][trial]).isEqualTo(2 * one[quarter][trial]);
      }
    }
  }

  @Test
  void drawsBelowZeroCountAsZero() {
    double[][] columns = {{-3, 400, 0, 400}, {0.6, -1, 0, 200}, {6.7, 6.7, 6.7, 0}};
    StreamPlan plan =
        new StreamPlan.SCurve(
            new Opening(new Operand.Drawn(2), 1, List.of()),
            new Operand.Drawn(0),
            new Operand.Drawn(1),
            new StreamPlan.Noise(PathPlan.constant(0, QUARTERS), Operand.of(1)));
    double[][] paths = Paths.of(plan, QUARTERS, 4, 4, columns, Backend.SCALAR);
    assertThat(paths[0][0]).isZero();
    assertThat(paths[QUARTERS - 1][0]).isZero();
    assertThat(paths[QUARTERS - 1][1]).isCloseTo(6.7, within(1e-14));
    assertThat(paths[QUARTERS - 1][2]).isCloseTo(6.7, within(1e-14));
    assertThat(paths[QUARTERS - 1][3]).isZero();
  }
}
