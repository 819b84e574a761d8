package headroom.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.result.Bridge;
import headroom.result.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ChangedKeyWordsTest {

  @Test
  void keysAreSaidInWords() {
    assertThat(ChangedKeyWords.of("agreements.revenue-share.ends-on", Map.of()))
        .isEqualTo("early end of revenue-share");
    assertThat(ChangedKeyWords.of("agreements.revenue-share.cap", Map.of()))
        .isEqualTo("cap of revenue-share");
    assertThat(ChangedKeyWords.of("caps.pool.total", Map.of())).isEqualTo("cap pool");
    assertThat(ChangedKeyWords.of("caps.pool.split", Map.of())).isEqualTo("split of cap pool");
    assertThat(ChangedKeyWords.of("caps.pool", Map.of("caps.pool", "The pool")))
        .isEqualTo("The pool");
    assertThat(ChangedKeyWords.of("agreements.share.after-cap", Map.of()))
        .isEqualTo("rate after the cap of share");
    assertThat(ChangedKeyWords.of("agreements.deferred-share", Map.of()))
        .isEqualTo("deferred-share");
    assertThat(ChangedKeyWords.of("assumptions.growth-2027", Map.of())).isEqualTo("growth-2027");
    assertThat(ChangedKeyWords.of("timeline + agreements.share.through", Map.of()))
        .isEqualTo("time simulated and last day of share");
  }

  @Test
  void labelsStandForNames() {
    Map<String, String> labels =
        Map.of(
            "agreements.share", "Royalty", "streams.sales", "Net sales", "assumptions.r", "Rate");
    assertThat(ChangedKeyWords.of("agreements.share.cap", labels)).isEqualTo("cap of Royalty");
    assertThat(ChangedKeyWords.of("streams.sales.now", labels)).isEqualTo("Net sales");
    assertThat(ChangedKeyWords.of("assumptions.r", labels)).isEqualTo("Rate");
  }

  @Test
  void whatCannotBeSeenHasNoBar() {
    Bridge bridge = bridge(step("timeline", 10, 0.1), step("events", 0.01, 0), step("x", 0, 0));
    assertThat(BridgeSteps.of(bridge, Map.of()))
        .extracting("name")
        .containsExactly("time simulated");
    Bridge noisy = bridge(step("timeline", 10, 0.1), step("events", 0.3, 0.2));
    assertThat(BridgeSteps.of(noisy, Map.of()))
        .extracting("name")
        .containsExactly("time simulated", "others (1)");
    assertThat(BridgeSteps.of(bridge(step("x", 0, 0)), Map.of())).hasSize(1);
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
