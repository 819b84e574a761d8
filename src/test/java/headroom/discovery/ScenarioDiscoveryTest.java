package headroom.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.compile.MetricCatalogue;
import headroom.discovery.Discovered.Reason;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import headroom.question.Asked;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioDiscoveryTest {
  private static final String TWO =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2027-Q4}
      simulation: {trials: 16384, seed: 7, replicates: 16}
      assumptions:
        x: {uniform: {low: 0, high: 1}}
        y: {uniform: {low: 0, high: 1}}
        z: {mixture: [{weight: 60%, value: $x}, {weight: 40%, value: 3}]}
      events:
        late: {date: {uniform: {low: 2026-01-01, high: 2029-12-31}}}
      streams:
        revenue: {now: 10, growth: 10%, volatility: 20%}
      agreements:
        one: {payer: A, payee: B, rate: $x, base: {revenue: 100%}}
        two: {payer: A, payee: B, rate: $y, base: {revenue: 100%}}
      """;

  private static Discovered discovered(Asked asked, String where, boolean years, int threads) {
    return ScenarioDiscovery.of(
            asked.scenario(), MetricCatalogue.of(asked.scenario()).condition(where), years)
        .run(Engines.of(threads, Backend.chosen()), Monitor.none());
  }

  private static Limit onlyLimit(Discovered discovered) {
    assertThat(discovered.boxes()).isNotEmpty();
    assertThat(discovered.boxes().getFirst().limits()).hasSize(1);
    return discovered.boxes().getFirst().limits().getFirst().limit();
  }

  /// In the flagship a low rate or a high cap leaves headroom.
  @Test
  void aLowRateOrAHighCapLeavesHeadroom() {
    Asked asked = Asked.of(Asked.FLAGSHIP, "simulation.trials=65536");
    Discovered one = discovered(asked, "not revenue-share.cap.hit", false, 1);
    Discovered two = discovered(asked, "not revenue-share.cap.hit", false, 2);
    assertThat(two.findings()).isEqualTo(one.findings());
    assertThat(one.axes()).noneMatch(axis -> axis.name().startsWith("paths"));
    assertThat(one.boxes()).hasSize(2);
    List<String> bounded =
        one.boxes().stream()
            .map(box -> one.axes().get(box.limits().getFirst().limit().axis()).name())
            .toList();
    assertThat(bounded).containsExactly("assumptions.rate", "assumptions.cap");
    assertThat(one.share().value()).isCloseTo(one.cases() / 65536.0, within(0.002));
  }

  @Test
  void yearsOfStreamsMayBoundABox() {
    Asked asked = Asked.text(TWO);
    Discovered discovered = discovered(asked, "revenue.revenue@2027 > 55", true, 2);
    Limit limit = onlyLimit(discovered);
    assertThat(discovered.axes().get(limit.axis()).name()).isEqualTo("revenue.revenue@2027");
    assertThat(limit).isInstanceOf(Limit.AtLeast.class);
  }

  /// Events are told by date; what comes after the timeline's end is one date.
  @Test
  void eventsAreToldByDate() {
    Discovered discovered = discovered(Asked.text(TWO), "late.happened@2026-Q4", false, 2);
    Limit limit = onlyLimit(discovered);
    assertThat(discovered.axes().get(limit.axis()).name()).isEqualTo("events.late");
    assertThat(((Limit.AtMost) limit).value()).isCloseTo(2027, within(0.02));
    double[] dates = discovered.trials().axes().get(limit.axis()).values();
    assertThat(Arrays.stream(dates).max().orElseThrow()).isEqualTo(2028);
    assertThat(discovered.boxes().getFirst().shares().density().value()).isGreaterThan(0.95);
  }

  @Test
  void aPickIsPeeledValueByValue() {
    Discovered discovered =
        discovered(
            Asked.text(
                TWO.replace(
                    "two: {payer: A, payee: B, rate: $y", "two: {payer: A, payee: B, rate: $z")),
            "two.paid > 150",
            false,
            2);
    FoundBox box = discovered.boxes().getFirst();
    Limit.NoneOf without = (Limit.NoneOf) box.limits().getFirst().limit();
    KnownAxis.Choice choice = (KnownAxis.Choice) discovered.axes().get(without.axis());
    assertThat(choice.name()).isEqualTo("assumptions.z");
    assertThat(choice.values()).containsExactly("x", "3");
    assertThat(without.names()).containsExactly(0);
  }

  @Test
  void saysWhyNothingIsFound() {
    Asked asked = Asked.text(TWO);
    assertThat(reason(asked, "one.paid > 1000")).isEqualTo(Reason.FEW_CASES);
    assertThat(reason(asked, "one.paid >= 0")).isEqualTo(Reason.MOST_TRIALS);
    assertThat(reason(Asked.text(TWO, "simulation.replicates=1"), "one.paid > 60"))
        .isEqualTo(Reason.ONE_REPLICATE);
    String certain =
        TWO.replace("{uniform: {low: 0, high: 1}}", "0.5")
            .replace("  z: {mixture: [{weight: 60%, value: $x}, {weight: 40%, value: 3}]}\n", "")
            .replace(
                "events:\n  late: {date: {uniform: {low: 2026-01-01, high: 2029-12-31}}}\n", "");
    assertThat(reason(Asked.text(certain), "one.paid > 46")).isEqualTo(Reason.NO_AXIS);
    assertThat(reason(Asked.text(TWO, "simulation.trials=1"), "one.paid > 60"))
        .isEqualTo(Reason.FEW_CASES);
  }

  private static Reason reason(Asked asked, String where) {
    Discovered discovered = discovered(asked, where, false, 2);
    assertThat(discovered.boxes()).isEmpty();
    return discovered.reason().orElseThrow();
  }

  /// What only the paths decide, no input can tell.
  @Test
  void noInputTellsWhatPathsDecide() {
    Asked asked = Asked.text(TWO);
    assertThat(reason(asked, "revenue.revenue@2026-Q2 > 10.5")).isEqualTo(Reason.CHANCE);
  }
}
