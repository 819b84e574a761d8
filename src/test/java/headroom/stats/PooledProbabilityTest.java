package headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PooledProbabilityTest {
  @Test
  void theShareOfHitsHasTheSpreadOfReplicatesAsItsError() {
    PooledProbability pooled = new PooledProbability();
    pooled.fold(2, 300, 1_000);
    pooled.fold(0, 100, 1_000);
    pooled.fold(1, 200, 1_000);
    Estimate estimate = pooled.estimate().orElseThrow();
    assertThat(estimate.value()).isEqualTo(0.2);
    assertThat(estimate.standardError().orElseThrow()).isCloseTo(0.1 / Math.sqrt(3), within(1e-16));
    assertThat(pooled.hits()).isEqualTo(600);
    assertThat(pooled.trials()).isEqualTo(3_000);
  }

  /// (k + 2)/(n + 4) of n + 4: 2 of 4,100 and 4,098 of 4,100.
  @Test
  void whatNoTrialOrEveryTrialHasIsNotCertain() {
    double expected = Math.sqrt(2.0 / 4_100 * (1 - 2.0 / 4_100) / 4_100);
    for (long hits : new long[] {0, 1_024}) {
      PooledProbability pooled = new PooledProbability();
      PooledProbability certain = PooledProbability.certain();
      for (int replicate = 0; replicate < 4; replicate++) {
        pooled.fold(replicate, hits, 1_024);
        certain.fold(replicate, hits, 1_024);
      }
      Estimate estimate = pooled.estimate().orElseThrow();
      assertThat(estimate.value()).isEqualTo(hits == 0 ? 0.0 : 1.0);
      assertThat(estimate.standardError().orElseThrow()).isCloseTo(expected, within(1e-15));
      assertThat(certain.estimate().orElseThrow().standardError()).hasValue(0);
    }
  }

  /// Rare events: at 4,096 trials the interval of ±t₃₁ standard errors covers a probability of
  /// 0.0002 or 0.002 in at least 93 of 100 runs. Of 1,000 runs that are covered with 95 %, fewer
  /// than 930 are by chance in 3 of 1,000 sets of seeds; these are literal.
  @Test
  void intervalsOfRareEventsCoverThem() {
    for (double probability : new double[] {0.0002, 0.002}) {
      int covered = 0;
      for (int seed = 0; seed < 1_000; seed++) {
        SplittableRandom random = new SplittableRandom(seed);
        PooledProbability pooled = new PooledProbability();
        for (int replicate = 0; replicate < 32; replicate++) {
          long hits = random.doubles(128).filter(uniform -> uniform < probability).count();
          pooled.fold(replicate, hits, 128);
        }
        Estimate estimate = pooled.estimate().orElseThrow();
        double reach = 2.0395 * estimate.standardError().orElseThrow();
        covered += Math.abs(estimate.value() - probability) <= reach ? 1 : 0;
      }
      assertThat(covered).isGreaterThanOrEqualTo(930);
    }
  }

  @Test
  void withoutTrialsThereIsNoEstimateAndWithOneReplicateNoError() {
    PooledProbability pooled = new PooledProbability();
    assertThat(pooled.estimate()).isEmpty();
    pooled.fold(0, 0, 0);
    assertThat(pooled.estimate()).isEmpty();
    PooledProbability one = new PooledProbability();
    one.fold(0, 4, 8);
    assertThat(one.estimate()).hasValue(Estimate.withoutError(0.5));
  }

  @Test
  void impossibleCountsAreRefused() {
    PooledProbability pooled = new PooledProbability();
    assertThatIllegalArgumentException().isThrownBy(() -> pooled.fold(0, 5, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> pooled.fold(0, -1, 4));
    pooled.fold(0, 1, 4);
    assertThatIllegalArgumentException().isThrownBy(() -> pooled.fold(0, 1, 4));
  }
}
