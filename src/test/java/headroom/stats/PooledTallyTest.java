package headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PooledTallyTest {
  private static final int REPLICATES = 32;

  private static double[] replicate(long run, int replicate, int size) {
    return Samples.of(
        1_000 * run + replicate, size, random -> Math.min(60, Samples.lognormal(random)));
  }

  private static PooledTally foldedIn(List<Integer> order) {
    PooledTally pooled = new PooledTally(Atoms.of(60));
    for (int replicate : order) {
      pooled.fold(replicate, Samples.tally(Atoms.of(60), replicate(1, replicate, 2_000)));
    }
    return pooled;
  }

  @Test
  void theOrderOfArrivalChangesNoBit() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, REPLICATES).boxed().toList());
    Summary expected = foldedIn(order).summary().orElseThrow();
    for (int shuffle = 0; shuffle < 5; shuffle++) {
      Collections.shuffle(order, new Random(shuffle));
      assertThat(foldedIn(order).summary()).hasValue(expected);
    }
  }

  @Test
  void foldingOnManyThreadsChangesNoBit() {
    PooledTally pooled = new PooledTally(Atoms.of(60));
    try (ExecutorService workers = Executors.newFixedThreadPool(7)) {
      for (int replicate = 0; replicate < REPLICATES; replicate++) {
        int index = replicate;
        workers.execute(
            () -> pooled.fold(index, Samples.tally(Atoms.of(60), replicate(1, index, 2_000))));
      }
    }
    assertThat(pooled.summary())
        .isEqualTo(foldedIn(IntStream.range(0, REPLICATES).boxed().toList()).summary());
  }

  @Test
  void countsDoNotDependOnHowTrialsAreCutIntoReplicates() {
    double[] values = Samples.of(31, 8_192, SplittableRandom::nextGaussian);
    Summary whole = Samples.summary(values);
    Summary parts = Samples.pooled(16, Atoms.of(), values).summary().orElseThrow();
    for (int percent : Ladder.PERCENTS) {
      assertThat(parts.percentile(percent).value()).isEqualTo(whole.percentile(percent).value());
    }
    assertThat(parts.mean().value()).isCloseTo(whole.mean().value(), within(1e-15));
  }

  @Test
  void aReplicateIsFoldedOnce() {
    PooledTally pooled = new PooledTally(Atoms.of());
    pooled.fold(3, Samples.tally(Atoms.of(), 1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pooled.fold(3, Samples.tally(Atoms.of(), 1, 2)))
        .withMessageContaining("replicate 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pooled.fold(4, Samples.tally(Atoms.of(5), 1)));
    assertThat(pooled.count()).isEqualTo(2);
  }

  @Test
  void withoutATrialThereIsNoSummary() {
    PooledTally pooled = new PooledTally(Atoms.of());
    assertThat(pooled.summary()).isEmpty();
    pooled.fold(0, Samples.tally(Atoms.of()));
    assertThat(pooled.summary()).isEmpty();
    assertThat(pooled.mean()).isEmpty();
    assertThat(pooled.distribution()).isEmpty();
  }

  @Test
  void oneTrialHasNeitherSpreadNorErrors() {
    Summary summary = Samples.summary(3.5);
    assertThat(summary.sd()).isEmpty();
    assertThat(summary.mean()).isEqualTo(Estimate.withoutError(3.5));
    assertThat(summary.percentile(50)).isEqualTo(Estimate.withoutError(3.5));
  }

  @Test
  void percentilesOfThinTailsHaveNoError() {
    // 399 trials a replicate: 19.95 expected beyond P5 and P95, 39.9 beyond P10 and P90.
    double[] values = Samples.of(32, 8 * 399, Samples::lognormal);
    Summary summary = Samples.pooled(8, Atoms.of(), values).summary().orElseThrow();
    assertThat(summary.percentile(5).standardError()).isEmpty();
    assertThat(summary.percentile(95).standardError()).isEmpty();
    assertThat(summary.tailMean().orElseThrow().standardError()).isEmpty();
    assertThat(summary.percentile(10).standardError()).isPresent();
    assertThat(summary.percentile(90).standardError()).isPresent();
    Summary enough =
        Samples.pooled(8, Atoms.of(), Samples.of(32, 3_200, Samples::lognormal))
            .summary()
            .orElseThrow();
    assertThat(enough.percentile(95).standardError()).isPresent();
    assertThat(enough.percentile(99).standardError()).isEmpty();
  }

  @Test
  void theErrorOfTheMeanIsTheSpreadOfReplicatesOverTheRootOfTheirNumber() {
    // Means 1, 2, 6: sd √7, error √(7/3).
    Summary summary = Samples.pooled(3, Atoms.of(), 0, 2, 1, 3, 5, 7).summary().orElseThrow();
    assertThat(summary.mean().value()).isEqualTo(3);
    assertThat(summary.mean().standardError().orElseThrow())
        .isCloseTo(Math.sqrt(7.0 / 3), within(1e-15));
  }

  @Test
  void replicatesWithoutTrialsCountInTheErrorOfAConditionalMean() {
    PooledTally pooled = new PooledTally(Atoms.of());
    pooled.fold(0, Samples.tally(Atoms.of(), 4, 4));
    pooled.fold(1, Samples.tally(Atoms.of()));
    pooled.fold(2, Samples.tally(Atoms.of(), 1));
    Summary summary = pooled.summary().orElseThrow();
    // m = 3, shares 2, 0, 1: deviations 2·1, 0, 1·(−2); √(8/(3·2)).
    assertThat(summary.mean().value()).isEqualTo(3);
    assertThat(summary.mean().standardError().orElseThrow())
        .isCloseTo(Math.sqrt(8.0 / 6), within(1e-15));
    assertThat(summary.sd().orElseThrow().standardError()).isEmpty();
  }

  @Test
  void intervalsCoverTheTruthAsOftenAsTheySay() {
    // 400 runs of 16 replicates; E[min(X, 60)] and the median of X by their closed forms. Coverage
    // of a 90 % interval is binomial with sd 1.5 %; bounds at 4 sd, false alarm about 1e-4 each.
    double sigma = 0.6;
    double d2 = Math.log(40.0 / 60) / sigma;
    double mean = 40 * Math.exp(0.18) * normal(-(d2 + sigma)) + 60 * normal(d2);
    int covered = 0;
    int coveredMedian = 0;
    for (int run = 0; run < 400; run++) {
      PooledTally pooled = new PooledTally(Atoms.of(60));
      for (int replicate = 0; replicate < 16; replicate++) {
        pooled.fold(replicate, Samples.tally(Atoms.of(60), replicate(run, replicate, 256)));
      }
      Summary summary = pooled.summary().orElseThrow();
      covered += covers(summary.mean(), mean) ? 1 : 0;
      coveredMedian += covers(summary.percentile(50), 40) ? 1 : 0;
    }
    assertThat(covered / 400.0).isCloseTo(0.9, within(0.06));
    assertThat(coveredMedian / 400.0).isCloseTo(0.9, within(0.06));
  }

  private static boolean covers(Estimate estimate, double truth) {
    return Math.abs(estimate.value() - truth) <= estimate.halfWidth(0.9, 16).orElseThrow();
  }

  /// Φ by Simpson's rule on its density, good to 1e-12 here.
  private static double normal(double x) {
    int steps = 2_000;
    double h = x / steps;
    double sum = 1 + Math.exp(-x * x / 2);
    for (int i = 1; i < steps; i++) {
      sum += (i % 2 == 1 ? 4 : 2) * Math.exp(-i * h * i * h / 2);
    }
    return 0.5 + sum * h / 3 / Math.sqrt(2 * Math.PI);
  }

  @Test
  void withoutTheTailAllElseIsTheSame() {
    PooledTally whole = new PooledTally(Atoms.of(60));
    PooledTally some = PooledTally.withoutTail(Layout.of(Atoms.of(60)));
    for (int replicate = 0; replicate < 8; replicate++) {
      double below = replicate == 5 ? 50 : 0;
      double[] values =
          Samples.of(
              50 + replicate,
              replicate == 3 ? 2_500 : 4_000,
              random -> Math.min(Samples.lognormal(random), 60) - below);
      Tally tally = Samples.tally(Atoms.of(60), values);
      whole.fold(replicate, tally);
      some.fold(replicate, tally);
    }
    Summary all = whole.summary().orElseThrow();
    Summary less = some.summary().orElseThrow();
    assertThat(less.tailMean()).isEmpty();
    assertThat(less.percentiles()).isEqualTo(all.percentiles());
    assertThat(less.mean()).isEqualTo(all.mean());
    assertThat(less.sd()).isEqualTo(all.sd());
  }

  @Test
  void memoryStaysFlatInTrials() {
    double[] block = Samples.of(33, 1_024, Samples::lognormal);
    Tally tally = new Tally(Atoms.of());
    long first = 0;
    for (int i = 0; i < 1_000; i++) {
      tally.add(i, Arrays.stream(block).map(x -> x * 1.1).toArray(), 1_024, Samples.scratch());
      if (i == 64) { // by now there are more trials than 16 bits can count
        first = tally.binStorageBytes();
      }
    }
    assertThat(first).isBetween(1L, 12 * 10 * 1_024L); // twelve octaves
    assertThat(tally.binStorageBytes()).isEqualTo(first);
  }

  @Test
  void wideAndTwoSidedDataTakesSomeHundredKilobytesAtMost() {
    Tally tally = new Tally(Atoms.of());
    for (int replicate = 0; replicate < 3; replicate++) {
      tally.reset();
      Samples.addTo(tally, Samples.of(34 + replicate, 50_000, SplittableRandom::nextGaussian));
      assertThat(tally.binStorageBytes()).isLessThan(256 * 1_024);
    }
  }
}
