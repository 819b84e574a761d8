package headroom.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WichuraQuantileTest {
  private static final double GRID = 0x1p-52;

  /// Wichura (1988) and, beyond his points, mpmath 1.3.0 with 30 digits.
  private static final double[][] REFERENCE = {
    {0.001, -3.0902323061678135354},
    {0.01, -2.3263478740408410931},
    {0.05, -1.6448536269514726880},
    {0.25, -0.67448975019608174320},
    {0.975, 1.9599639845400538556},
    {1e-10, -6.3613409024040561991},
    {1e-20, -9.2623400897984075796},
    {1e-300, -37.047096299361199237},
    {0x1p-53, -8.2095361516013868556},
  };

  @Test
  void meetsTheReferencePoints() {
    for (double[] point : REFERENCE) {
      double relativeError = Math.abs(WichuraQuantile.quantile(point[0]) / point[1] - 1);
      assertThat(relativeError).as("u = %s", point[0]).isLessThanOrEqualTo(1e-15);
    }
  }

  @Test
  void isAntisymmetricBitForBit() {
    SplittableRandom random = new SplittableRandom(20261123);
    for (int i = 0; i < 50_000; i++) {
      double u = OpenUnit.of(random.nextLong());
      if (i % 3 == 0) {
        u = Math.rint(u * 0x1p20) * 0x1p-53 + 0x1p-53;
      }
      assertThat(Double.doubleToRawLongBits(WichuraQuantile.quantile(1 - u)))
          .as("u = %s", u)
          .isEqualTo(Double.doubleToRawLongBits(-WichuraQuantile.quantile(u)));
    }
  }

  @Test
  void risesFromOneUniformToTheNextAcrossTheJoins() {
    double farJoin = StrictMath.exp(-25);
    for (double join : new double[] {0.075, 0.925, farJoin, 1 - farJoin, 0.5}) {
      double start = Math.rint(join / GRID) * GRID + GRID / 2 - 2000 * GRID;
      double last = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < 4000; i++) {
        double z = WichuraQuantile.quantile(start + i * GRID);
        assertThat(z).as("join %s, step %d", join, i).isGreaterThanOrEqualTo(last);
        last = z;
      }
    }
  }

  @Test
  void undoesTheDistributionFunction() {
    for (double z = -37; z < 0; z += 0.0137) {
      assertThat(Math.abs(WichuraQuantile.quantile(NormalCdf.cdf(z)) - z))
          .as("z = %s", z)
          .isLessThanOrEqualTo(1e-15 * Math.max(1, -z));
    }
  }

  @Test
  void isZeroAtTheMedianAndInfiniteAtTheEnds() {
    assertThat(WichuraQuantile.quantile(0.5)).isEqualTo(0.0);
    assertThat(WichuraQuantile.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(WichuraQuantile.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void isNotANumberOutsideTheUnitInterval() {
    assertThat(WichuraQuantile.quantile(-1e-300)).isNaN();
    assertThat(WichuraQuantile.quantile(Math.nextUp(1.0))).isNaN();
    assertThat(WichuraQuantile.quantile(Double.NaN)).isNaN();
  }
}
