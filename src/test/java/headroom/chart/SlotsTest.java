package headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotsTest {

  @Test
  void whatComesAfterQuartersHasRoomForItsName() {
    for (int count : new int[] {1, 4, 20, 160}) {
      List<String> periods = new ArrayList<>(Examples.quarters(2026, 1, count));
      assertThat(new Slots(periods).after()).isFalse();
      assertThat(new Slots(periods).range()).isEqualTo(new Range(0, count));
      periods.add("after 2030");
      Slots slots = new Slots(periods);
      assertThat(slots.after()).isTrue();
      double share = (slots.to(count) - slots.from(count)) / slots.range().span();
      assertThat(share).isGreaterThanOrEqualTo(0.075 - 1e-9);
      assertThat(slots.to(count - 1)).isCloseTo(slots.from(count), within(1e-12));
    }
  }

  @Test
  void otherPeriodsAreAlike() {
    assertThat(new Slots(List.of("2026", "2027", "later")).after()).isFalse();
    assertThat(new Slots(List.of("total")).range()).isEqualTo(new Range(0, 1));
  }
}
