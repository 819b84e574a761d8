package headroom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.math.LaineKarras;
import headroom.math.OpenUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What every twin of [SobolPoints] does.
interface SobolPointsContract {
  Backend backend();

  @Test
  default void eachPointIsItsDirectionNumbersScrambledWhateverTheCount() {
    SobolDimension dimension = dimension(1);
    for (int count : Counts.ALL) {
      for (long firstPoint : new long[] {0, 1, 16, 1024, 1_000_000, (1L << 31) - 1024}) {
        expectPoints(dimension, firstPoint, 0x9e3779b9, count);
      }
    }
  }

  @Test
  default void theLastPointIsReached() {
    expectPoints(dimension(2), (1L << 32) - 2048, 77, 2048);
  }

  @Test
  default void nothingBehindTheCountIsTouched() {
    double[] out = new double[40];
    SobolPoints.on(backend()).fill(dimension(3), 0, 5, 33, out);
    for (int i = 33; i < 40; i++) {
      assertThat(out[i]).isZero();
    }
  }

  private void expectPoints(SobolDimension dimension, long firstPoint, int scramble, int count) {
    double[] out = new double[count];
    SobolPoints.on(backend()).fill(dimension, firstPoint, scramble, count, out);
    for (int i = 0; i < count; i++) {
      int digits = dimension.reversedPoint(firstPoint + i);
      assertThat(out[i])
          .as("point %d + %d", firstPoint, i)
          .isEqualTo(OpenUnit.ofWord(LaineKarras.scrambled(digits, scramble)));
    }
  }

  /// Any unit upper triangular matrix of digits makes a dimension.
  private static SobolDimension dimension(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] directions = new int[SobolDimension.BITS];
    for (int bit = 0; bit < directions.length; bit++) {
      int top = 1 << (31 - bit);
      directions[bit] = (random.nextInt() & -top) | top;
    }
    return new SobolDimension(directions);
  }
}
