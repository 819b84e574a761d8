package headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/// Whether a few trials carry a mean is told from what they move it by: their weight times their
/// distance. Values are lognormal with a logarithm of standard deviation 2, of which single trials
/// carry the mean where all count alike. Nothing here is left to chance: seed 3.
class WeightedTailTest {
  private static final int REPLICATES = 8;
  private static final int COUNT = 2_000;

  private static double[] values(int replicate) {
    Random random = new Random(3 + replicate);
    double[] values = new double[COUNT];
    for (int trial = 0; trial < COUNT; trial++) {
      values[trial] = Math.exp(2 * random.nextGaussian());
    }
    return values;
  }

  /// The mean of all replicates where a trial counts by its value's weight.
  private static Estimate mean(boolean mirrored, IntUnaryOperator weightOfWholePart) {
    PooledTally pool = new PooledTally(Atoms.of());
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      double[] values = values(replicate);
      int[] weights = new int[COUNT];
      for (int trial = 0; trial < COUNT; trial++) {
        weights[trial] = weightOfWholePart.applyAsInt((int) values[trial]);
        values[trial] = mirrored ? -values[trial] : values[trial];
      }
      // In two parts, as two threads have them.
      Tally own = new Tally(Atoms.of());
      Tally other = new Tally(Atoms.of());
      other.add(0, values, weights, COUNT);
      own.add(1, new double[] {1}, new int[] {0}, 1);
      own.absorb(other);
      pool.fold(replicate, own);
      own.reset();
    }
    return pool.summary().orElseThrow().mean();
  }

  private static Estimate meanOfEqualTrials() {
    PooledTally pool = new PooledTally(Atoms.of());
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      Tally own = new Tally(Atoms.of());
      own.add(0, values(replicate), COUNT, new TallyScratch(Summaries.on(Backend.SCALAR)));
      pool.fold(replicate, own);
    }
    return pool.summary().orElseThrow().mean();
  }

  @Test
  void equalWeightsAreJudgedAsEqualTrials() {
    assertThat(meanOfEqualTrials().standardError()).isEmpty();
    for (int weight : new int[] {1, 3, 32_768}) {
      assertThat(mean(false, _ -> weight).standardError()).as("weight " + weight).isEmpty();
      assertThat(mean(true, _ -> weight).standardError()).as("weight " + weight).isEmpty();
    }
  }

  @Test
  void farTrialsOfSmallWeightCarryNothing() {
    assertThat(mean(false, whole -> whole < 40 ? 20_000 : 1).standardError()).isPresent();
    assertThat(mean(true, whole -> whole < 40 ? 20_000 : 1).standardError()).isPresent();
  }

  @Test
  void farTrialsThatCountAsMuchAsOthersCarryIt() {
    assertThat(mean(false, whole -> whole < 40 ? 20_000 : 10_000).standardError()).isEmpty();
    assertThat(mean(false, whole -> whole < 2 ? 1 : 2_000).standardError()).isEmpty();
  }

  @Test
  void theTrialThatMovesTheMeanMostIsFound() {
    Extremes extremes = new Extremes();
    extremes.add(new double[] {9, 1, 5, -2, 40, 7}, new int[] {4, 8, 6, 16, 0, 1}, 6);
    assertThat(extremes.min()).isEqualTo(-2);
    assertThat(extremes.max()).isEqualTo(9);
    assertThat(extremes.farthest(0, 2)).isEqualTo(18);
    assertThat(extremes.farthest(4, 2)).isEqualTo(48);
    assertThat(new Extremes().copy().max()).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
