package headroom.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExpTest {
  /// mpmath 1.3.0: `mp.dps = 25; nstr(exp(mpf(x)), 22)`.
  private static final double[][] REFERENCE = {
    {1, 2.71828182845904523536},
    {-1, 0.3678794411714423215955},
    {0.5, 1.648721270700128146849},
    {0.34657, 1.414208484959579662192},
    {10, 22026.46579480671651696},
    {-10, 0.00004539992976248485153559},
    {100.25, 3.451610733125923987136e+43},
    {-100.25, 2.897198083210147807197e-44},
    {700, 1.014232054735004509455e+304},
    {-708, 3.307553003638407996201e-308},
    {709.75, 1.739836873264160557698e+308},
    {1e-10, 1.000000000100000000005},
  };

  @Test
  void isWithinOneUlpOfReferenceValues() {
    for (double[] point : REFERENCE) {
      assertThat(Math.abs(Exp.exp(point[0]) - point[1]))
          .as("exp(%s)", point[0])
          .isLessThanOrEqualTo(Math.ulp(point[1]));
    }
  }

  @Test
  void isWithinTwoUlpsOfTheFdlibmFunctionAnywhere() {
    SplittableRandom random = new SplittableRandom(20261123);
    for (int i = 0; i < 20_000; i++) {
      double x = (i % 2 == 0 ? 708 : 2) * (2 * random.nextDouble() - 1);
      double expected = StrictMath.exp(x);
      assertThat(Math.abs(Exp.exp(x) - expected))
          .as("exp(%s)", x)
          .isLessThanOrEqualTo(2 * Math.ulp(expected));
    }
  }

  @Test
  void isExactlyOneAtZeroOfEitherSign() {
    assertThat(Exp.exp(0.0)).isEqualTo(1.0);
    assertThat(Exp.exp(-0.0)).isEqualTo(1.0);
  }

  @Test
  void endsAtZeroAndInfinity() {
    assertThat(Exp.exp(Double.NEGATIVE_INFINITY)).isEqualTo(0.0);
    assertThat(Exp.exp(-1e300)).isEqualTo(0.0);
    assertThat(Exp.exp(-746)).isEqualTo(0.0);
    assertThat(Exp.exp(Double.POSITIVE_INFINITY)).isInfinite();
    assertThat(Exp.exp(1e300)).isInfinite();
    assertThat(Exp.exp(709.79)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Exp.exp(Double.NaN)).isNaN();
  }

  @Test
  void subnormalResultsAreRoundedToTheirGrid() {
    for (double x = -745.1; x < -708.4; x += 0.173) {
      assertThat(Math.abs(Exp.exp(x) - StrictMath.exp(x)))
          .as("exp(%s)", x)
          .isLessThanOrEqualTo(2 * Double.MIN_VALUE);
    }
  }

  @Test
  void bothWaysOfScalingAgreeWhereTheyMeet() {
    double x = Exp.ORDINARY_LIMIT;
    assertThat(Exp.exp(Math.nextUp(x))).isBetween(Exp.exp(x), Exp.exp(x) * (1 + 1e-12));
    assertThat(Exp.exp(Math.nextDown(-x))).isBetween(Exp.exp(-x) * (1 - 1e-12), Exp.exp(-x));
  }
}
