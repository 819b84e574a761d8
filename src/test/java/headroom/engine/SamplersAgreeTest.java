package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Result;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Both samplers estimate the same numbers, where several streams and unknowns meet in one sum: a
/// draw used twice, or a correlation lost, moves its percentiles.
///
/// At most 23 numbers a scenario, each beyond 5 of both errors together once in 50,000 seeds
/// (Student's t, 31 degrees of freedom): a right engine fails for one seed in 700. Seeds are
/// literal.
class SamplersAgreeTest {
  private static final double LIMIT = 5;

  private static Result run(String sampler, String correlation) {
    String text =
        """
        headroom: 1
        currency: USD
        timeline: {start: 2026-Q1, end: 2028-Q4}
        simulation: {trials: 131_072, seed: 15, replicates: 32, sampler: %s}
        assumptions:
          cap: {uniform: {low: 60, high: 160}}
          pace: {uniform: {low: -20%%, high: 60%%}}
        streams:
          a: {now: 20, growth: 0%%, volatility: 50%%}
          b: {now: 20, growth: $pace, volatility: 50%%}
          c: {now: 20, growth: 0%%, volatility: 50%%}
        stream-correlation: %s
        agreements:
          share: {payer: A, payee: B, rate: 20%%, base: {a: 100%%, b: 100%%, c: 100%%}, cap: {total: $cap}}
        """
            .formatted(sampler, correlation);
    return EngineRun.of(text).result();
  }

  private static List<Estimate> estimates(Result result) {
    List<Estimate> estimates = new ArrayList<>();
    for (String id : List.of("streams.revenue", "share.paid")) {
      Metric.Summary total = result.summary(id, "total").orElseThrow();
      estimates.add(total.mean());
      for (int percent : new int[] {1, 5, 10, 25, 50, 75, 90, 95, 99}) {
        estimates.add(total.percentile(percent));
      }
    }
    for (String period : List.of("2027-Q2", "2028-Q1", "total")) {
      Metric hit = result.find("share.cap.hit", period).orElseThrow();
      estimates.add(((Metric.Probability) hit).probability());
    }
    return estimates;
  }

  private static double apart(Estimate one, Estimate other) {
    double error =
        Math.hypot(one.standardError().orElseThrow(), other.standardError().orElseThrow());
    return Math.abs(one.value() - other.value()) / error;
  }

  private static double worst(Result one, Result other) {
    List<Estimate> first = estimates(one);
    List<Estimate> second = estimates(other);
    double most = 0;
    for (int i = 0; i < first.size(); i++) {
      most = Math.max(most, apart(first.get(i), second.get(i)));
    }
    return most;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "[{between: [a, b], correlation: 0.7}, {between: [b, c], correlation: -0.4}]"
      })
  void everyNumberIsTheSameWithinItsErrors(String correlation) {
    assertThat(worst(run("sobol", correlation), run("philox", correlation))).isLessThan(LIMIT);
  }

  /// Streams that move as one, or a little together, are told from independent ones.
  @ParameterizedTest
  @ValueSource(strings = {"1", "0.1"})
  void aWrongCorrelationIsCaught(String correlation) {
    assertThat(worst(run("sobol", correlation), run("philox", "0"))).isGreaterThan(2 * LIMIT);
  }
}
