package headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightedTallyTest {
  private static final int COUNT = 1_000;
  private static final Atoms ATOMS = Atoms.of(0, 3);

  private static double[] values(Random random) {
    double[] values = new double[COUNT];
    for (int trial = 0; trial < COUNT; trial++) {
      values[trial] = trial % 7 == 0 ? 3 : trial % 11 == 0 ? 0 : random.nextGaussian();
    }
    return values;
  }

  private static int[] weights(Random random) {
    int[] weights = new int[COUNT];
    for (int trial = 0; trial < COUNT; trial++) {
      weights[trial] = random.nextInt(6);
    }
    return weights;
  }

  /// What weights count is what as many equal trials count, but for how much is known.
  @Test
  void aWeightIsAsGoodAsThatManyEqualTrials() {
    Random random = new Random(1);
    PooledTally weighted = new PooledTally(ATOMS);
    PooledTally repeated = new PooledTally(ATOMS);
    TallyScratch scratch = new TallyScratch(Summaries.on(Backend.SCALAR));
    long trials = 0;
    for (int replicate = 0; replicate < 4; replicate++) {
      Tally own = new Tally(ATOMS);
      Tally many = new Tally(ATOMS);
      for (int block = 0; block < 4; block++) {
        double[] values = values(random);
        int[] weights = weights(random);
        own.add(block, values, weights, COUNT);
        double[] each = new double[6 * COUNT];
        int size = 0;
        for (int trial = 0; trial < COUNT; trial++) {
          trials += weights[trial] > 0 ? 1 : 0;
          for (int copy = 0; copy < weights[trial]; copy++) {
            each[size++] = values[trial];
          }
        }
        many.add(block, each, size, scratch);
      }
      weighted.fold(replicate, own);
      repeated.fold(replicate, many);
    }
    Summary found = weighted.summary().orElseThrow();
    Summary expected = repeated.summary().orElseThrow();
    assertThat(found.count()).isEqualTo(trials);
    assertThat(found.mean().value()).isCloseTo(expected.mean().value(), within(1e-14));
    assertThat(found.mean().standardError().orElseThrow())
        .isCloseTo(expected.mean().standardError().orElseThrow(), within(1e-14));
    for (int percent : Ladder.PERCENTS) {
      assertThat(found.percentile(percent).value())
          .as("P" + percent)
          .isEqualTo(expected.percentile(percent).value());
    }
    assertThat(found.min()).isEqualTo(expected.min());
    assertThat(found.max()).isEqualTo(expected.max());
    assertThat(found.tailMean().orElseThrow().value())
        .isCloseTo(expected.tailMean().orElseThrow().value(), within(1e-14));
    // Weights of 0 to 5, all as likely: an effective number of 55/225 × 6 × trials.
    assertThat(found.sd().orElseThrow().value())
        .isCloseTo(expected.sd().orElseThrow().value(), within(1e-4))
        .isGreaterThan(expected.sd().orElseThrow().value());
  }

  /// A percentile has its error where a replicate's effective number has twenty in its tail,
  /// however many trials there are: of 1,000 trials, all but `heavy` of weight 1 and those of
  /// weight 1,000.
  @Test
  void percentilesHaveErrorsByTheEffectiveNumber() {
    assertThat(percentileErrors(390)).containsExactly(false, true, true, false);
    assertThat(percentileErrors(410)).containsExactly(true, true, true, true);
    assertThat(percentileErrors(0)).containsExactly(true, true, true, true);
  }

  /// Whether P5, P10, P90 and P95 have errors.
  private static boolean[] percentileErrors(int heavy) {
    Random random = new Random(2);
    PooledTally pool = new PooledTally(Atoms.of());
    for (int replicate = 0; replicate < 4; replicate++) {
      double[] values = new double[COUNT];
      int[] weights = new int[COUNT];
      for (int trial = 0; trial < COUNT; trial++) {
        values[trial] = 10 + random.nextGaussian();
        weights[trial] = trial < heavy ? 1_000 : 1;
      }
      Tally own = new Tally(Atoms.of());
      own.add(0, values, weights, COUNT);
      pool.fold(replicate, own);
    }
    Summary summary = pool.summary().orElseThrow();
    boolean[] told = new boolean[4];
    int[] percents = {5, 10, 90, 95};
    for (int index = 0; index < told.length; index++) {
      told[index] = summary.percentile(percents[index]).standardError().isPresent();
    }
    return told;
  }

  @Test
  void theLargestOfManyInAnyOrder() {
    LargestValues first = new LargestValues(4);
    LargestValues second = new LargestValues(4);
    for (double value : new double[] {5, 1, 9, 3}) {
      first.add(value);
    }
    for (double value : new double[] {8, 2, 7, 6, 4}) {
      second.add(value);
    }
    first.addAll(second);
    assertThat(first.ascending()).containsExactly(6, 7, 8, 9);
  }

  /// Exact quantiles of generalised Pareto laws have the shape of their law, drawn towards a half
  /// by ten values.
  @Test
  void paretoTailsAreFitted() {
    for (double shape : new double[] {0.2, 0.5, 0.9}) {
      double[] weights = new double[2_001];
      for (int index = 1; index < weights.length; index++) {
        double uniform = (index - 0.5) / 2_000;
        weights[index] = (Math.pow(1 - uniform, -shape) - 1) / shape;
      }
      assertThat(ParetoTail.shape(weights).orElseThrow()).isCloseTo(shape, within(0.02));
    }
    assertThat(ParetoTail.shape(new double[] {1, 1, 1, 1, 1, 1, 1})).isEmpty();
  }
}
