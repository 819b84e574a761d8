package headroom.random;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.kernel.Backend;
import headroom.kernel.SobolDimension;
import headroom.kernel.SobolPoints;
import headroom.math.LaineKarras;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;

class JoeKuoTest {
  /// Points 0 to 7 in Gray-code order, dimensions 1 to 4, as published with the numbers.
  private static final double[][] PUBLISHED = {
    {0, 0, 0, 0},
    {.5, .5, .5, .5},
    {.75, .25, .25, .25},
    {.25, .75, .75, .75},
    {.375, .375, .625, .875},
    {.875, .875, .125, .375},
    {.625, .125, .875, .625},
    {.125, .625, .375, .125},
  };

  @Test
  void firstPointsAreThePublishedOnes() {
    List<SobolDimension> dimensions = JoeKuo.dimensions(4);
    for (int dimension = 0; dimension < 4; dimension++) {
      for (int point = 0; point < PUBLISHED.length; point++) {
        assertThat(unscrambled(dimensions.get(dimension), point))
            .as("point %d, dimension %d", point, dimension + 1)
            .isEqualTo(PUBLISHED[point][dimension]);
      }
    }
  }

  /// A second source: Commons Math 3.6.1, which reads the same file with its own code.
  @Test
  void allDimensionsAgreeWithCommonsMath() {
    List<SobolDimension> dimensions = JoeKuo.dimensions(JoeKuo.DIMENSIONS);
    SobolSequenceGenerator second = new SobolSequenceGenerator(JoeKuo.DIMENSIONS);
    for (int point : new int[] {0, 1, 2, 3, 1_000, 4_095, 65_537, 1_000_003}) {
      double[] expected = second.skipTo(point);
      for (int dimension = 0; dimension < JoeKuo.DIMENSIONS; dimension++) {
        assertThat(unscrambled(dimensions.get(dimension), point))
            .as("point %d, dimension %d", point, dimension + 1)
            .isEqualTo(expected[dimension]);
      }
    }
  }

  @Test
  void everyProjectionHitsEveryDyadicIntervalOnceScrambledOrNot() {
    int log = 9;
    double[] u = new double[1 << log];
    SobolPoints points = SobolPoints.on(Backend.SCALAR);
    List<SobolDimension> dimensions = JoeKuo.dimensions(JoeKuo.DIMENSIONS);
    for (int dimension = 0; dimension < JoeKuo.DIMENSIONS; dimension++) {
      points.fill(dimensions.get(dimension), 0, 0x1234567 * (dimension + 1), u.length, u);
      BitSet scrambled = new BitSet();
      BitSet plain = new BitSet();
      for (int point = 0; point < u.length; point++) {
        scrambled.set((int) (u[point] * u.length));
        plain.set((int) (unscrambled(dimensions.get(dimension), point) * u.length));
      }
      assertThat(scrambled.cardinality()).as("dimension %d", dimension + 1).isEqualTo(u.length);
      assertThat(plain.cardinality()).as("dimension %d", dimension + 1).isEqualTo(u.length);
    }
  }

  /// Scrambling is undone by trying: of all fractions only one scrambles to a given one, so digit
  /// after digit is found from the top.
  private static double unscrambled(SobolDimension dimension, long point) {
    double[] u = new double[1];
    SobolPoints.on(Backend.SCALAR).fill(dimension, point, 0, 1, u);
    int wanted = (int) (long) (u[0] * 0x1p32);
    int reversed = 0;
    for (int digit = 0; digit < 32; digit++) {
      int difference = LaineKarras.scrambled(reversed, 0) ^ wanted;
      if (Integer.numberOfLeadingZeros(difference) == digit) {
        reversed |= 1 << digit;
      }
    }
    return (Integer.reverse(reversed) & 0xffffffffL) * 0x1p-32;
  }
}
