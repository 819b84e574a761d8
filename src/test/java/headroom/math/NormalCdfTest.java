package headroom.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalCdfTest {
  /// mpmath 1.3.0: `mp.dps = 25; nstr(ncdf(mpf(z)), 22)`, `z` as the double it is.
  private static final double[][] REFERENCE = {
    {-37, 5.725571222524576822683e-300},
    {-20, 2.753624118606233695076e-89},
    {-10, 7.619853024160526065973e-24},
    {-5, 2.866515718791939116738e-7},
    {-2, 0.02275013194817920720028},
    {-1, 0.1586552539314570514148},
    {-0.67, 0.251428895095310101552},
    {-0.5, 0.3085375387259868963623},
    {-0.1, 0.4601721627229710163311},
    {0.1, 0.5398278372770289836689},
    {0.5, 0.6914624612740131036377},
    {1, 0.8413447460685429485852},
    {2, 0.9772498680518207927997},
    {5, 0.9999997133484281208061},
    {8, 0.9999999999999993779039},
  };

  @Test
  void meetsTheReferencePointsToOnePartInTenToTheFifteen() {
    for (double[] point : REFERENCE) {
      double relativeError = Math.abs(NormalCdf.cdf(point[0]) / point[1] - 1);
      assertThat(relativeError).as("z = %s", point[0]).isLessThanOrEqualTo(1e-15);
    }
  }

  @Test
  void isExactlyOneHalfAtZero() {
    assertThat(NormalCdf.cdf(0.0)).isEqualTo(0.5);
    assertThat(NormalCdf.cdf(-0.0)).isEqualTo(0.5);
  }

  @Test
  void addsUpToOneWithItsMirrorImage() {
    for (double z = 0; z < 40; z += 0.0171) {
      assertThat(NormalCdf.cdf(z) + NormalCdf.cdf(-z)).as("z = %s", z).isBetween(1 - 3e-16, 1.0);
    }
  }

  @Test
  void neverFallsOverStepsAboveItsRounding() {
    double last = 0;
    for (int i = 0; i < 200_000; i++) {
      double p = NormalCdf.cdf(-39 + i * 4e-4);
      assertThat(p).as("step %d", i).isGreaterThanOrEqualTo(last);
      last = p;
    }
    for (double join : new double[] {-NormalCdf.CENTRE, NormalCdf.CENTRE}) {
      last = 0;
      for (int i = -2000; i < 2000; i++) {
        double p = NormalCdf.cdf(join + i * 1e-15);
        assertThat(p).as("join %s, step %d", join, i).isGreaterThanOrEqualTo(last);
        last = p;
      }
    }
  }

  @Test
  void endsAtZeroAndOne() {
    assertThat(NormalCdf.cdf(Double.NEGATIVE_INFINITY)).isEqualTo(0.0);
    assertThat(NormalCdf.cdf(-39.5)).isEqualTo(0.0);
    assertThat(NormalCdf.cdf(-38)).isBetween(2.8e-316, 2.9e-316);
    assertThat(NormalCdf.cdf(40)).isEqualTo(1.0);
    assertThat(NormalCdf.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1.0);
    assertThat(NormalCdf.cdf(Double.NaN)).isNaN();
  }
}
