package headroom.verify;

import static headroom.verify.References.CAP_A;
import static headroom.verify.References.CASE_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class DensityRecursionTest {
  private static final double PERCENT = 1e-10; // 1e-12 relative

  private final DensityRecursion caseA = DensityRecursion.of(CASE_A);

  @Test
  void caseAIsReproduced() {
    assertThat(caseA.paidMean(CAP_A, 20)).isCloseTo(1215373.27011862, withinPercentage(PERCENT));
    assertThat(caseA.paidSd(CAP_A, 20)).isCloseTo(332754.173672634, withinPercentage(PERCENT));
    assertThat(caseA.hitBy(CAP_A, 20)).isCloseTo(0.440759358272737, withinPercentage(PERCENT));
    assertThat(caseA.hitBy(CAP_A, 10)).isCloseTo(0.0145024594383750, withinPercentage(PERCENT));
    assertThat(caseA.quantile(0.05, 20)).isCloseTo(578684.652663320, withinPercentage(PERCENT));
    assertThat(caseA.quantile(0.50, 20)).isCloseTo(1377677.67117175, withinPercentage(PERCENT));
    assertThat(caseA.quantile(0.95, 20)).isCloseTo(3730248.73174053, withinPercentage(PERCENT));
  }

  @Test
  void aCapOutOfReachLeavesTheClosedFormMoments() {
    GbmMoments moments = new GbmMoments(CASE_A);
    for (int quarters : new int[] {1, 2, 7, 20}) {
      double mean = moments.mean(quarters);
      assertThat(caseA.paidMean(1e4 * mean, quarters)).isCloseTo(mean, withinPercentage(PERCENT));
      assertThat(caseA.paidSd(1e6 * mean, quarters))
          .isCloseTo(moments.sd(quarters), withinPercentage(1e-8));
    }
  }

  @Test
  void oneQuarterIsBlacksFormula() {
    CappedPayment first = CappedPayment.firstOf(CASE_A, 55_000);
    assertThat(caseA.paidMean(55_000, 1)).isCloseTo(first.mean(), withinPercentage(PERCENT));
    assertThat(caseA.paidSd(55_000, 1)).isCloseTo(first.sd(), withinPercentage(PERCENT));
    assertThat(caseA.hitBy(55_000, 1)).isCloseTo(first.hitProbability(), withinPercentage(PERCENT));
  }

  @Test
  void theChanceOfAHitRisesWithTimeAndFallsWithTheCap() {
    double before = 0;
    for (int quarter = 1; quarter <= 20; quarter++) {
      double hit = caseA.hitBy(CAP_A, quarter);
      assertThat(hit).isGreaterThanOrEqualTo(before).isLessThan(1);
      assertThat(hit).isGreaterThan(caseA.hitBy(1.1 * CAP_A, quarter));
      assertThat(caseA.atMost(CAP_A, quarter)).isCloseTo(1 - hit, within(1e-12));
      before = hit;
    }
  }

  @Test
  void theSlopeOfPaidInTheCapIsTheChanceOfAHit() {
    double step = 1_000;
    double slope =
        (caseA.paidMean(CAP_A + step, 20) - caseA.paidMean(CAP_A - step, 20)) / (2 * step);
    assertThat(slope).isCloseTo(caseA.hitBy(CAP_A, 20), within(1e-6));
  }

  @Test
  void quantilesOfWhatIsPaidStopAtTheCap() {
    assertThat(caseA.paidQuantile(0.95, CAP_A, 20)).isEqualTo(CAP_A);
    assertThat(caseA.paidQuantile(0.05, CAP_A, 20)).isEqualTo(caseA.quantile(0.05, 20));
  }

  @Test
  void otherVolatilitiesAndGrowthsMatchTheirMomentsToo() {
    for (GbmShare share :
        new GbmShare[] {
          new GbmShare(7.5, 0.2, 0.4, 0.25, 19),
          new GbmShare(1, 1, -0.5, 0.05, 12),
          new GbmShare(3, 0.5, 2.0, 0.8, 8)
        }) {
      GbmMoments moments = new GbmMoments(share);
      int quarters = share.quarters();
      double mean = moments.mean(quarters);
      DensityRecursion recursion = DensityRecursion.of(share);
      assertThat(recursion.paidMean(1e9 * mean, quarters))
          .isCloseTo(mean, withinPercentage(PERCENT));
      assertThat(recursion.atMost(recursion.quantile(0.3, quarters), quarters))
          .isCloseTo(0.3, within(1e-12));
    }
  }

  @Test
  void whatHasNoDensityIsRefused() {
    GbmShare certain = new GbmShare(1, 0.2, 0.1, 0, 4);
    assertThatIllegalArgumentException().isThrownBy(() -> DensityRecursion.of(certain));
    assertThatIllegalArgumentException().isThrownBy(() -> caseA.hitBy(CAP_A, 21));
    assertThatIllegalArgumentException().isThrownBy(() -> caseA.quantile(1, 20));
  }
}
