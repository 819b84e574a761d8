package headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static Layout of(ToDoubleFunction<SplittableRandom> law) {
    double[] pilot = Samples.of(7, Layout.PILOT, law);
    return Layout.of(Atoms.of(), pilot, pilot.length);
  }

  private static double die(SplittableRandom random) {
    return random.nextInt(1, 7) * 1.1;
  }

  @Test
  void fewValuesAreCountedAndManyAreNot() {
    assertThat(of(LayoutTest::die).isCounted()).isTrue();
    assertThat(of(random -> die(random) + die(random) * die(random)).isCounted()).isTrue();
    assertThat(of(SplittableRandom::nextGaussian).isCounted()).isFalse();
    assertThat(of(random -> Math.max(0, random.nextGaussian())).isCounted()).isFalse();
    assertThat(of(ignored -> 5).isCounted()).isTrue();
    assertThat(Layout.of(Atoms.of(3), new double[0], 0).atoms()).isEqualTo(Atoms.of(3));
  }

  @Test
  void valuesMetAgainArePointMassesBesideThoseKnown() {
    Layout layout = of(random -> Math.clamp(random.nextGaussian(), -0.5, 1));
    assertThat(layout.isCounted()).isFalse();
    assertThat(layout.atoms()).isEqualTo(Atoms.of(-0.5, 1));
  }

  @Test
  void narrowBulksHaveAnOriginAndWideOnesNone() {
    assertThat(of(random -> 1_000 * Math.exp(random.nextGaussian())).origin()).isZero();
    assertThat(of(SplittableRandom::nextGaussian).origin()).isZero();
    Layout narrow = of(random -> 1e6 + 100 * random.nextGaussian());
    assertThat(narrow.origin()).isBetween(1e6 - 2_000, 1e6 - 400);
    assertThat(of(random -> -1e6 - 100 * random.nextGaussian()).origin())
        .isEqualTo(-narrow.origin());
    assertThat(of(random -> 0x1p-30 * (1e6 + 100 * random.nextGaussian())).origin())
        .isEqualTo(0x1p-30 * narrow.origin());
  }

  @Test
  void narrowBulkBesideZerosIsResolved() {
    ToDoubleFunction<SplittableRandom> law =
        random -> random.nextInt(4) == 0 ? 0 : 1e6 + random.nextGaussian();
    Layout layout = of(law);
    assertThat(layout.origin()).isPositive();
    double[] values = Samples.of(8, 100_000, law);
    Distribution mass = pooled(layout, 4, values, List.of(0, 1, 2, 3)).distribution().orElseThrow();
    Arrays.sort(values);
    assertThat(mass.hasPointAt(0)).isTrue();
    assertThat(mass.percentile(20)).isZero();
    assertThat(mass.percentile(50)).isCloseTo(values[49_999], within(0.01));
    assertThat(mass.min()).isZero();
  }

  private static PooledTally pooled(
      Layout layout, int replicates, double[] values, List<Integer> order) {
    PooledTally pooled = new PooledTally(layout);
    int size = values.length / replicates;
    for (int replicate : order) {
      Tally tally = new Tally(layout);
      Samples.addTo(tally, Arrays.copyOfRange(values, replicate * size, (replicate + 1) * size));
      pooled.fold(replicate, tally);
    }
    return pooled;
  }

  /// 4,096 values can be counted apart: here each replicate has fewer, all together have more, so
  /// that the pool gives up in whatever order they come.
  @Test
  void whatTurnsOutToBeManyGoesIntoBinsInAnyOrder() {
    Layout layout = of(LayoutTest::die);
    double[] values = Samples.of(9, 16_000, random -> random.nextInt(9_000) + 0.25);
    List<Integer> order = new ArrayList<>(IntStream.range(0, 8).boxed().toList());
    Summary expected = pooled(layout, 8, values, order).summary().orElseThrow();
    Summary plain = pooled(Layout.of(Atoms.of()), 8, values, order).summary().orElseThrow();
    for (int shuffle = 0; shuffle < 5; shuffle++) {
      Collections.shuffle(order, new Random(shuffle));
      assertThat(pooled(layout, 8, values, order).summary()).hasValue(expected);
    }
    for (int percent : Ladder.PERCENTS) {
      assertThat(expected.percentile(percent).value()).isEqualTo(plain.percentile(percent).value());
    }
  }

  @Test
  void partsPutTogetherAreTheWholeWhetherCountedOrNot() {
    Layout layout = of(LayoutTest::die);
    for (int different : new int[] {6, 3_000, 9_000}) {
      double[] values = Samples.of(10, 12_000, random -> random.nextInt(different) + 0.5);
      Tally whole = new Tally(layout);
      Samples.addTo(whole, values);
      Tally first = new Tally(layout);
      Samples.addTo(first, Arrays.copyOf(values, 6_000));
      Tally second = new Tally(layout);
      Samples.addTo(second, 6, Arrays.copyOfRange(values, 6_000, 12_000));
      Tally swapped = new Tally(layout);
      swapped.absorb(second);
      swapped.absorb(first);
      first.absorb(second);
      for (int percent = 0; percent < Ladder.PERCENTS.size(); percent++) {
        double expected = whole.estimate().percentile(percent);
        assertThat(first.estimate().percentile(percent)).isEqualTo(expected);
        assertThat(swapped.estimate().percentile(percent)).isEqualTo(expected);
      }
      assertThat(first.apart().isPresent()).isEqualTo(different <= ValueCounts.MOST);
    }
  }

  /// P25 of a law with 74 % of its mass at one value, P5 of one with 5 %: at the edge there is no
  /// error to be told from replicates of which some find the mass and others do not.
  @Test
  void percentileAtTheEdgeOfAMassHasNoError() {
    Summary fifth = edge(0.05).summary().orElseThrow();
    assertThat(fifth.percentile(5).standardError()).isEmpty();
    assertThat(fifth.tailMean().orElseThrow().standardError()).isEmpty();
    assertThat(fifth.percentile(50).standardError()).isPresent();
    Summary tenth = edge(0.10).summary().orElseThrow();
    assertThat(tenth.percentile(5).value()).isEqualTo(-1);
    assertThat(tenth.percentile(5).standardError()).isEqualTo(OptionalDouble.of(0));
  }

  private static PooledTally edge(double share) {
    ToDoubleFunction<SplittableRandom> law =
        random -> random.nextDouble() < share ? -1 : random.nextDouble();
    return pooled(
        of(law), 32, Samples.of(11, 65_536, law), IntStream.range(0, 32).boxed().toList());
  }

  /// A bell of which a bin takes a third of a standard deviation: the error knows that the trials
  /// do not lie evenly in it.
  @Test
  void errorOfAPercentileKnowsItsBin() {
    double[] values = Samples.of(12, 65_536, random -> 1_000 + 3 * random.nextGaussian());
    List<Integer> order = IntStream.range(0, 32).boxed().toList();
    Summary coarse = pooled(Layout.of(Atoms.of()), 32, values, order).summary().orElseThrow();
    Layout layout = of(random -> 1_000 + 3 * random.nextGaussian());
    Summary fine = pooled(layout, 32, values, order).summary().orElseThrow();
    Arrays.sort(values);
    double exact = values[values.length / 20 - 1];
    double error = fine.percentile(5).standardError().orElseThrow();
    assertThat(fine.percentile(5).value()).isCloseTo(exact, within(0.2 * error));
    assertThat(coarse.percentile(5).standardError().orElseThrow()).isGreaterThan(error);
  }
}
