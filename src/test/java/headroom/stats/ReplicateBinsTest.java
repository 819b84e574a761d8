package headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a tally gives depends on the trials alone: neither on the order of blocks, nor on where
/// counts are kept, nor on what the tally held before.
class ReplicateBinsTest {
  private static final int COUNT = 256;
  private static final Atoms NONE = Atoms.of();

  /// Bins as they come.
  private static final class Bins implements BinSink {
    private final List<Integer> codes = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();

    @Override
    public void bin(int orderedCode, long count) {
      codes.add(orderedCode);
      counts.add(count);
    }

    @Override
    public boolean takesRun(int lastCode, long count) {
      return false;
    }
  }

  private static double[] equal(double value) {
    double[] block = new double[COUNT];
    Arrays.fill(block, value);
    return block;
  }

  private static double[] mostly(double value, double... others) {
    double[] block = equal(value);
    System.arraycopy(others, 0, block, 5, others.length);
    return block;
  }

  /// Equal blocks, blocks around the same value, outliers and both signs.
  private static List<double[]> blocks() {
    return List.of(
        equal(100),
        equal(-100),
        equal(0),
        mostly(100, 200, 50),
        mostly(-100, -200, -50),
        mostly(100, -100, 0, 100.5),
        mostly(100, 1e-12, 1e12, 1e-200),
        mostly(-3, -1e-12, -1e12, 1e40, -1e40),
        mostly(100, 700, 1_500, 3_000, 20, 9, 4, 2),
        mostly(-100, -700, -1_500, -3_000, -20, -9, -4, -2),
        Samples.of(1, COUNT, random -> 100 * Math.exp(8 * random.nextGaussian())),
        Samples.of(2, COUNT, SplittableRandom::nextGaussian));
  }

  private static Tally filled(Tally tally, List<double[]> blocks) {
    tally.reset();
    for (int block = 0; block < blocks.size(); block++) {
      tally.add(block, blocks.get(block), COUNT, Samples.scratch());
    }
    return tally;
  }

  private static List<double[]> someOf(List<double[]> all, Random random) {
    List<double[]> some = new ArrayList<>(all);
    Collections.shuffle(some, random);
    return some.subList(0, 1 + random.nextInt(some.size()));
  }

  private static Tally fresh() {
    return new Tally(NONE);
  }

  private static double[] percentiles(Tally tally) {
    ReplicateEstimate estimate = tally.estimate();
    return IntStream.range(0, Ladder.PERCENTS.size()).mapToDouble(estimate::percentile).toArray();
  }

  private static void assertSameEstimate(Tally actual, Tally expected, String as) {
    assertThat(percentiles(actual)).as(as).containsExactly(percentiles(expected));
    assertThat(actual.estimate().tailMean()).as(as).isEqualTo(expected.estimate().tailMean());
  }

  @Test
  void binsAscendAndAreTheNaiveHistogramWhateverCameBefore() {
    Random random = new Random(41);
    ReplicateBins used = new ReplicateBins();
    for (int round = 0; round < 300; round++) {
      List<double[]> blocks = someOf(blocks(), random);
      used.reset();
      assertBins(used, blocks, "used, round " + round);
      assertBins(new ReplicateBins(), blocks, "fresh, round " + round);
    }
  }

  /// What lies beyond one part's window may lie inside the other's.
  @Test
  void partsPutTogetherGiveTheNaiveHistogram() {
    Random random = new Random(43);
    for (int round = 0; round < 300; round++) {
      List<double[]> left = someOf(blocks(), random);
      List<double[]> right = someOf(blocks(), random);
      ReplicateBins bins = new ReplicateBins();
      left.forEach(block -> addTo(bins, block));
      ReplicateBins other = new ReplicateBins();
      right.forEach(block -> addTo(other, block));
      bins.absorb(other);
      List<double[]> all = new ArrayList<>(left);
      all.addAll(right);
      assertHolds(bins, all, "round " + round);
    }
  }

  private static void assertBins(ReplicateBins bins, List<double[]> blocks, String as) {
    blocks.forEach(block -> addTo(bins, block));
    assertHolds(bins, blocks, as);
  }

  private static void assertHolds(ReplicateBins bins, List<double[]> blocks, String as) {
    Bins actual = new Bins();
    bins.forEach(actual, new FoldScratch());
    SortedMap<Integer, Long> expected = new TreeMap<>();
    for (double[] block : blocks) {
      for (double value : block) {
        if (value != 0) {
          expected.merge(BinCode.ordered(value), 1L, Long::sum);
        }
      }
    }
    assertThat(actual.codes).as(as).isEqualTo(List.copyOf(expected.keySet()));
    assertThat(actual.counts).as(as).isEqualTo(List.copyOf(expected.values()));
  }

  private static void addTo(ReplicateBins bins, double[] block) {
    double min = Arrays.stream(block).min().orElseThrow();
    double max = Arrays.stream(block).max().orElseThrow();
    if (min == max) {
      bins.addEqual(min, COUNT);
    } else {
      bins.add(block, COUNT, min, max, Samples.scratch());
    }
  }

  /// Far more trials in one bin than 16 bits count: block by block, as one block, as equal trials,
  /// before a block and after, and on a window that was used before.
  @Test
  void aBinHoldsAsManyTrialsAsAReplicate() {
    int many = 200_001;
    long huge = 3_000_000_000L; // as weights add up
    double[] near = new double[many];
    Arrays.setAll(near, i -> i % 2 == 0 ? 1 : 1.000_001);
    double[] wide = near.clone();
    wide[7] = 1e-90;
    ReplicateBins bins = new ReplicateBins();
    for (int round = 0; round < 2; round++) {
      bins.reset();
      bins.add(near, many, 1, 1.000_001, Samples.scratch());
      for (int from = 0; from + COUNT <= many; from += COUNT) {
        double[] block = Arrays.copyOfRange(near, from, from + COUNT);
        bins.add(block, COUNT, 1, 1.000_001, Samples.scratch());
      }
      bins.add(wide, many, 1e-90, 1.000_001, Samples.scratch());
      bins.addEqual(1, many);
      for (int time = 0; time < 70; time++) {
        bins.addEqual(1, 1_000);
      }
      bins.addEqual(1, huge);
      bins.add(near, many, 1, 1.000_001, Samples.scratch());
      Bins actual = new Bins();
      bins.forEach(actual, new FoldScratch());
      assertThat(actual.codes).containsExactly(BinCode.ordered(1e-90), BinCode.ordered(1.0));
      int inBlocks = many - many % COUNT;
      assertThat(actual.counts).containsExactly(1L, 4L * many + 70_000 + huge + inBlocks - 1);
    }
    ReplicateBins sum = new ReplicateBins();
    ReplicateBins few = new ReplicateBins();
    few.add(near, 60_000, 1, 1.000_001, Samples.scratch());
    for (ReplicateBins part : List.of(few, few, bins, bins, few)) {
      sum.absorb(part);
    }
    Bins actual = new Bins();
    sum.forEach(actual, new FoldScratch());
    int inBlocks = many - many % COUNT;
    assertThat(actual.counts)
        .containsExactly(2L, 2 * (4L * many + 70_000 + huge + inBlocks - 1) + 3 * 60_000);
  }

  @Test
  void aUsedTallyAndAnyOrderOfBlocksGiveTheSameBits() {
    Random random = new Random(42);
    Tally used = fresh();
    for (int round = 0; round < 300; round++) {
      List<double[]> blocks = someOf(blocks(), random);
      Tally expected = filled(fresh(), blocks);
      assertSameEstimate(filled(used, blocks), expected, "used, round " + round);

      List<double[]> shuffled = new ArrayList<>(blocks);
      Collections.shuffle(shuffled, random);
      assertSameEstimate(filled(fresh(), shuffled), expected, "shuffled, round " + round);
    }
  }

  @Test
  void anEqualBlockBeforeAMixedOneKeepsTheOrderOfValues() {
    Tally tally = filled(fresh(), List.of(equal(100), mostly(100, 200, 50)));
    double[] percentiles = percentiles(tally);
    for (int i = 0; i < percentiles.length; i++) {
      assertThat(percentiles[i]).as("P%d", Ladder.PERCENTS.get(i)).isBetween(100.0, 100.1);
    }
    assertThat(tally.estimate().tailMean()).isBetween(98.0, 100.1);
  }
}
