package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.result.Cell;
import headroom.result.Metric;
import headroom.result.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final Period TOTAL = new Period.Total();
  private static final String HIT = "revenue-share.cap.hit";

  @Test
  void theReceiptsHaveTheirMeanAndTheirRange() {
    assertThat(findings(TinyResult.spread("revenue-share.paid", TOTAL, 10, 40)).receipts())
        .contains(
            "Microsoft receives USD 25.0 bn on average through 2030;"
                + " in nine futures out of ten between USD 11.5 and 38.5 bn");
    assertThat(findings(TinyResult.constant("revenue-share.paid", TOTAL, 36.5)).receipts())
        .contains("Microsoft receives exactly USD 36.5 bn through 2030 in all 1,024 trials");
  }

  @Test
  void aRangeOfOneNumberIsThatNumber() {
    Metric.Summary spread = TinyResult.spread("revenue-share.paid", TOTAL, 10, 40);
    Metric mostlyAtTheCap =
        new Metric.Summary(
            spread.id(),
            TOTAL,
            "USD bn",
            1024,
            false,
            TinyResult.estimate(37.8, 0.004),
            OptionalDouble.of(1),
            20,
            38,
            TinyResult.constant("x", TOTAL, 38).percentiles(),
            List.of());
    assertThat(findings(mostlyAtTheCap).receipts())
        .contains(
            "Microsoft receives USD 37.8 bn on average through 2030; in nine futures out of ten"
                + " USD 38 bn");
  }

  @Test
  void paymentsAfterTheEndAreForTheTimeBefore() {
    Metric later = TinyResult.spread("revenue-share.paid", new Period.AfterEnd(), 0, 2);
    assertThat(findings(TinyResult.spread("revenue-share.paid", TOTAL, 10, 40), later).receipts())
        .hasValueSatisfying(
            text -> assertThat(text).contains("on average for revenue through 2030;"));
  }

  @Test
  void nothingIsReceivedWithoutANumber() {
    Metric paid = TinyResult.constant("revenue-share.paid", TOTAL, 0);
    assertThat(findings(paid).receipts())
        .contains("Microsoft receives nothing through 2030 in any of the 1,024 trials");
    assertThat(findings(paid, naive(0)).flawOfAverages()).isEmpty();
  }

  @Test
  void theSpreadDoesNotReadAsIfTheCapBroughtLess() {
    Metric hit = TinyResult.spread("revenue-share.paid.given-hit", TOTAL, 20, 30);
    Metric missed = TinyResult.spread("revenue-share.paid.given-not-hit", TOTAL, 30, 40);
    assertThat(findings(with(with(hits(0, 0.5, 0.6, 0.62), hit), missed)).distribution())
        .contains("In 62 % of the futures the receipts end at the cap, at USD 25.0 bn on average");
  }

  @Test
  void theCapIsReachedAtADateInHalfOfTheFutures() {
    assertThat(findings(hits(0, 0.5, 0.6, 0.62)).cap().capHit())
        .contains(
            "The cap is reached by mid-2029 in 50 % of the futures"
                + " and by the end of 2030 in 62 %");
    assertThat(findings(hits(0, 0.5, 0.6, 0.62)).cap().hitDate())
        .contains("as likely as not by 2029-Q2 (50 %)");
    assertThat(findings(hits(0, 0.57, 0.6, 0.62)).cap().hitDate())
        .contains("more likely than not by 2029-Q2 (57 %)");
  }

  @Test
  void aQuarterThatReadsAsFiftyPerCentCountsAsHalf() {
    assertThat(findings(hits(0, 0.4997, 0.71, 0.99)).cap().hitDate())
        .contains("as likely as not by 2029-Q2 (50 %)");
    assertThat(findings(hits(0, 0.4949, 0.71, 0.99)).cap().hitDate())
        .contains("more likely than not by 2030-Q3 (71 %)");
    assertThat(findings(hits(0, 0.4949, 0.71, 0.99)).cap().capHit())
        .contains(
            "The cap is reached by the end of September 2030 in 71 % of the futures"
                + " and by the end of 2030 in 99.0 %");
  }

  @Test
  void theCapIsReachedInFewerThanHalf() {
    assertThat(findings(hits(0, 0.1, 0.2, 0.38)).cap().capHit())
        .contains("The cap is reached in 38 % of the futures by the end of 2030");
    assertThat(findings(hits(0, 0.1, 0.2, 0.38)).cap().hitDate()).isEmpty();
  }

  @Test
  void theCapIsReachedInNone() {
    assertThat(findings(hits(0, 0, 0, 0)).cap().capHit())
        .contains("The cap is reached in none of the 1,024 trials by the end of 2030");
    assertThat(findings(hits(0, 0, 0, 0)).cap().hitDate()).isEmpty();
  }

  @Test
  void theCapIsReachedInAll() {
    assertThat(findings(hits(0.2, 0.7, 0.9, 1)).cap().capHit())
        .contains(
            "The cap is reached by mid-2029 in 70 % of the futures"
                + " and by the end of 2030 in all 1,024 trials");
    assertThat(findings(hits(0, 1, 1, 1)).cap().capHit())
        .contains("The cap is reached by mid-2029 in all 1,024 trials");
    assertThat(findings(hits(0, 0, 0, 1)).cap().capHit())
        .contains("The cap is reached in all 1,024 trials by the end of 2030");
  }

  @Test
  void theCapIsAlmostAlwaysReached() {
    assertThat(findings(hits(0.2, 0.7, 0.9, 0.9999)).cap().capHit().orElseThrow())
        .endsWith("by the end of 2030 in more than 99.9 %");
  }

  @Test
  void halfOfTheFuturesInTheLastQuarterIsNotSaidTwice() {
    assertThat(findings(hits(0, 0.1, 0.2, 0.62)).cap().capHit())
        .contains("The cap is reached in 62 % of the futures by the end of 2030");
  }

  @Test
  void aHalfWithinItsErrorIsAsLikelyAsNot() {
    assertThat(findings(hits(0, 0.1, 0.2, 0.508)).cap().capHit())
        .contains("The cap is as likely as not to be reached by the end of 2030 (51 %)");
  }

  @Test
  void aCapUsedUpAtTheStartIsSaidToBe() {
    Metric initial = TinyResult.constant("revenue-share.headroom.initial", TOTAL, 0);
    assertThat(findings(with(hits(1, 1, 1, 1), initial)).cap().capHit())
        .contains("The cap was used up before 2026-Q1 in all 1,024 trials");
  }

  @Test
  void withoutACapNothingIsSaidAboutIt() {
    Findings findings =
        new Findings(
            Headline.of(SampleRun.scenario(Optional.empty()), TinyResult.of(hits(0, 0, 0, 0)))
                .orElseThrow());
    assertThat(findings.cap().capHit()).isEmpty();
    assertThat(findings.cap().hitDate()).isEmpty();
    assertThat(findings.cap().costOfCap()).isEmpty();
  }

  @Test
  void withTotalsOnlyTheMedianDateComesFromTheHitDates() {
    Metric.Summary spread = TinyResult.spread("revenue-share.cap.hit-year", TOTAL, 2028, 2030);
    Metric hitYear =
        new Metric.Summary(
            spread.id(),
            TOTAL,
            "year",
            700,
            true,
            spread.mean(),
            OptionalDouble.of(1),
            2028,
            2030,
            spread.percentiles(),
            List.of(new Cell(2028, 2028.5, 500), new Cell(2028.5, 2028.75, 200)));
    Metric hit = TinyResult.probability(HIT, TOTAL, 700 / 1024.0, 0.01);
    assertThat(findings(hit, hitYear).cap().hitDate()).contains("at least 50 % by 2028-Q3");
    assertThat(findings(hit).cap().hitDate()).isEmpty();
  }

  @Test
  void theCostOfTheCapSaysWhenItIsNothing() {
    assertThat(findings(TinyResult.constant("revenue-share.forgone", TOTAL, 0)).cap().costOfCap())
        .contains("The cap costs Microsoft nothing in any of the 1,024 trials");
    assertThat(
            findings(TinyResult.spread("revenue-share.forgone", TOTAL, 10, 20)).cap().costOfCap())
        .contains(
            "The cap costs Microsoft USD 15.0 bn on average, more than USD 19.0 bn in one future"
                + " out of ten");
  }

  @Test
  void theFlawOfAveragesHasADirectionAndAThreshold() {
    Metric paid = TinyResult.spread("revenue-share.paid", TOTAL, 10, 40);
    assertThat(findings(paid, naive(28)).flawOfAverages())
        .contains(
            "A single calculation with average inputs would say USD 28 bn, USD 3.00 bn more than"
                + " mean and median, both 25.0");
    assertThat(findings(paid, naive(24)).flawOfAverages())
        .contains(
            "A single calculation with average inputs would say USD 24 bn, USD 1.00 bn less than"
                + " mean and median, both 25.0");
    assertThat(findings(paid, naive(25.015)).flawOfAverages())
        .contains(
            "A single calculation with average inputs would say USD 25.0 bn, like mean and median");
  }

  @Test
  void theBestYearIsNamed() {
    assertThat(years(3, 9, 4).byYear()).contains("Receipts peak in 2027 at USD 9.00 bn on average");
    assertThat(years(3, 4, 9).byYear())
        .contains("Receipts are highest in the last year: USD 9.00 bn on average in 2028");
    assertThat(years(0, 0, 0).byYear()).contains("Nothing is received through 2030");
  }

  @Test
  void theSpreadSaysHowOftenAKnownCapIsReached() {
    Metric left = TinyResult.constant("revenue-share.headroom.initial", TOTAL, 36.5);
    assertThat(findings(with(hits(0, 0.5, 0.6, 0.62), left)).distribution())
        .contains(
            "In 62 % of the futures the receipts end at what is left of the cap: USD 36.5 bn in"
                + " total");
    assertThat(findings(with(hits(0, 1, 1, 1), left)).distribution())
        .contains(
            "In all 1,024 trials the receipts end at what is left of the cap: USD 36.5 bn in"
                + " total");
  }

  @Test
  void theSpreadComparesFuturesWithAndWithoutAHitOfAnUnknownCap() {
    Metric hit = TinyResult.spread("revenue-share.paid.given-hit", TOTAL, 30, 40);
    Metric missed = TinyResult.spread("revenue-share.paid.given-not-hit", TOTAL, 20, 30);
    assertThat(findings(with(with(hits(0, 0.5, 0.6, 0.62), hit), missed)).distribution())
        .contains(
            "Futures that reach the cap (62 %) bring USD 35.0 bn on average, the others USD 25.0"
                + " bn");
  }

  @Test
  void theSpreadWithoutAHitHasItsMedian() {
    Metric paid = TinyResult.spread("revenue-share.paid", TOTAL, 10, 40);
    assertThat(findings(with(hits(0, 0, 0, 0), paid)).distribution())
        .contains("Half of the futures bring USD 25.0 bn or less");
  }

  @Test
  void nothingKeptMeansNothingSaid() {
    assertThat(findings().summary()).isEmpty();
  }

  private static Findings years(double... means) {
    Metric[] metrics = new Metric[means.length];
    for (int i = 0; i < means.length; i++) {
      Period year = new Period.Year(2026 + i, false);
      metrics[i] =
          means[i] == 0
              ? TinyResult.constant("revenue-share.paid", year, 0)
              : TinyResult.spread("revenue-share.paid", year, means[i] - 1, means[i] + 1);
    }
    return findings(metrics);
  }

  private static Metric naive(double value) {
    return new Metric.Value(
        "revenue-share.paid.at-mean-inputs", TOTAL, "USD bn", TinyResult.exact(value));
  }

  private static Metric[] hits(double first, double middle, double later, double last) {
    return new Metric[] {
      TinyResult.probability(HIT, new Period.Quarter(2026, 1), first, 0.005),
      TinyResult.probability(HIT, new Period.Quarter(2029, 2), middle, 0.005),
      TinyResult.probability(HIT, new Period.Quarter(2030, 3), later, 0.005),
      TinyResult.probability(HIT, new Period.Quarter(2030, 4), last, 0.005),
      TinyResult.probability(HIT, TOTAL, last, 0.005)
    };
  }

  private static Metric[] with(Metric[] metrics, Metric another) {
    return Stream.concat(Stream.of(metrics), Stream.of(another)).toArray(Metric[]::new);
  }

  private static Findings findings(Metric... metrics) {
    return new Findings(Headline.of(SampleRun.scenario(), TinyResult.of(metrics)).orElseThrow());
  }
}
