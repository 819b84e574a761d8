package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutputTest {
  @Test
  void theMeanAloneIsKeptOnlyOfWhatEveryTrialHas() {
    for (Observation some :
        List.of(
            new Observation.HitTime(0),
            new Observation.PaidGivenHit(0, 0),
            new Observation.PaidGivenNotHit(0, 0))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Output(some, List.of(), Output.Detail.MEAN));
      assertThat(new Output(some, List.of(), Output.Detail.DISTRIBUTION).observation())
          .isEqualTo(some);
    }
    Observation paid = new Observation.Paid(0);
    assertThat(new Output(paid, List.of(), Output.Detail.MEAN).observation()).isEqualTo(paid);
  }
}
