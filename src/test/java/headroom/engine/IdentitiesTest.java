package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.result.Metric;
import headroom.result.PercentileEstimate;
import headroom.result.Result;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds between runs whatever the numbers: scale, caps, rates, independent caps.
class IdentitiesTest {
  private static final String SHARE =
      """
      headroom: 1
      currency: USD
      timeline: {start: 2026-Q1, end: 2028-Q4}
      simulation: {trials: 5_000, seed: 99, sampler: philox, replicates: 16}
      streams:
        revenue: {now: 7.5, growth: 40%, volatility: 35%}
        other: {now: 2, growth: 10%, volatility: 20%}
      agreements:
        share:
          {payer: A, payee: B, rate: 20%, base: {revenue: 100%, other: 50%}, cap: {total: 25}}
      valuation: {discount-rate: 9%}
      """;

  private static final String CAP = "agreements.share.cap.total=";
  private static final String RATE = "agreements.share.rate=";

  /// What is paid is a difference of headrooms: equal payments may differ in their last places.
  private static final double ROUNDED = 1 - 1e-12;

  private static Result run(String... settings) {
    return EngineRun.of(SHARE, settings).result();
  }

  private static Metric.Summary paid(Result result) {
    return result.summary("share.paid", "total").orElseThrow();
  }

  @Test
  void scalingAllMoneyByAPowerOfTwoScalesEveryAmountExactly() {
    double factor = 1024;
    Result plain = run();
    Result scaled =
        run("streams.revenue.now=7_680", "streams.other.now=2_048", CAP + 25 * (int) factor);
    assertThat(scaled.metrics()).hasSameSizeAs(plain.metrics());
    for (int index = 0; index < plain.metrics().size(); index++) {
      Metric one = plain.metrics().get(index);
      Metric other = scaled.metrics().get(index);
      assertThat(other.id()).isEqualTo(one.id());
      switch (one) {
        case Metric.Summary summary ->
            assertScaled(
                summary, (Metric.Summary) other, summary.unit().equals("USD") ? factor : 1);
        case Metric.Value value when value.unit().equals("USD") ->
            assertThat(((Metric.Value) other).value().value())
                .isEqualTo(factor * value.value().value());
        case Metric.Value _, Metric.Probability _, Metric.Empty _ ->
            assertThat(other).isEqualTo(one);
      }
    }
  }

  /// Amounts of a plan and percentiles by year are plain numbers too, and so are known quarters.
  @Test
  void plansAndPercentilesByYearScaleExactlyToo() {
    for (double factor : new double[] {1 << 20, 0x1p-30, 2}) {
      Result plain = EngineRun.of(planned(1)).result();
      Result scaled = EngineRun.of(planned(factor)).result();
      assertThat(plain.metrics()).hasSizeGreaterThan(40);
      for (int index = 0; index < plain.metrics().size(); index++) {
        assertScaled(
            (Metric.Summary) plain.metrics().get(index),
            (Metric.Summary) scaled.metrics().get(index),
            factor);
      }
    }
  }

  private static String planned(double unit) {
    return """
    headroom: 1
    currency: USD
    timeline: {start: 2026-Q1, end: 2028-Q4}
    simulation: {trials: 1_000, seed: 7, sampler: philox, replicates: 16}
    streams:
      plan: {plan: {2026: %s, 2027: %s, 2028: %s}, volatility: 20%%}
      started: {plan: {2026: %s, 2027: %s, 2028: %s}, actual: {2026-Q1: %s}}
      years:
        quantile-path:
          2026: {p10: %s, p50: %s, p90: %s}
          2027: {p10: %s, p50: %s, p90: %s}
          2028: {p10: %s, p50: %s, p90: %s}
        rank-correlation: 0.7
        actual: {2026-Q1: %s}
    """
        .formatted(
            Stream.of(
                    36.1, 62.3, 113.7, 36.1, 62.3, 113.7, 7.3, 30.1, 36.3, 45.7, 40.0, 62.7, 99.1,
                    50.0, 113.7, 250.3, 7.3)
                .map(amount -> Double.toString(unit * amount))
                .toArray());
  }

  private static void assertScaled(Metric.Summary one, Metric.Summary other, double factor) {
    assertThat(other.mean().value()).isEqualTo(factor * one.mean().value());
    assertThat(other.mean().standardError().orElseThrow())
        .isEqualTo(factor * one.mean().standardError().orElseThrow());
    assertThat(other.sd()).hasValue(factor * one.sd().orElseThrow());
    assertThat(other.min()).isEqualTo(factor * one.min());
    assertThat(other.max()).isEqualTo(factor * one.max());
    for (int place = 0; place < one.percentiles().size(); place++) {
      PercentileEstimate percentile = one.percentiles().get(place);
      assertThat(other.percentiles().get(place).estimate().value())
          .isEqualTo(factor * percentile.estimate().value());
    }
  }

  @Test
  void aCapOutOfReachIsNoCap() {
    Result far = run(CAP + "1e15");
    Result none = run("agreements.share.cap=null");
    Metric.Summary accrued = far.summary("share.accrued", "total").orElseThrow();
    assertThat(accrued.mean()).isEqualTo(paid(none).mean());
    // What is paid under a cap is a difference of headrooms, each rounded to the cap's last place.
    assertThat(paid(far).mean().value()).isCloseTo(paid(none).mean().value(), within(1.0));
    Result nearer = run(CAP + "1e6");
    assertThat(paid(nearer).mean().value()).isCloseTo(paid(none).mean().value(), within(1e-9));
    assertThat(nearer.summary("share.forgone", "total").orElseThrow().max()).isZero();
    for (String quarter : List.of("2026-Q1", "2028-Q4")) {
      assertThat(nearer.summary("share.paid", quarter).orElseThrow().mean())
          .isEqualTo(none.summary("share.paid", quarter).orElseThrow().mean());
    }
  }

  @Test
  void whatIsPaidRisesWithTheCap() {
    Metric.Summary before = paid(run(CAP + "5"));
    for (String cap : List.of("10", "15", "20", "25", "30", "60")) {
      Metric.Summary next = paid(run(CAP + cap));
      assertRisen(before, next);
      before = next;
    }
  }

  @Test
  void whatIsPaidRisesWithTheRate() {
    Metric.Summary before = paid(run(RATE + "1%"));
    for (String rate : List.of("5%", "10%", "19%", "20%", "40%")) {
      Metric.Summary next = paid(run(RATE + rate));
      assertRisen(before, next);
      before = next;
    }
  }

  /// Every trial pays at least as much, so the mean and every order statistic do; an interpolated
  /// percentile may fall by less than the width of a bin.
  private static void assertRisen(Metric.Summary before, Metric.Summary after) {
    assertThat(after.mean().value()).isGreaterThanOrEqualTo(before.mean().value() * ROUNDED);
    assertThat(after.min()).isGreaterThanOrEqualTo(before.min() * ROUNDED);
    assertThat(after.max()).isGreaterThanOrEqualTo(before.max() * ROUNDED);
    for (int place = 0; place < before.percentiles().size(); place++) {
      double low = before.percentiles().get(place).estimate().value();
      assertThat(after.percentiles().get(place).estimate().value())
          .isGreaterThanOrEqualTo(low * (1 - 1e-3));
    }
  }

  /// `P(paid > x) = P(S > x)·P(C > x)`: the two sides have errors of their own, of at most `√(¼/N)`
  /// each; 8 points at 5 of their joint standard errors, fewer than one false alarm in 200,000
  /// seeds.
  @Test
  void anIndependentCapThinsOutWhatIsPaid() {
    Result result =
        run(
            "simulation.trials=200_000",
            "agreements.share.cap.total={uniform: {low: 10, high: 40}}");
    Metric.Summary paid = paid(result);
    Metric.Summary accrued = result.summary("share.accrued", "total").orElseThrow();
    double error = Math.sqrt(0.5 / 200_000);
    for (double x : new double[] {12, 15, 18, 21, 24, 27, 32, 38}) {
      double expected = above(accrued, x) * Math.min(1, (40 - x) / 30);
      assertThat(above(paid, x)).isCloseTo(expected, within(5 * error));
    }
  }

  /// The share of trials above a value, even inside a cell.
  private static double above(Metric.Summary summary, double x) {
    double trials = 0;
    for (var cell : summary.cells()) {
      if (cell.lower() >= x) {
        trials += cell.count();
      } else if (cell.upper() > x) {
        trials += cell.count() * (cell.upper() - x) / (cell.upper() - cell.lower());
      }
    }
    return trials / summary.trialsUsed();
  }

  @Test
  void theSlopeOfTheMeanInTheCapIsTheShadowPrice() {
    double cap = 25;
    double step = 0.05;
    double up = paid(run(CAP + (cap + step))).mean().value();
    double down = paid(run(CAP + (cap - step))).mean().value();
    Result at = run();
    double price =
        ((Metric.Value) at.find("share.cap.shadow-price", "total").orElseThrow()).value().value();
    double hit =
        ((Metric.Probability) at.find("share.cap.hit", "total").orElseThrow())
            .probability()
            .value();
    assertThat(price).isEqualTo(hit);
    // The slope changes by P(S in cap ± 0.05), under 1 %, over the difference.
    assertThat((up - down) / (2 * step)).isCloseTo(price, within(0.01));
  }

  /// Where the cap is not hit and one rate holds throughout, that rate is paid: one value, exactly,
  /// however many trials have it.
  @Test
  void theRateThatIsPaidInFullIsOneValue() {
    Result result =
        EngineRun.of(
                SHARE,
                "agreements.share.rate={discrete: [{weight: 30%, value: 10%}, {weight: 70%, value:"
                    + " 20%}]}",
                "agreements.share.cap=")
            .result();
    Metric.Summary rate = result.summary("share.effective-rate", "total").orElseThrow();
    assertThat(rate.min()).isEqualTo(0.1);
    assertThat(rate.percentile(25).value()).isEqualTo(0.1);
    assertThat(rate.percentile(50).value()).isEqualTo(0.2);
    assertThat(rate.percentile(95).value()).isEqualTo(0.2);
    assertThat(rate.max()).isEqualTo(0.2);
  }

  @Test
  void anUnusedAssumptionChangesNoOtherNumber() {
    Result plain = run();
    String assumptions =
        """
        assumptions:
          aardvark: {uniform: {low: 0, high: 1}}
          zebra: {normal: {mean: 0, sd: 1}}
        """;
    Result more = EngineRun.of(SHARE + assumptions).result();
    assertThat(more.metrics()).containsAll(plain.metrics());
    assertThat(more.metrics()).hasSize(plain.metrics().size() + 2);
  }

  @Test
  void anotherStreamChangesNoNumberOfTheFirst() {
    Result plain = run();
    Result more =
        EngineRun.of(
                SHARE.replace(
                    "streams:", "streams:\n  another: {now: 1, growth: 10%, volatility: 10%}"))
            .result();
    for (String id : List.of("revenue.revenue", "share.paid", "share.cap.hit")) {
      assertThat(more.all(id).toList()).isEqualTo(plain.all(id).toList());
    }
  }
}
