package headroom.stats;

import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// Seeded values and tallies of them for the tests of this package.
final class Samples {
  static final int BLOCK = 1024;

  private Samples() {}

  static double[] of(long seed, int count, ToDoubleFunction<SplittableRandom> law) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[count];
    Arrays.setAll(values, i -> law.applyAsDouble(random));
    return values;
  }

  static double lognormal(SplittableRandom random) {
    return 40 * Math.exp(0.6 * random.nextGaussian());
  }

  static TallyScratch scratch() {
    return new TallyScratch(Summaries.on(Backend.SCALAR));
  }

  static Tally tally(Atoms atoms, double... values) {
    Tally tally = new Tally(atoms);
    addTo(tally, values);
    return tally;
  }

  static void addTo(Tally tally, double... values) {
    addTo(tally, 0, values);
  }

  /// Adds values in blocks, of which the first has a number.
  static void addTo(Tally tally, long firstBlock, double[] values) {
    TallyScratch scratch = scratch();
    for (int from = 0; from < values.length; from += BLOCK) {
      int count = Math.min(BLOCK, values.length - from);
      double[] block = Arrays.copyOfRange(values, from, from + BLOCK);
      tally.add(firstBlock + from / BLOCK, block, count, scratch);
    }
  }

  /// Pools values as one replicate.
  static PooledTally pooled(Atoms atoms, double... values) {
    return pooled(1, atoms, values);
  }

  /// Pools values cut into `replicates` equal parts.
  static PooledTally pooled(int replicates, Atoms atoms, double... values) {
    PooledTally pooled = new PooledTally(atoms);
    int size = values.length / replicates;
    for (int replicate = 0; replicate < replicates; replicate++) {
      double[] part = Arrays.copyOfRange(values, replicate * size, (replicate + 1) * size);
      pooled.fold(replicate, tally(atoms, part));
    }
    return pooled;
  }

  static Summary summary(double... values) {
    return pooled(Atoms.of(), values).summary().orElseThrow();
  }

  static Distribution distribution(double... values) {
    return pooled(Atoms.of(), values).distribution().orElseThrow();
  }
}
