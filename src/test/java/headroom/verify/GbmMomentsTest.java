package headroom.verify;

import static headroom.verify.References.CASE_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class GbmMomentsTest {
  private final GbmMoments caseA = new GbmMoments(CASE_A);

  @Test
  void theMeanOfCaseAIsReproduced() {
    assertThat(caseA.mean(20)).isCloseTo(1670122.60600614, withinPercentage(1e-10));
  }

  @Test
  void theRecursionAgreesWithTheClosedForms() {
    for (int quarters : new int[] {1, 2, 10, 20}) {
      double mean = caseA.mean(quarters);
      assertThat(caseA.raw(0, quarters)).isEqualTo(1);
      assertThat(caseA.raw(1, quarters)).isCloseTo(mean, withinPercentage(1e-10));
      assertThat(caseA.raw(2, quarters))
          .isCloseTo(caseA.variance(quarters) + mean * mean, withinPercentage(1e-10));
    }
  }

  @Test
  void oneQuarterHasTheMomentsOfTheLognormalLaw() {
    double mean = 50_000 * Math.pow(1.2, 0.25);
    for (int order = 1; order <= 5; order++) {
      double expected = Math.pow(mean, order) * Math.exp(0.5 * order * (order - 1) * 0.04);
      assertThat(caseA.raw(order, 1)).isCloseTo(expected, withinPercentage(1e-10));
    }
  }

  @Test
  void withoutGrowthTheMeanIsProportionalToTime() {
    assertThat(new GbmMoments(new GbmShare(10, 0.5, 0, 0.3, 8)).mean(8)).isEqualTo(40);
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new GbmShare(0, 0.2, 0.1, 0.3, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new GbmShare(1, 0, 0.1, 0.3, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new GbmShare(1, 0.2, -1, 0.3, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new GbmShare(1, 0.2, 0.1, -0.1, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new GbmShare(1, 0.2, 0.1, 0.3, 0));
  }
}
