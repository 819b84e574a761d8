package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import headroom.kernel.Backend;
import headroom.result.Metric;
import headroom.result.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Streams at the edges of what may be drawn.
class StreamsTest {
  private static Result run(Backend backend, String streams, String agreementBase) {
    String text =
        """
        headroom: 1
        currency: USD
        timeline: {start: 2026-Q1, end: 2027-Q4}
        simulation: {trials: 3_000, seed: 12, sampler: philox}
        streams:
        %s
        agreements: {share: {payer: A, payee: B, rate: 20%%, base: {%s: 100%%}}}
        """
            .formatted(streams.indent(2).stripTrailing(), agreementBase);
    return EngineRun.of(text).result(1, backend, OwnReplicateFirst::new);
  }

  private static Metric.Summary summary(Result result, String id, String period) {
    return result.summary(id, period).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void growthDrawnAtOrBelowMinusOneHundredPercentLeavesNothing(Backend backend) {
    Result result =
        run(
            backend,
            """
            revenue:
              now: 8
              growth: {discrete: [{weight: 50%, value: -150%}, {weight: 50%, value: 21%}]}
              volatility: 20%
            """,
            "revenue");
    for (String quarter : new String[] {"2026-Q1", "2027-Q4"}) {
      Metric.Summary revenue = summary(result, "revenue.revenue", quarter);
      assertThat(revenue.min()).isZero();
      assertThat(revenue.percentile(25).value()).isZero();
      assertThat(revenue.percentile(75).value()).isGreaterThan(1);
      assertThat(revenue.max()).isFinite();
    }
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void aVolatilityDrawnBelowZeroCountsAsNone(Backend backend) {
    Result result =
        run(
            backend,
            """
            revenue:
              now: 8
              growth: 0%
              volatility: {discrete: [{weight: 90%, value: -30%}, {weight: 10%, value: 30%}]}
            """,
            "revenue");
    Metric.Summary revenue = summary(result, "revenue.revenue", "2026-Q1");
    // The nine tenths without volatility lie in one bin.
    assertThat(revenue.percentile(10).value()).isCloseTo(8, within(0.008));
    assertThat(revenue.percentile(90).value()).isCloseTo(8, within(0.008));
    assertThat(revenue.max()).isGreaterThan(8.5);
  }

  @Test
  void aStartingLevelDrawnBelowZeroCountsAsNone() {
    Result result =
        run(Backend.chosen(), "revenue: {now: {normal: {mean: 1, sd: 2}}, growth: 10%}", "revenue");
    assertThat(summary(result, "revenue.revenue", "2026-Q1").min()).isZero();
    assertThat(summary(result, "share.paid", "total").min()).isZero();
  }

  @Test
  void aRunRateIsAYearsMoney() {
    Result result = run(Backend.chosen(), "revenue: {run-rate: 400, growth: 0%}", "revenue");
    assertThat(summary(result, "revenue.revenue", "2026-Q1").mean().value()).isEqualTo(100);
    assertThat(summary(result, "revenue.revenue", "2027").mean().value()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(Backend.class)
  void whatSomeStreamsLeaveOfOthersIsNeverBelowZero(Backend backend) {
    String streams =
        """
        revenue: {now: 8, growth: 30%, volatility: 20%}
        half: {of: revenue, ratio: 50%}
        tenth: {of: revenue, ratio: 10%}
        left: {of: revenue, less: [half, tenth], ratio: 200%}
        none: {of: [half, tenth], less: revenue, ratio: 100%}
        """;
    Result result = run(backend, streams, "left");
    assertThat(summary(result, "left.amount", "total").mean().value())
        .isCloseTo(
            0.8 * summary(result, "revenue.revenue", "total").mean().value(),
            withinPercentage(1e-10));
    assertThat(summary(result, "none.amount", "total").max()).isZero();
  }

  @Test
  void aDerivedStreamMayStandBeforeWhatItDerivesFrom() {
    String grown = "revenue: {now: 8, growth: 30%, volatility: 20%}\n";
    String derived = "azure: {of: compute, ratio: 50%}\ncompute: {of: revenue, ratio: 150%}\n";
    Result before = run(Backend.chosen(), derived + grown, "azure");
    Result after = run(Backend.chosen(), grown + derived, "azure");
    assertThat(summary(before, "share.paid", "total"))
        .isEqualTo(summary(after, "share.paid", "total"));
    assertThat(summary(after, "azure.amount", "total").mean().value())
        .isCloseTo(
            0.75 * summary(after, "revenue.revenue", "total").mean().value(),
            withinPercentage(1e-10));
  }
}
