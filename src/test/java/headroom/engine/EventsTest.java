package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.math.NormalCdf;
import headroom.math.WichuraQuantile;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Result;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Events and the agreements they end, on a constant stream of 100 a quarter. Statistical bounds
/// are five standard errors, taken from 32 replicates: one true result in 60,000 lies outside.
class EventsTest {
  private static final String CONSTANT =
      """
      headroom: 1
      currency: USD
      timeline: {start: 2026-Q1, end: 2027-Q2}
      simulation: {trials: TRIALS, seed: 5, sampler: philox}
      streams:
        revenue: {now: 100, growth: 0%}
      events: {agi: EVENT}
      agreements:
        share: {payer: A, payee: B, rate: 20%, base: {revenue: 100%}, ends-on: agi, TERMS}
      """;

  private static final double QUARTERS = 6;

  /// A chance of 40 % a year, as a rate per quarter.
  private static final double RATE = -StrictMath.log(0.6) / 4;

  private static Result run(int trials, String event, String terms, String... more) {
    return EngineRun.of(
            CONSTANT
                    .replace("TRIALS", String.valueOf(trials))
                    .replace("EVENT", event)
                    .replace("TERMS", terms)
                + String.join("\n", more))
        .result();
  }

  private static Result waited(String terms, String... more) {
    return run(1 << 16, "{chance: 40% per year}", terms, more);
  }

  private static Estimate mean(Result result, String id, String period) {
    return result.summary(id, period).orElseThrow().mean();
  }

  private static Estimate probability(Result result, String id, String period) {
    return ((Metric.Probability) result.find(id, period).orElseThrow()).probability();
  }

  private static void assertClose(Estimate estimate, double expected) {
    assertThat(estimate.value())
        .isCloseTo(expected, within(5 * estimate.standardError().orElseThrow()));
  }

  /// The mean of `min(W, t)` of an exponential waiting time.
  private static double meanWait(double quarters) {
    return (1 - StrictMath.exp(-RATE * quarters)) / RATE;
  }

  @Test
  void anUncappedShareIsPaidUntilTheEvent() {
    Result result = waited("payment-lag: 0");
    assertClose(mean(result, "share.paid", "total"), 20 * meanWait(QUARTERS));
    assertClose(mean(result, "share.accrued", "2026-Q3"), 20 * (meanWait(3) - meanWait(2)));
  }

  /// With constant revenue the capped total is that of a shorter timeline.
  @Test
  void aCappedShareIsPaidUntilTheEventOrTheCap() {
    Result result = waited("cap: {total: 50}");
    assertClose(mean(result, "share.paid", "total"), 20 * meanWait(2.5));
    double lasts = StrictMath.exp(-RATE * 2.5);
    assertClose(probability(result, "share.cap.hit", "2026-Q3"), lasts);
    assertThat(probability(result, "share.cap.hit", "2026-Q2").value()).isZero();
    assertClose(probability(result, "share.cap.hit", "total"), lasts);
    assertThat(mean(result, "share.cap.hit-year", "total").value()).isEqualTo(2026.625);
  }

  /// What the bounds above can tell: the same share with the event's quarter lost or paid in full.
  @Test
  void aShareWithoutItsPartOfTheQuarterWouldBeNoticed() {
    Estimate paid = mean(waited("payment-lag: 0"), "share.paid", "total");
    double lost = 0;
    for (int quarter = 1; quarter <= QUARTERS; quarter++) {
      lost += 20 * StrictMath.exp(-RATE * quarter);
    }
    double full = lost + 20 - 20 * StrictMath.exp(-RATE * QUARTERS);
    double error = paid.standardError().orElseThrow();
    assertThat(Math.abs(lost - paid.value())).isGreaterThan(20 * error);
    assertThat(Math.abs(full - paid.value())).isGreaterThan(20 * error);
  }

  @Test
  void anEventHappensAtItsChancePerYear() {
    Result result = waited("payment-lag: 0");
    assertClose(probability(result, "agi.happened", "2026-Q4"), 0.4);
    assertClose(probability(result, "agi.happened", "2026-Q1"), 1 - StrictMath.pow(0.6, 0.25));
    assertClose(probability(result, "agi.happened", "total"), 1 - StrictMath.pow(0.6, 1.5));
  }

  @Test
  void theWaitingBeginsAfterTheLastKnownQuarter() {
    String known = "  unused: {payer: A, payee: B, rate: 0%, base: {known: 100%}}\n";
    Result result =
        EngineRun.of(
                CONSTANT
                        .replace("TRIALS", "65536")
                        .replace("EVENT", "{chance: 40% per year}")
                        .replace("TERMS", "payment-lag: 0")
                        .replace(
                            "streams:\n",
                            "streams:\n  known: {actual: {2026-Q1: 1, 2026-Q2: 1}, growth: 0%}\n")
                    + known)
            .result();
    assertThat(probability(result, "agi.happened", "2026-Q2").value()).isZero();
    assertThat(mean(result, "share.paid", "2026-Q2").value()).isEqualTo(20);
    assertClose(mean(result, "share.paid", "total"), 40 + 20 * meanWait(QUARTERS - 2));
  }

  @Test
  void anUncertainChanceIsDrawnOncePerTrial() {
    Result result =
        run(
            1 << 16,
            "{chance: $chance per year}",
            "payment-lag: 0",
            "assumptions: {chance: {uniform: {low: 0%, high: 20%}}}");
    double never = (1 - StrictMath.pow(0.8, 2.5)) / (2.5 * 0.2);
    assertClose(probability(result, "agi.happened", "total"), 1 - never);
  }

  @Test
  void whatHasNoChanceNeverHappensAndWhatIsAllButCertainHappensAtOnce() {
    Result never = run(64, "{chance: 0% per year}", "cap: {total: 200}");
    assertThat(mean(never, "share.paid", "total").value()).isEqualTo(120);
    assertThat(probability(never, "agi.happened", "total").value()).isZero();
    Result atOnce =
        run(
            64,
            "{chance: $c per year}",
            "cap: {total: 200}",
            "assumptions: {c: {discrete: [{weight: 1, value: 100%}]}}");
    assertThat(mean(atOnce, "share.paid", "total").value()).isLessThan(6);
    assertThat(probability(atOnce, "agi.happened", "2026-Q1").value()).isEqualTo(1);
  }

  /// The day itself no longer counts.
  @ParameterizedTest
  @CsvSource({
    "2026-05-16, 2026-Q2, 45, 91",
    "2026-04-01, 2026-Q2, 0, 91",
    "2026-04-02, 2026-Q2, 1, 91",
    "2026-06-30, 2026-Q2, 90, 91",
    "2026-07-01, 2026-Q2, 91, 91",
    "2026-07-01, 2026-Q3, 0, 92",
    "2025-05-16, 2026-Q1, 0, 90",
    "2027-06-30, 2027-Q2, 90, 91",
    "2031-01-01, 2027-Q2, 91, 91"
  })
  void aKnownDateCutsItsQuarterByDays(String date, String quarter, int days, int of) {
    Result result = run(64, "{date: %s}".formatted(date), "payment-lag: 0");
    assertThat(mean(result, "share.paid", quarter).value())
        .isCloseTo(20.0 * days / of, within(1e-12));
  }

  @Test
  void anEventAfterTheEndChangesNoBit() {
    Result late = run(64, "{date: 2031-01-01}", "from: 2026-02-11, cap: {total: 77.7}");
    Result none =
        EngineRun.of(
                CONSTANT
                    .replace("TRIALS", "64")
                    .replace("EVENT", "{date: 2031-01-01}")
                    .replace("ends-on: agi, TERMS", "from: 2026-02-11, cap: {total: 77.7}"))
            .result();
    for (String period : new String[] {"2026-Q1", "2026", "total"}) {
      assertThat(mean(late, "share.paid", period)).isEqualTo(mean(none, "share.paid", period));
    }
    assertThat(mean(late, "share.cap.hit-year", "total"))
        .isEqualTo(mean(none, "share.cap.hit-year", "total"));
  }

  @Test
  void aHitIsDatedInsideThePartOfTheQuarterBeforeTheEvent() {
    Result hit = run(64, "{date: 2026-05-16}", "cap: {total: 25}");
    assertThat(mean(hit, "share.cap.hit-year", "total").value())
        .isCloseTo(2026 + 1.25 / 4, within(1e-12));
    Result missed = run(64, "{date: 2026-05-16}", "cap: {total: 29.9}");
    assertThat(probability(missed, "share.cap.hit", "total").value()).isZero();
    assertThat(mean(missed, "share.paid", "total").value())
        .isCloseTo(20 + 20 * 45 / 91.0, within(1e-12));
  }

  /// Every day of the timeline counts with the probability that the event comes later.
  @Test
  void aRangeOfDatesIsNormalInDaysRoundedDown() {
    Result result = run(1 << 16, "{date: 2026-05-01 to 2026-12-31}", "payment-lag: 0");
    double low = (double) LocalDate.of(2026, 5, 1).toEpochDay();
    double high = (double) LocalDate.of(2026, 12, 31).toEpochDay();
    double sd = (high - low) / (2 * WichuraQuantile.quantile(0.95));
    double expected = 0;
    LocalDate day = LocalDate.of(2026, 1, 1);
    while (day.isBefore(LocalDate.of(2027, 7, 1))) {
      LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
      double days = (double) (first.plusMonths(3).toEpochDay() - first.toEpochDay());
      double later = NormalCdf.cdf(((low + high) / 2 - (double) (day.toEpochDay() + 1)) / sd);
      expected += 20 / days * later;
      day = day.plusDays(1);
    }
    assertClose(mean(result, "share.paid", "total"), expected);
  }

  /// Terms as they were before: a share one way until the event, another the other way to the end,
  /// a third that a later date ends.
  @Test
  void sharesInBothDirectionsEndEachOnItsOwn() {
    Result result =
        waited(
            "payment-lag: 0",
            "  back: {payer: B, payee: A, rate: 5%, base: {revenue: 100%}, ends-on: agi}",
            "  fixed: {payer: B, payee: A, rate: 1%, base: {revenue: 100%}, through: 2026-Q4}",
            "");
    double way = meanWait(QUARTERS);
    assertClose(mean(result, "party.B.receipts", "total"), 15 * way - 4);
    assertClose(mean(result, "party.A.receipts", "total"), 4 - 15 * way);
    Estimate both = mean(result, "share.paid", "total");
    assertThat(mean(result, "back.paid", "total").value())
        .isCloseTo(both.value() / 4, within(1e-9));
  }

  @Test
  void atMeanInputsAnEventFallsOnItsMeanDate() {
    Result result = waited("payment-lag: 0");
    Metric metric = result.find("share.paid.at-mean-inputs", "total").orElseThrow();
    // Paid through min(E[W], 6) quarters, E[W] = 7.8.
    assertThat(metric.toString()).contains("value=120");
    Result known = run(64, "{date: 2026-05-16}", "payment-lag: 0");
    assertThat(known.find("share.paid.at-mean-inputs", "total").orElseThrow().toString())
        .contains("value=29.89");
  }
}
