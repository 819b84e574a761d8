package headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A run must never be refused that would fit: what is told from the pilot is no more than what the
/// whole takes.
class LeastMemoryTest {
  private static final int REPLICATES = 32;
  private static final int BLOCKS = 8;
  private static final long TRIALS = (long) REPLICATES * BLOCKS * Layout.PILOT;

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.02, 0.25, 0.6, 3})
  void isNoMoreThanTheWholeRunTakes(double spread) {
    TallyScratch scratch = new TallyScratch(Summaries.on(Backend.SCALAR));
    Random random = new Random(7);
    double[] pilot = block(random, spread);
    Layout layout = Layout.of(Atoms.of(new double[0]), pilot, pilot.length);
    LeastMemory least = new LeastMemory(scratch, REPLICATES, TRIALS);
    least.add(layout, pilot, pilot.length);
    Tally tally = new Tally(layout);
    PooledTally pool = PooledTally.withoutTail(layout);
    tally.add(99, pilot, pilot.length, scratch);
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      for (int block = 0; block < BLOCKS; block++) {
        double[] values = block(random, spread);
        tally.add(block, values, values.length, scratch);
      }
      pool.fold(replicate, tally);
      tally.reset();
    }
    long kept = pool.storageBytes(0) + 200L * REPLICATES;
    long counting = kept + 2 * (tally.binStorageBytes() + 400);
    long built = kept + 24L * pool.distribution().orElseThrow().size();
    assertThat(least.bytes(2)).isLessThanOrEqualTo(Math.max(counting, built));
    assertThat(least.bytes(2)).isGreaterThan(Math.max(counting, built) / 5);
    assertThat(least.bytes(8)).isGreaterThanOrEqualTo(least.bytes(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16})
  void meansAloneTakeLittle(int threads) {
    LeastMemory least =
        new LeastMemory(new TallyScratch(Summaries.on(Backend.SCALAR)), REPLICATES, TRIALS);
    least.addMean();
    assertThat(least.bytes(threads)).isEqualTo(8 * (REPLICATES + 33L * threads));
  }

  private static double[] block(Random random, double spread) {
    double[] values = new double[Layout.PILOT];
    Arrays.setAll(values, i -> Math.exp(spread * random.nextGaussian()));
    return values;
  }
}
