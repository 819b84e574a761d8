package headroom.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogTest {
  /// mpmath 1.3.0: `mp.dps = 25; nstr(log(mpf(x)), 22)`, `x` as the double it is.
  private static final double[][] REFERENCE = {
    {2, 0.6931471805599453094172},
    {0.5, -0.6931471805599453094172},
    {10, 2.302585092994045684018},
    {1.5, 0.405465108108164381978},
    {0.7, -0.356674943938732442354},
    {1.0000001, 9.999999505838704517752e-8},
    {1e-5, -11.51292546497022833829},
    {1e300, 690.7755278982137052579},
    {1e-300, -690.7755278982137051803},
    {Math.PI, 1.144729885849400135162},
    {Double.MIN_VALUE, -744.4400719213812623141},
    {1e-310, -713.8013788281541651006},
  };

  @Test
  void isWithinOneUlpOfReferenceValues() {
    for (double[] point : REFERENCE) {
      assertThat(Math.abs(Log.log(point[0]) - point[1]))
          .as("log(%s)", point[0])
          .isLessThanOrEqualTo(Math.ulp(point[1]));
    }
  }

  @Test
  void isWithinTwoUlpsOfTheFdlibmFunctionAnywhere() {
    SplittableRandom random = new SplittableRandom(20261123);
    for (int i = 0; i < 20_000; i++) {
      double x =
          i % 2 == 0 ? 0.5 + random.nextDouble() : StrictMath.exp(1400 * random.nextDouble() - 700);
      double expected = StrictMath.log(x);
      assertThat(Math.abs(Log.log(x) - expected))
          .as("log(%s)", x)
          .isLessThanOrEqualTo(2 * Math.ulp(expected));
    }
  }

  @Test
  void isExactlyZeroAtOneAndExactForPowersOfTwoUpToRounding() {
    assertThat(Double.doubleToRawLongBits(Log.log(1.0))).isZero();
    for (int k = -1074; k < 1024; k++) {
      double expected = StrictMath.log(Math.scalb(1.0, k));
      assertThat(Math.abs(Log.log(Math.scalb(1.0, k)) - expected))
          .as("k = %d", k)
          .isLessThanOrEqualTo(Math.ulp(expected));
    }
  }

  @Test
  void endsAtMinusInfinityAndInfinity() {
    assertThat(Log.log(0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Log.log(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Log.log(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void isNotANumberBelowZero() {
    assertThat(Log.log(-Double.MIN_VALUE)).isNaN();
    assertThat(Log.log(-1)).isNaN();
    assertThat(Log.log(Double.NEGATIVE_INFINITY)).isNaN();
    assertThat(Log.log(Double.NaN)).isNaN();
  }

  @Test
  void undoesExp() {
    for (double x = -700; x < 700; x += 0.37) {
      assertThat(Log.log(Exp.exp(x)))
          .as("x = %s", x)
          .isCloseTo(x, within(2.5e-16 + 2 * Math.ulp(x)));
    }
  }
}
