package headroom.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalDensityTest {
  /// mpmath 1.3.0: `mp.dps = 25; nstr(npdf(mpf(z)), 22)`.
  private static final double[][] REFERENCE = {
    {0, 0.3989422804014326779399},
    {1, 0.2419707245191433497978},
    {-2.5, 0.01752830049356853736216},
    {10, 7.694598626706419346339e-23},
    {37, 2.120006551524605626852e-298},
  };

  @Test
  void meetsTheReferencePoints() {
    for (double[] point : REFERENCE) {
      double relativeError = Math.abs(NormalDensity.density(point[0]) / point[1] - 1);
      assertThat(relativeError).as("z = %s", point[0]).isLessThanOrEqualTo(5e-16);
    }
  }

  @Test
  void vanishesFarOut() {
    assertThat(NormalDensity.density(100)).isEqualTo(0.0);
    assertThat(NormalDensity.density(1e200)).isEqualTo(0.0);
    assertThat(NormalDensity.density(Double.NEGATIVE_INFINITY)).isEqualTo(0.0);
    assertThat(NormalDensity.density(Double.NaN)).isNaN();
  }
}
