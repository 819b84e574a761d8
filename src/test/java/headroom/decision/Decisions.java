package headroom.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import headroom.result.Estimate;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Decisions of which the answers are known.
final class Decisions {
  static final long TRIALS = 1 << 20;

  /// Revenue is certain and far above the caps, so that what is paid is the cap.
  static final String CERTAIN =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2026-Q4}
      simulation: {seed: 7}
      streams: {revenue: {now: 1_000, growth: 0%}}
      """;

  private Decisions() {}

  static Decided decided(String text, long trials, String... settings) {
    Scenario scenario = scenario(text, settings);
    try (Engine engine = Engine.open(2, Backend.SCALAR)) {
      return DecisionQuestion.of(scenario, scenario.decision().orElseThrow(), trials)
          .run(engine, Monitor.none());
    }
  }

  static Scenario scenario(String text, String... settings) {
    return ScenarioReader.parse(Path.of("decision.yaml"), text)
        .with(Stream.of(settings).map(Setting::parse).toList())
        .orThrow();
  }

  static void isNear(Estimate estimate, double truth) {
    assertThat(estimate.value())
        .isCloseTo(truth, within(5 * estimate.standardError().orElseThrow() + 1e-9));
  }

  static Estimate known(Decided decided, String input) {
    return decided.inputs().stream()
        .filter(it -> it.input().path().equals(input))
        .findFirst()
        .orElseThrow()
        .value();
  }

  static String normal(String options) {
    return CERTAIN
        + """
        assumptions: {c: {normal: {mean: 31, sd: 6}}, idle: {uniform: {low: 0, high: 1}}}
        agreements:
          share: {payer: A, payee: B, rate: 100%, base: {revenue: 100%}, cap: {total: $c}}
        decision:
          value: party.B.receipts
          options: {OPTIONS}
        """
            .replace("OPTIONS", options);
  }

  static Decided.Point at(Decided.WorthCurve curve, double worth) {
    return curve.points().stream().filter(it -> it.worth() == worth).findFirst().orElseThrow();
  }
}
