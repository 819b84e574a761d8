package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import headroom.kernel.Backend;
import headroom.result.Metric;
import headroom.result.Period;
import headroom.result.Result;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates, lags, parties and present values on a constant stream of 100 a quarter, where every
/// number can be told by hand.
class TermsTest {
  private static final String CONSTANT =
      """
      headroom: 1
      currency: USD
      timeline: {start: 2026-Q1, end: 2027-Q2}
      simulation: {trials: 64, seed: 3, sampler: philox}
      streams:
        revenue: {now: 100, growth: 0%}
      agreements:
        share: {payer: A, payee: B, rate: 20%, base: {revenue: 100%}, TERMS}
      """;

  private static Result run(String terms, String... more) {
    return EngineRun.of(CONSTANT.replace("TERMS", terms) + String.join("\n", more)).result();
  }

  private static double mean(Result result, String id, String period) {
    return result.summary(id, period).orElseThrow().mean().value();
  }

  private static double probability(Result result, String period) {
    return ((Metric.Probability) result.find("share.cap.hit", period).orElseThrow())
        .probability()
        .value();
  }

  /// Days in force over days of the quarter.
  @ParameterizedTest
  @CsvSource({
    "2026-04-27, 2027-06-30, 2026-Q2, 65, 91",
    "2026-04-01, 2027-06-30, 2026-Q2, 91, 91",
    "2026-06-30, 2027-06-30, 2026-Q2, 1, 91",
    "2026-07-01, 2027-06-30, 2026-Q2, 0, 91",
    "2026-01-01, 2026-11-15, 2026-Q4, 46, 92",
    "2026-01-01, 2026-10-01, 2026-Q4, 1, 92",
    "2026-01-01, 2026-09-30, 2026-Q4, 0, 92",
    "2026-02-10, 2026-02-10, 2026-Q1, 1, 90",
    "2025-05-05, 2031-12-31, 2026-Q3, 92, 92"
  })
  void aQuarterCountsByItsDaysInForce(
      String from, String through, String quarter, int days, int of) {
    Result result = run("from: %s, through: %s".formatted(from, through));
    assertThat(mean(result, "share.accrued", quarter)).isCloseTo(20.0 * days / of, within(1e-12));
  }

  /// Not even a cap that is used up is hit by what never counts.
  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 2025-12-31, 0",
    "2020-01-01, 2025-12-31, 50",
    "2027-07-01, 2031-12-31, 0",
    "2027-07-01, 2031-12-31, 50",
    "2028-02-29, 2031-12-31, 50"
  })
  void anAgreementOutsideTheTimelineIsToldAndPaysNothing(String from, String through, int used) {
    EngineRun run =
        EngineRun.of(
            CONSTANT.replace(
                "TERMS",
                "from: %s, through: %s, payment-lag: 2, cap: {total: 50, already-counted: %s}"
                    .formatted(from, through, used)));
    assertThat(run.scenario().notes())
        .contains(
            "share runs from %s through %s, wholly outside the timeline (2026-01-01 to 2027-06-30): it pays nothing here."
                .formatted(from, through));
    Result result = run.result();
    assertThat(mean(result, "share.paid", "total")).isZero();
    assertThat(mean(result, "share.effective-rate", "total")).isZero();
    assertThat(probability(result, "total")).isZero();
    assertThat(result.find("share.cap.hit-year", "total")).containsInstanceOf(Metric.Empty.class);
    assertThat(result.find("share.paid.given-hit", "total")).containsInstanceOf(Metric.Empty.class);
    assertThat(mean(result, "share.paid.given-not-hit", "total")).isZero();
  }

  @Test
  void quartersMeanTheirFirstAndLastDays() {
    Result result = run("from: 2026-Q2, through: 2026-Q3");
    assertThat(mean(result, "share.paid", "2026-Q1")).isZero();
    assertThat(mean(result, "share.paid", "2026-Q2")).isEqualTo(20);
    assertThat(mean(result, "share.paid", "2026-Q3")).isEqualTo(20);
    assertThat(mean(result, "share.paid", "2026-Q4")).isZero();
    assertThat(mean(result, "share.paid", "total")).isEqualTo(40);
  }

  @Test
  void aLagShiftsPaymentsPastTheEndAndAllPeriodsAddUp() {
    Result result = run("from: 2026-04-27, payment-lag: 3");
    assertThat(mean(result, "share.paid", "2026-Q4")).isZero();
    assertThat(mean(result, "share.paid", "2027-Q1"))
        .isEqualTo(mean(result, "share.counted", "2026-Q2"));
    assertThat(mean(result, "share.paid", "after-end")).isEqualTo(60);
    double years = mean(result, "share.paid", "2026") + mean(result, "share.paid", "2027");
    assertThat(years + 60).isCloseTo(mean(result, "share.paid", "total"), within(1e-12));
    assertThat(mean(result, "share.paid.cumulative", "2027-Q2"))
        .isCloseTo(20 * 65 / 91.0 + 20, within(1e-12));
    assertThat(mean(result, "share.counted", "2027-Q2")).isEqualTo(20);
  }

  @Test
  void aLagLongerThanTheTimelinePaysAllOfItAfterTheEnd() {
    Result result = run("payment-lag: 9");
    assertThat(mean(result, "share.paid", "2027")).isZero();
    assertThat(mean(result, "share.paid", "after-end")).isEqualTo(120);
    assertThat(mean(result, "party.B.receipts", "after-end")).isEqualTo(120);
    assertThat(mean(result, "share.paid.cumulative", "2027-Q2")).isZero();
  }

  @Test
  void theHitIsDatedInsideThePartOfTheQuarterInForce() {
    // 20 in the first quarter, 10 of the second's 20: half of the second quarter, 1 July at most.
    Result result = run("cap: {total: 32, already-counted: 2}");
    assertThat(probability(result, "2026-Q1")).isZero();
    assertThat(probability(result, "2026-Q2")).isEqualTo(1);
    assertThat(mean(result, "share.cap.hit-year", "total")).isEqualTo(2026 + 1.5 / 4);
    assertThat(mean(result, "share.paid", "total")).isEqualTo(30);
    assertThat(mean(result, "share.forgone", "total")).isEqualTo(90);
    // From 27 April on: the second quarter accrues 20·65/91, of which 5 is 22.75 days.
    Result later = run("from: 2026-04-27, cap: {total: 5}");
    assertThat(mean(later, "share.cap.hit-year", "total"))
        .isCloseTo(2026 + (1 + (26 + 22.75) / 91) / 4, within(1e-9));
  }

  @Test
  void aCapUsedUpOnDayOneIsHitAtTheLaterOfFromAndStart() {
    Result result = run("cap: {total: 3, already-counted: 3}, from: 2026-04-27");
    assertThat(probability(result, "2026-Q1")).isZero();
    assertThat(probability(result, "2026-Q2")).isEqualTo(1);
    assertThat(mean(result, "share.cap.hit-year", "total"))
        .isCloseTo(2026 + (1 + 26 / 91.0) / 4, within(1e-9));
    assertThat(mean(result, "share.paid", "total")).isZero();
    Metric.Value price =
        (Metric.Value) result.find("share.cap.shadow-price", "total").orElseThrow();
    assertThat(price.value().value()).isZero();
    Result before = run("cap: {total: 3, already-counted: 3}, from: 2025-04-27");
    assertThat(mean(before, "share.cap.hit-year", "total")).isEqualTo(2026);
  }

  @Test
  void yearsAreMarkedIncompleteAndFiscalYearsEndInTheirMonth() {
    Result result = run("payment-lag: 0", "report: {fiscal-year-ends: June}");
    List<Period> periods =
        result
            .all("share.paid")
            .map(Metric::period)
            .filter(p -> !(p instanceof Period.Quarter))
            .toList();
    assertThat(periods)
        .containsExactly(
            new Period.Year(2026, false),
            new Period.Year(2027, true),
            new Period.FiscalYear(2026, true),
            new Period.FiscalYear(2027, false),
            new Period.Total());
    assertThat(mean(result, "share.paid", "FY2026")).isEqualTo(40);
    assertThat(mean(result, "share.paid", "FY2027")).isEqualTo(80);
  }

  @Test
  void aPartyNetsWhatItPaysAgainstWhatItGets() {
    Result result =
        run(
            "cap: {total: 50}, payment-lag: 1",
            "  back: {payer: B, payee: A, rate: 5%, base: {revenue: 200%}}",
            "  gift: {payer: C, payee: B, rate: 1%, base: {revenue: 100%}}");
    assertThat(mean(result, "party.B.receipts", "total")).isEqualTo(50 - 60 + 6);
    assertThat(mean(result, "party.A.receipts", "total")).isEqualTo(60 - 50);
    assertThat(mean(result, "party.C.receipts", "total")).isEqualTo(-6);
    // In 2026: shares of three quarters (50 in all) come one quarter late.
    assertThat(mean(result, "party.B.receipts", "2026")).isCloseTo(50 - 40 + 4, within(1e-12));
    double periods =
        mean(result, "party.B.receipts", "2026")
            + mean(result, "party.B.receipts", "2027")
            + mean(result, "party.B.receipts", "after-end");
    assertThat(periods).isCloseTo(-4, within(1e-12));
    Metric.Value cvar = (Metric.Value) result.find("party.B.cvar5", "total").orElseThrow();
    assertThat(cvar.value().value()).isEqualTo(-4);
  }

  /// Payments of 20 at the ends of quarters, actual/365: 31 March 2026 lies 91 days before 30 June.
  @Test
  void presentValueDiscountsFromTheLastDayOfTheQuarter() {
    Result result = run("through: 2026-12-31", "valuation: {discount-rate: 9%, as-of: 2026-06-30}");
    double expected = 0;
    for (int days : new int[] {-91, 0, 92, 184}) {
      expected += 20 * StrictMath.pow(1.09, -days / 365.0);
    }
    assertThat(mean(result, "party.B.present-value", "total"))
        .isCloseTo(expected, withinPercentage(1e-10));
    assertThat(mean(result, "party.A.present-value", "total"))
        .isCloseTo(-expected, withinPercentage(1e-10));
    Result lagged =
        run(
            "through: 2026-12-31, payment-lag: 4",
            "valuation: {discount-rate: 9%, as-of: 2026-06-30}");
    assertThat(mean(lagged, "party.B.present-value", "total"))
        .isCloseTo(expected / 1.09, withinPercentage(1e-10));
  }

  /// Every rate above −100 % is taken as it stands, known or drawn, by both kernels.
  @ParameterizedTest
  @CsvSource({
    "-99%, -0.99",
    "-99.5%, -0.995",
    "-99.9999%, -0.999999",
    "'{discrete: [{weight: 1, value: -99.5%}]}', -0.995",
    "'{uniform: {low: -99.5000000001%, high: -99.4999999999%}}', -0.995",
    "'{uniform: {low: -100%, high: -99.99999999999%}}', -0.99999999999995",
  })
  void discountRatesAreTakenDownToMinusHundredPercent(String rate, double expectedRate) {
    EngineRun run =
        EngineRun.of(
            CONSTANT.replace("TERMS", "payment-lag: 0").replace("2027-Q2", "2026-Q1")
                + "valuation: {discount-rate: %s, as-of: 2025-12-31}".formatted(rate));
    double expected = 20 * StrictMath.pow(1 + expectedRate, -90 / 365.0);
    for (Backend backend : Backend.values()) {
      Result result = run.result(1, backend, OwnReplicateFirst::new);
      assertThat(mean(result, "party.B.present-value", "total"))
          .isCloseTo(expected, withinPercentage(rate.contains("low: -100%") ? 20 : 1e-6));
    }
  }

  /// Eight payments of 20 in two years: 291,386 at −99 %.
  @Test
  void rateBelowMinusNinetyNinePercentIsNotRaisedToIt() {
    Result result =
        EngineRun.of(
                CONSTANT.replace("TERMS", "payment-lag: 0").replace("2027-Q2", "2027-Q4")
                    + "valuation: {discount-rate: -99.5%, as-of: 2025-12-31}")
            .result();
    assertThat(mean(result, "party.B.present-value", "total"))
        .isCloseTo(1_085_953.2155607615, withinPercentage(1e-8));
  }

  @Test
  void withoutValuationThereIsNoPresentValue() {
    assertThat(run("payment-lag: 0").all("party.B.present-value")).isEmpty();
  }

  /// 1.4^(1/4) a quarter; the first simulated quarter has grown once.
  @Test
  void growthCompoundsByTheQuarter() {
    Result result =
        EngineRun.of(
                CONSTANT.replace("TERMS", "payment-lag: 0").replace("growth: 0%", "growth: 40%"))
            .result();
    IntStream.rangeClosed(1, 6)
        .forEach(
            quarter -> {
              String period =
                  result.all("revenue.revenue").toList().get(quarter - 1).period().label();
              assertThat(mean(result, "revenue.revenue", period))
                  .isCloseTo(100 * StrictMath.pow(1.4, quarter / 4.0), withinPercentage(1e-10));
            });
  }

  @Test
  void knownQuartersReplaceSimulatedOnesAndStartTheGrowth() {
    Result result =
        EngineRun.of(
                CONSTANT
                    .replace("TERMS", "payment-lag: 0")
                    .replace(
                        "{now: 100, growth: 0%}",
                        "{actual: {2026-Q1: 30, 2026-Q2: 50}, growth: 1500%, volatility: 0%}"))
            .result();
    assertThat(mean(result, "revenue.revenue", "2026-Q1")).isEqualTo(30);
    assertThat(mean(result, "revenue.revenue", "2026-Q2")).isEqualTo(50);
    assertThat(mean(result, "revenue.revenue", "2026-Q3")).isCloseTo(100, within(1e-10));
    assertThat(mean(result, "revenue.revenue", "2026-Q4")).isCloseTo(200, within(1e-10));
  }

  @Test
  void aConstantStreamIsExactInEveryTrial() {
    Result result = run("payment-lag: 0");
    Metric.Summary last = result.summary("revenue.revenue", "2027-Q2").orElseThrow();
    assertThat(last.min()).isEqualTo(100);
    assertThat(last.max()).isEqualTo(100);
    assertThat(last.sd()).hasValue(0);
  }
}
