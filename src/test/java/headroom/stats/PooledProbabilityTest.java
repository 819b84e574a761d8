package headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PooledProbabilityTest {
  @Test
  void theShareOfHitsHasTheSpreadOfReplicatesAsItsError() {
    PooledProbability pooled = new PooledProbability();
    pooled.fold(2, 3, 10);
    pooled.fold(0, 1, 10);
    pooled.fold(1, 2, 10);
    Estimate estimate = pooled.estimate().orElseThrow();
    assertThat(estimate.value()).isEqualTo(0.2);
    assertThat(estimate.standardError().orElseThrow()).isCloseTo(0.1 / Math.sqrt(3), within(1e-16));
    assertThat(pooled.hits()).isEqualTo(6);
    assertThat(pooled.trials()).isEqualTo(30);
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
