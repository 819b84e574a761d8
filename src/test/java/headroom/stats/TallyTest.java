package headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final double WIDTH = 2 * Summary.BIN_RESOLUTION;

  @Test
  void momentsAndExtremesMatchTheTwoPassFormulas() {
    double[] values = Samples.of(1, 10_000, Samples::lognormal);
    double mean = Arrays.stream(values).sum() / values.length;
    double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();

    Summary summary = Samples.summary(values);

    assertThat(summary.count()).isEqualTo(10_000);
    assertThat(summary.mean().value()).isCloseTo(mean, within(1e-13 * mean));
    double sd = Math.sqrt(squares / 9_999);
    assertThat(summary.sd().orElseThrow().value()).isCloseTo(sd, within(1e-13 * sd));
    assertThat(summary.min()).isEqualTo(Arrays.stream(values).min().orElseThrow());
    assertThat(summary.max()).isEqualTo(Arrays.stream(values).max().orElseThrow());
  }

  @Test
  void everyPercentileLiesInTheBinOfTheSortedValueAtItsRank() {
    int seed = 0;
    for (double spread : new double[] {1e-6, 0.01, 0.5, 3, 30}) {
      double[] values =
          Samples.of(++seed, 5_000, random -> 3 * Math.exp(spread * random.nextGaussian()));
      assertPercentilesInTheRightBins(values);
      assertPercentilesInTheRightBins(Arrays.stream(values).map(x -> -x).toArray());
    }
    assertPercentilesInTheRightBins(Samples.of(7, 5_000, SplittableRandom::nextGaussian));
  }

  private static void assertPercentilesInTheRightBins(double[] values) {
    Summary summary = Samples.summary(values);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    for (int percent : Ladder.PERCENTS) {
      double exact = sorted[percent * sorted.length / 100 - 1];
      int code = BinCode.ordered(exact);
      assertThat(summary.percentile(percent).value())
          .as("P%d", percent)
          .isBetween(BinCode.lower(code), BinCode.upper(code))
          .isCloseTo(exact, within(WIDTH * Math.abs(exact)));
    }
  }

  @Test
  void pooledCountsAreTheNaiveHistogram() {
    double[] values =
        Samples.of(3, 20_000, random -> random.nextGaussian() * Math.exp(random.nextGaussian()));
    int[] codes = Arrays.stream(values).mapToInt(BinCode::ordered).sorted().toArray();
    Distribution mass = Samples.distribution(values);
    int next = 0;
    for (int cell = 0; cell < mass.size(); cell++) {
      int code = codes[next];
      assertThat(mass.lower(cell)).isEqualTo(Math.max(BinCode.lower(code), mass.min()));
      assertThat(mass.upper(cell)).isEqualTo(Math.min(BinCode.upper(code), mass.max()));
      int first = next;
      while (next < codes.length && codes[next] == code) {
        next++;
      }
      assertThat(mass.count(cell)).isEqualTo(next - first);
    }
    assertThat(next).isEqualTo(values.length);
  }

  @Test
  void scalingByAPowerOfTwoScalesEverythingExactly() {
    double[] values = Samples.of(4, 4_096, random -> 10 * random.nextGaussian() + 5);
    Summary plain = Samples.pooled(4, Atoms.of(5), values).summary().orElseThrow();
    for (int power : new int[] {-40, -1, 7, 60}) {
      double factor = Math.scalb(1.0, power);
      double[] scaled = Arrays.stream(values).map(x -> x * factor).toArray();
      Summary other = Samples.pooled(4, Atoms.of(5 * factor), scaled).summary().orElseThrow();
      assertThat(other).isEqualTo(times(plain, factor));
    }
  }

  private static Summary times(Summary summary, double factor) {
    return new Summary(
        summary.count(),
        summary.replicates(),
        times(summary.mean(), factor),
        summary.sd().map(sd -> times(sd, factor)),
        summary.min() * factor,
        summary.max() * factor,
        summary.ladder(),
        summary.percentiles().stream().map(each -> times(each, factor)).toList(),
        summary.tailMean().map(tail -> times(tail, factor)));
  }

  private static Estimate times(Estimate estimate, double factor) {
    OptionalDouble error = estimate.standardError();
    return new Estimate(
        estimate.value() * factor,
        error.isPresent() ? OptionalDouble.of(error.getAsDouble() * factor) : error);
  }

  @Test
  void aTallyUsedAgainAfterOtherDataGivesTheSameAsANewOne() {
    double[] wide = Samples.of(8, 3_000, random -> Math.exp(20 * random.nextGaussian()));
    double[] negative = Samples.of(9, 3_000, random -> -Samples.lognormal(random));
    double[] mixed = Samples.of(10, 3_000, SplittableRandom::nextGaussian);
    Tally used = Samples.tally(Atoms.of(), wide);
    for (double[] data : new double[][] {negative, wide, mixed, wide, mixed, negative}) {
      used.reset();
      Samples.addTo(used, data);
      PooledTally pooled = new PooledTally(Atoms.of());
      pooled.fold(0, used);
      assertThat(pooled.summary()).isEqualTo(Samples.pooled(Atoms.of(), data).summary());
    }
  }

  /// Values of very different laws by segment, so that windows lie apart and sums feel their order.
  private static double[] segment(int segment) {
    return switch (segment % 4) {
      case 0 -> Samples.of(40 + segment, 2_500, Samples::lognormal);
      case 1 -> Samples.of(40 + segment, 2_500, random -> 60);
      case 2 -> Samples.of(40 + segment, 2_500, SplittableRandom::nextGaussian);
      default -> Samples.of(40 + segment, 100, random -> -Math.exp(9 * random.nextGaussian()));
    };
  }

  private static Tally segments(Integer... some) {
    Tally tally = new Tally(Layout.of(Atoms.of(60)));
    for (int segment : some) {
      Samples.addTo(tally, 3L * segment, segment(segment));
    }
    return tally;
  }

  private static Optional<Summary> summary(Tally tally) {
    PooledTally pooled = new PooledTally(Atoms.of(60));
    pooled.fold(0, tally);
    return pooled.summary();
  }

  @Test
  void segmentsTalliedApartAndInAnyOrderGiveTheSameBits() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, 9).boxed().toList());
    Optional<Summary> expected = summary(segments(order.toArray(Integer[]::new)));
    Random random = new Random(43);
    for (int round = 0; round < 200; round++) {
      Collections.shuffle(order, random);
      int cut = 1 + random.nextInt(8);
      Tally tally = segments(order.subList(0, cut).toArray(Integer[]::new));
      int rest = cut + random.nextInt(9 - cut);
      tally.absorb(segments(order.subList(cut, rest).toArray(Integer[]::new)));
      tally.absorb(segments(order.subList(rest, 9).toArray(Integer[]::new)));
      assertThat(summary(tally)).as("round %d, %s", round, order).isEqualTo(expected);
    }
  }

  @Test
  void aTallyThatAbsorbedIsUsedAgainLikeANewOne() {
    Tally tally = segments(2);
    tally.absorb(segments(0, 3));
    tally.reset();
    Samples.addTo(tally, 12, segment(4));
    assertThat(summary(tally)).isEqualTo(summary(segments(4)));
  }

  @Test
  void theSameBlockIsNotAddedTwice() {
    Tally tally = segments(0, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> tally.absorb(segments(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tally.add(2, new double[] {1}, 1, Samples.scratch()));
  }

  /// Written, read and put together in any order: the same bits as one tally of all blocks.
  @Test
  void whatIsWrittenAndReadIsTheSame() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, 9).boxed().toList());
    Tally whole = segments(order.toArray(Integer[]::new));
    StateWriter expected = new StateWriter();
    whole.write(expected);
    Random random = new Random(44);
    for (int round = 0; round < 50; round++) {
      Collections.shuffle(order, random);
      Tally tally = new Tally(Atoms.of(60));
      for (int segment : order) {
        StateWriter out = new StateWriter();
        segments(segment).write(out);
        StateReader in = new StateReader(out.bytes());
        tally.absorb(in);
        assertThat(in.isAtEnd()).isTrue();
      }
      StateWriter actual = new StateWriter();
      tally.write(actual);
      assertThat(actual.bytes()).isEqualTo(expected.bytes());
      assertThat(summary(tally)).isEqualTo(summary(whole));
    }
  }

  /// Cut off anywhere, or changed at random, a state is refused or read as some other state; it
  /// never ends in another kind of failure.
  @Test
  void damagedBytesAreRefused() {
    StateWriter out = new StateWriter();
    segments(2, 3).write(out);
    byte[] bytes = out.bytes();
    for (int length = 0; length < bytes.length; length += 97) {
      StateReader in = new StateReader(Arrays.copyOf(bytes, length));
      assertThatExceptionOfType(DamagedStateException.class)
          .isThrownBy(() -> new Tally(Atoms.of(60)).absorb(in));
    }
    assertThatExceptionOfType(DamagedStateException.class)
        .isThrownBy(() -> new Tally(Atoms.of(61)).absorb(new StateReader(bytes)))
        .withMessageContaining("another metric");
    Random random = new Random(45);
    for (int round = 0; round < 2_000; round++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        new Tally(Atoms.of(60)).absorb(new StateReader(damaged));
      } catch (DamagedStateException e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
  }

  /// A replicate may have more trials than an int holds, all of them in one bin or at one atom.
  @Test
  void aTallyHoldsMoreTrialsThanAnIntCounts() {
    Tally tally = new Tally(Atoms.of(60));
    TallyScratch scratch = new TallyScratch(Summaries.on(Backend.VECTOR));
    double[] atom = new double[1 << 20];
    double[] bin = new double[1 << 20];
    Arrays.fill(atom, 60);
    Arrays.fill(bin, 50.01);
    for (int number = 0; number < 2_900; number++) {
      tally.add(number, number % 29 < 7 ? bin : atom, 1 << 20, scratch);
    }
    assertThat(tally.count()).isEqualTo(2_900L << 20);
    Summary summary = summary(tally).orElseThrow();
    assertThat(summary.percentile(10).value()).isCloseTo(50.01, within(0.05));
    assertThat(summary.percentile(25).value()).isEqualTo(60);
    assertThat(summary.mean().value()).isCloseTo((700 * 50.01 + 2_200 * 60) / 2_900, within(1e-9));
  }

  @Test
  void whatIsNotFiniteIsStillSoAfterItWasAbsorbed() {
    Tally tally = segments(0);
    Tally other = segments();
    other.add(20, new double[] {Double.NaN}, 1, Samples.scratch());
    tally.absorb(other);
    assertThat(tally.allFinite()).isFalse();
    Tally apart = segments();
    apart.add(0, new double[] {1e160}, 1, Samples.scratch());
    assertThat(apart.allFinite()).isTrue();
    apart.add(1, new double[] {-1e160}, 1, Samples.scratch());
    assertThat(apart.allFinite()).isFalse();
  }

  @Test
  void onlyTalliesOfTheSameMetricAreAbsorbed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> segments().absorb(new Tally(Atoms.of(61))));
  }

  @Test
  void scalarAndVectorKernelsGiveTheSameBits() {
    double[] values = Samples.of(11, 5_000, random -> Math.max(0, 3 * random.nextGaussian()));
    Tally vector = new Tally(Atoms.of());
    TallyScratch scratch = new TallyScratch(Summaries.on(Backend.VECTOR));
    for (int from = 0; from < values.length; from += Samples.BLOCK) {
      int count = Math.min(Samples.BLOCK, values.length - from);
      double[] block = Arrays.copyOfRange(values, from, from + Samples.BLOCK);
      vector.add(from / Samples.BLOCK, block, count, scratch);
    }
    PooledTally pooled = new PooledTally(Atoms.of());
    pooled.fold(0, vector);
    assertThat(pooled.summary()).isEqualTo(Samples.pooled(Atoms.of(), values).summary());
  }

  @Test
  void equalValuesGiveThatValueExactlyEverywhere() {
    for (double value : new double[] {0, -0.0, 38.1, -1e-7, Double.MIN_VALUE, 1e150}) {
      double[] values = new double[3_000];
      Arrays.fill(values, value);
      Summary summary = Samples.pooled(3, Atoms.of(), values).summary().orElseThrow();
      double exact = value + 0.0;
      assertThat(summary.mean()).isEqualTo(new Estimate(exact, OptionalDouble.of(0)));
      assertThat(summary.sd().orElseThrow().value()).isZero();
      assertThat(summary.percentiles()).allSatisfy(p -> assertThat(p.value()).isEqualTo(exact));
      assertThat(summary.tailMean().orElseThrow().value()).isEqualTo(exact);
    }
  }

  @Test
  void subnormalAndHugeValuesAreCounted() {
    double[] values = {
      Double.MIN_VALUE, -Double.MIN_VALUE, 1e-310, -1e-310, 1e149, -1e149, Double.MIN_NORMAL, 0, 3
    };
    Summary summary = Samples.summary(values);
    assertThat(summary.count()).isEqualTo(9);
    assertThat(summary.min()).isEqualTo(-1e149);
    assertThat(summary.percentile(1).value()).isCloseTo(-1e149, within(1e147));
    assertThat(summary.percentile(50).value()).isBetween(0.0, Double.MIN_NORMAL / 1024);
    assertThat(summary.percentile(99).value()).isBetween(3.0, 1e149);
  }

  @Test
  void valuesThatAreNotFiniteAreNotSummarised() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1e300}) {
      PooledTally pooled = Samples.pooled(2, Atoms.of(), 1, 2, bad, 4);
      assertThat(pooled.allFinite()).isFalse();
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(pooled::summary)
          .withMessageContaining("not finite");
    }
  }
}
