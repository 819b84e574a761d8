package headroom.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricIdTest {
  @ParameterizedTest
  @EnumSource(MetricName.class)
  void whatIsPutTogetherComesApartAgain(MetricName name) {
    assertThat(MetricId.parse(name.of("revenue-share")))
        .contains(new MetricId.Named("revenue-share", name));
    assertThat(MetricId.parse(name.ofParty("Acme & Sons")))
        .contains(new MetricId.OfParty("Acme & Sons", name));
  }

  @Test
  void idsStandAsUsersWriteThem() {
    assertThat(MetricName.CAP_HIT_YEAR.of("revenue-share")).isEqualTo("revenue-share.cap.hit-year");
    assertThat(MetricName.RECEIPTS.ofParty("Microsoft")).isEqualTo("party.Microsoft.receipts");
    assertThat(MetricId.ofAssumption("cap")).isEqualTo("assumption.cap");
    assertThat(MetricId.ofStream("compute", "amount")).isEqualTo("compute.amount");
    assertThat(MetricId.ALL_REVENUE).isEqualTo("streams.revenue");
  }

  @Test
  void aNameThatEndsLikeAnotherIsNotTakenForIt() {
    assertThat(MetricId.measures("party.Fund.receipts.cumulative", MetricName.RECEIPTS)).isFalse();
    assertThat(MetricId.party("party.Fund.receipts.cumulative")).contains("Fund");
    assertThat(MetricId.measures("share.cap.hit-year", MetricName.CAP_HIT)).isFalse();
  }

  @Test
  void anAssumptionMayBeCalledLikeAMetric() {
    assertThat(MetricId.parse("assumption.paid")).contains(new MetricId.OfAssumption("paid"));
    assertThat(MetricId.parse("nothing-of-the-sort")).isEmpty();
  }
}
