package headroom.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class CappedPaymentTest {
  @Test
  void theReferencePaymentIsReproduced() {
    // model.md, §8: F = 100, v = 0.4, C = 120.
    CappedPayment payment = new CappedPayment(100, 0.4, 120);
    assertThat(payment.mean()).isCloseTo(90.81190529047748, withinPercentage(1e-12));
    assertThat(payment.sd()).isCloseTo(25.180421314121656, withinPercentage(1e-11));
    assertThat(payment.hitProbability()).isCloseTo(0.255975155965443, withinPercentage(1e-12));
  }

  @Test
  void aFarCapChangesNothingAndANearOneIsAlwaysHit() {
    assertThat(new CappedPayment(100, 0.4, 1e9).mean()).isCloseTo(100, withinPercentage(1e-12));
    assertThat(new CappedPayment(100, 0.4, 1e-3).mean()).isCloseTo(1e-3, withinPercentage(1e-12));
    assertThat(new CappedPayment(100, 0.4, 1e-3).hitProbability()).isEqualTo(1);
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CappedPayment(0, 0.4, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new CappedPayment(1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new CappedPayment(1, 0.4, Double.NaN));
  }
}
