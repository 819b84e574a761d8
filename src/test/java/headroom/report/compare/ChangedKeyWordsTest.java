package headroom.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.result.Bridge;
import headroom.result.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ChangedKeyWordsTest {

  @Test
  void keysAreSaidInWords() {
    assertThat(ChangedKeyWords.of("agreements.revenue-share.ends-on"))
        .isEqualTo("early end of revenue-share");
    assertThat(ChangedKeyWords.of("agreements.revenue-share.cap"))
        .isEqualTo("cap of revenue-share");
    assertThat(ChangedKeyWords.of("agreements.deferred-share")).isEqualTo("deferred-share");
    assertThat(ChangedKeyWords.of("assumptions.growth-2027")).isEqualTo("growth-2027");
    assertThat(ChangedKeyWords.of("timeline + agreements.share.through"))
        .isEqualTo("time simulated and last day of share");
  }

  @Test
  void whatCannotBeSeenHasNoBar() {
    Bridge bridge = bridge(step("timeline", 10, 0.1), step("events", 0.01, 0), step("x", 0, 0));
    assertThat(BridgeSteps.of(bridge)).extracting("name").containsExactly("time simulated");
    Bridge noisy = bridge(step("timeline", 10, 0.1), step("events", 0.3, 0.2));
    assertThat(BridgeSteps.of(noisy))
        .extracting("name")
        .containsExactly("time simulated", "others (1)");
    assertThat(BridgeSteps.of(bridge(step("x", 0, 0)))).hasSize(1);
  }

  private static Bridge.Step step(String name, double value, double error) {
    Estimate estimate = new Estimate(value, OptionalDouble.of(error));
    return new Bridge.Step(name, List.of(), estimate, estimate);
  }

  private static Bridge bridge(Bridge.Step... steps) {
    Estimate nothing = new Estimate(0, OptionalDouble.empty());
    Bridge.Change change = new Bridge.Change(nothing, nothing, nothing);
    return new Bridge("a", "b", Arrays.asList(steps), change, change, 2, 64);
  }
}
