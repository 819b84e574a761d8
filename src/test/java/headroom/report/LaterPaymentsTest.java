package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Agreement;
import headroom.scenario.Quarter;
import headroom.scenario.Timeline;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaterPaymentsTest {
  private static final Timeline TIMELINE = new Timeline(new Quarter(2026, 1), new Quarter(2032, 4));

  @Test
  void aYearOfPaymentsIsOneBar() {
    LaterPayments later = LaterPayments.of(TIMELINE, List.of(lag(1), lag(4)));
    assertThat(later).isEqualTo(new LaterPayments("After 2032", 1));
    assertThat(later.words()).isEmpty();
  }

  @Test
  void moreThanAYearIsAveraged() {
    LaterPayments later = LaterPayments.of(TIMELINE, List.of(lag(1), lag(13)));
    assertThat(later).isEqualTo(new LaterPayments("2033–2036, a year", 3.25));
    assertThat(later.words())
        .isEqualTo("; the last bar is a year's average of the 3.25 years after the end");
  }

  private static Agreement lag(int quarters) {
    Agreement share = SampleRun.scenario().agreements().getFirst();
    return new Agreement(
        share.name(),
        share.payer(),
        share.payee(),
        share.earning(),
        share.term(),
        share.limits(),
        quarters);
  }
}
