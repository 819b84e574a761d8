package headroom.verify;

import static headroom.verify.References.CAP_A;
import static headroom.verify.References.CASE_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import headroom.verify.Quantity.AccruedMean;
import headroom.verify.Quantity.AccruedPercentile;
import headroom.verify.Quantity.HitBy;
import headroom.verify.Quantity.PaidIn;
import headroom.verify.Quantity.PaidMean;
import headroom.verify.Quantity.PaidPercentile;
import headroom.verify.Quantity.PaidSd;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OracleCaseTest {
  private static double value(List<Expected> all, Quantity quantity) {
    return all.stream()
        .filter(each -> each.quantity().equals(quantity))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void caseAListsWhatIsKnown() {
    List<Expected> all = new OracleCase("case A", CASE_A, CAP_A).expected();
    assertThat(value(all, new AccruedMean())).isCloseTo(1670122.60600614, withinPercentage(1e-10));
    assertThat(value(all, new PaidMean())).isCloseTo(1215373.27011862, withinPercentage(1e-10));
    assertThat(value(all, new PaidSd())).isCloseTo(332754.173672634, withinPercentage(1e-10));
    assertThat(value(all, new HitBy(10))).isCloseTo(0.0145024594383750, withinPercentage(1e-10));
    assertThat(value(all, new AccruedPercentile(95)))
        .isCloseTo(3730248.73174053, withinPercentage(1e-10));
    assertThat(value(all, new PaidPercentile(95))).isEqualTo(CAP_A);
    double paid = IntStream.rangeClosed(1, 20).mapToDouble(k -> value(all, new PaidIn(k))).sum();
    assertThat(paid).isCloseTo(value(all, new PaidMean()), withinPercentage(1e-11));
  }

  @Test
  void aCertainCaseHitsOnceAndPaysTheRemainder() {
    GbmShare share = new GbmShare(250_000, 0.2, 0.2, 0, 20);
    List<Expected> all = new OracleCase("certain", share, 1.5e6).expected();
    assertThat(value(all, new HitBy(18))).isZero();
    assertThat(value(all, new HitBy(19))).isEqualTo(1);
    assertThat(value(all, new PaidIn(19))).isCloseTo(73165.76442875848, withinPercentage(1e-10));
    assertThat(value(all, new PaidIn(20))).isZero();
    assertThat(value(all, new PaidMean())).isEqualTo(1.5e6);
    assertThat(value(all, new PaidSd())).isZero();
  }

  @Test
  void aCertainCaseOutOfReachIsNeverHit() {
    GbmShare shrinking = new GbmShare(1, 0.2, -0.5, 0, 20);
    List<Expected> all = new OracleCase("certain", shrinking, 100).expected();
    assertThat(value(all, new HitBy(20))).isZero();
    assertThat(value(all, new PaidMean())).isEqualTo(value(all, new AccruedMean()));
  }

  @Test
  void aCapThatIsNoneIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new OracleCase("none", CASE_A, 0));
  }
}
