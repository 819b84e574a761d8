package headroom.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

/// Reference values of `model.md`, §8.
class ZeroVolatilityHitTest {
  private static GbmShare certain(double now, double share, double growth) {
    return new GbmShare(now, share, growth, 0, 40);
  }

  @Test
  void aFifthOfAGrowingStreamHitsInQuarterNineteen() {
    ZeroVolatilityHit hit = ZeroVolatilityHit.of(certain(250_000, 0.2, 0.2), 1.5e6);
    assertThat(hit.quarter()).isEqualTo(19);
    assertThat(hit.lastPayment()).isCloseTo(73165.76442875848, withinPercentage(1e-10));
  }

  @Test
  void aStreamThatDoublesEveryQuarterHitsInQuarterEight() {
    ZeroVolatilityHit hit = ZeroVolatilityHit.of(certain(1, 0.25, 15), 100);
    assertThat(hit.quarter()).isEqualTo(8);
    assertThat(hit.lastPayment()).isCloseTo(36.5, withinPercentage(1e-10));
  }

  @Test
  void withoutGrowthAWholeNumberOfPaymentsHitsExactly() {
    assertThat(ZeroVolatilityHit.of(certain(1e6, 0.25, 0), 1e6))
        .isEqualTo(new ZeroVolatilityHit(4, 250_000));
  }

  @Test
  void aTotalThatEqualsTheCapIsAHitInThatQuarter() {
    for (double growth : new double[] {0.2, -0.3, 15}) {
      GbmShare share = certain(3, 0.2, growth);
      for (int quarter : new int[] {1, 2, 11, 17}) {
        double total = new GbmMoments(share).mean(quarter);
        assertThat(ZeroVolatilityHit.of(share, total).quarter()).isEqualTo(quarter);
      }
    }
  }

  @Test
  void aShrinkingStreamMayNeverHit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ZeroVolatilityHit.of(certain(1, 0.2, -0.5), 100))
        .withMessageContaining("never");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ZeroVolatilityHit.of(References.CASE_A, 100));
  }
}
