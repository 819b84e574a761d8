package headroom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.math.OpenUnit;
import headroom.math.Philox4x32;
import org.junit.jupiter.api.Test;

/// What every twin of [Uniforms] does.
interface UniformsContract {
  Backend backend();

  @Test
  default void eachCounterGivesItsOwnPairWhateverTheCount() {
    for (int count : Counts.ALL) {
      expectPairs(0x299f31d0a4093822L, 0x0370734413198a2eL, 1_000_003L, count);
    }
  }

  @Test
  default void countersCarryIntoTheUpperWord() {
    expectPairs(42, 7L << 32 | 3, (1L << 32) - 5, 24);
    expectPairs(42, -1, -6, 24);
  }

  @Test
  default void nothingBehindTheCountIsTouched() {
    double[] first = new double[20];
    double[] second = new double[20];
    Uniforms.on(backend()).fill(1, 2, 3, 13, first, second);
    for (int i = 13; i < 20; i++) {
      assertThat(first[i]).isZero();
      assertThat(second[i]).isZero();
    }
  }

  /// 4-sigma bounds: a correct generator fails either with probability 6e-5; the seed is fixed.
  @Test
  default void meanAndVarianceAreThoseOfTheUniformLaw() {
    int count = 100_000;
    double[] first = new double[count];
    double[] second = new double[count];
    Uniforms.on(backend()).fill(20261123, 9, 0, count, first, second);
    Summaries summaries = Summaries.on(backend());
    for (double[] u : new double[][] {first, second}) {
      double mean = summaries.sum(u, count) / count;
      double variance = summaries.sumOfSquaredDeviations(u, 0.5, count) / count;
      assertThat(Math.abs(mean - 0.5)).isLessThan(4 * Math.sqrt(1 / 12.0 / count));
      assertThat(Math.abs(variance - 1 / 12.0)).isLessThan(4 * Math.sqrt(1 / 180.0 / count));
    }
  }

  private void expectPairs(long key, long high, long low, int count) {
    double[] first = new double[count];
    double[] second = new double[count];
    Uniforms.on(backend()).fill(key, high, low, count, first, second);
    for (int i = 0; i < count; i++) {
      Philox4x32.Block block = Philox4x32.block(low + i, high, key);
      assertThat(first[i]).as("first[%d] of %d", i, count).isEqualTo(OpenUnit.of(block.low()));
      assertThat(second[i]).as("second[%d] of %d", i, count).isEqualTo(OpenUnit.of(block.high()));
    }
  }
}
