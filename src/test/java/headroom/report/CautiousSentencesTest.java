package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.result.Cell;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.PercentileEstimate;
import headroom.result.Period;
import headroom.result.Result;
import headroom.result.SimulationFacts;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sentences that must not claim more than their numbers know: few trials, values that many trials
/// share, years that are not whole, numbers that read alike.
class CautiousSentencesTest {
  private static final Period TOTAL = new Period.Total();
  private static final Estimate UNKNOWN = TinyResult.exact(0);

  @TempDir private Path folder;

  private static Metric.Summary changed(
      Metric.Summary it, long trials, Estimate mean, double max, List<Cell> cells) {
    return new Metric.Summary(
        it.id(),
        it.period(),
        it.unit(),
        trials,
        it.conditional(),
        mean,
        it.sd(),
        it.min(),
        max,
        it.percentiles(),
        cells);
  }

  private static Findings findings(Metric... metrics) {
    return findings(TinyResult.of(metrics));
  }

  private static Findings findings(Result result) {
    return new Findings(headline(result));
  }

  private static Headline headline(Result result) {
    return Headline.of(SampleRun.scenario(), result).orElseThrow();
  }

  private static Result oneTrial(Metric... metrics) {
    return new Result(new SimulationFacts(1, 7, "sobol", 1, 0.0005), List.of(metrics));
  }

  private static Metric.Summary hitYear(double low, double high, long trials) {
    Metric.Summary spread = TinyResult.spread("revenue-share.cap.hit-year", TOTAL, low, high);
    return changed(spread, trials, spread.mean(), high, List.of());
  }

  @Test
  void percentilesOfTooFewHitsAreNotTold() {
    assertThat(findings(hitYear(2029.1, 2030.6, 1024)).cap().hitDateGivenHit())
        .contains("P10 2029-Q1, P50 2029-Q4, P90 2030-Q2");
    assertThat(findings(hitYear(2029.1, 2030.6, 9)).cap().hitDateGivenHit())
        .contains("2029-Q1 to 2030-Q3 in the 9 trials that hit it");
    assertThat(findings(hitYear(2029.1, 2029.2, 9)).cap().hitDateGivenHit())
        .contains("2029-Q1 in the 9 trials that hit it");
    assertThat(findings(hitYear(2029.1, 2029.1, 1)).cap().hitDateGivenHit())
        .contains("2029-Q1 in the one trial that hits it");
    assertThat(findings(hitYear(2029.1, 2029.2, 700)).cap().hitDateGivenHit())
        .contains("2029-Q1 each time");
  }

  @Test
  void whatManyTrialsShareIsNotExceededInOneOutOfTen() {
    Metric.Summary cost = TinyResult.spread("revenue-share.forgone", TOTAL, 10, 20);
    Metric.Summary shared =
        changed(cost, 1024, cost.mean(), 20, List.of(new Cell(10, 19, 700), new Cell(19, 19, 300)));
    assertThat(findings(shared).cap().costOfCap())
        .contains(
            "The cap costs Microsoft USD 15.0 bn on average, USD 19.0 bn or more in one future out"
                + " of ten");
  }

  @Test
  void aMeanFarFromTheUsualCostIsNotAboutAsMuch() {
    Metric.Summary cost = TinyResult.spread("revenue-share.forgone", TOTAL, 10, 10);
    assertThat(
            findings(changed(cost, 1024, TinyResult.estimate(10, 0.04), 11, List.of()))
                .cap()
                .costOfCap())
        .contains(
            "The cap costs Microsoft USD 10.0 bn on average, and about as much in eight futures out"
                + " of ten");
    assertThat(
            findings(changed(cost, 1024, TinyResult.estimate(30, 0.04), 900, List.of()))
                .cap()
                .costOfCap())
        .contains(
            "The cap costs Microsoft USD 30.0 bn on average, and about USD 10.0 bn in eight futures"
                + " out of ten");
  }

  @Test
  void aMedianThatManyShareHasAtLeastHalfBelow() {
    Metric.Summary paid = TinyResult.spread("revenue-share.paid", TOTAL, 10, 40);
    Metric.Summary shared =
        changed(paid, 1024, paid.mean(), 40, List.of(new Cell(25, 25, 800), new Cell(25, 40, 224)));
    assertThat(findings(shared).distribution())
        .contains("At least half of the futures bring USD 25.0 bn or less");
  }

  @Test
  void aNumberThatReadsLikeTheMeanIsLikeIt() {
    Metric.Summary paid = TinyResult.constant("revenue-share.paid", TOTAL, 11);
    Metric.Summary nearly =
        new Metric.Summary(
            paid.id(),
            TOTAL,
            paid.unit(),
            1024,
            false,
            TinyResult.estimate(10.99988, 0.00012),
            OptionalDouble.of(1),
            10.5,
            11,
            paid.percentiles(),
            List.of());
    Metric naive =
        new Metric.Value(
            "revenue-share.paid.at-mean-inputs", TOTAL, "USD bn", TinyResult.exact(11));
    assertThat(findings(nearly, naive).flawOfAverages())
        .contains(
            "A single calculation with average inputs would say USD 11 bn, like mean and median");
  }

  @Test
  void aPartOfAYearIsNotHeldAgainstAWholeOne() {
    assertThat(years(3, 9, 4, true).byYear())
        .contains("Of the whole years, receipts are highest in 2027: USD 9.00 bn on average");
    assertThat(years(9, 4, 3, true).byYear())
        .contains("Of the whole years, receipts are highest in 2026: USD 9.00 bn on average");
    assertThat(years(3, 4, 9, true).byYear())
        .contains("Receipts are highest in the last year: USD 9.00 bn on average in 2028");
    assertThat(years(4, 4, 2, true).byYear())
        .contains(
            "Of the whole years, receipts are highest in 2026 and 2027: USD 4.00 bn on average"
                + " each");
  }

  @Test
  void yearsThatCannotBeToldApartShareTheFirstPlace() {
    assertThat(years(5, 9, 9.05, false).byYear())
        .contains("Receipts are highest in 2027 and 2028: about USD 9.05 bn on average each");
    assertThat(years(5, 9, 9.2, false).byYear())
        .contains("Receipts are highest in the last year: USD 9.20 bn on average in 2028");
    assertThat(years(9, 9, 9.05, false).byYear())
        .contains("Receipts are about USD 9.05 bn on average in every year");
  }

  private static Findings years(double first, double second, double third, boolean part) {
    return findings(
        TinyResult.spread("revenue-share.paid", new Period.Year(2026, false), first - 1, first + 1),
        TinyResult.spread(
            "revenue-share.paid", new Period.Year(2027, false), second - 1, second + 1),
        TinyResult.spread("revenue-share.paid", new Period.Year(2028, part), third - 1, third + 1));
  }

  @Test
  void oneTrialKnowsNoBestYearAndNoAverageInputs() {
    Result result =
        oneTrial(
            TinyResult.constant("revenue-share.paid", new Period.Year(2026, false), 3),
            TinyResult.constant("revenue-share.paid", new Period.Year(2027, false), 9),
            TinyResult.constant("revenue-share.paid", new Period.Year(2028, false), 4),
            new Metric.Value(
                "revenue-share.paid.at-mean-inputs", TOTAL, "USD bn", TinyResult.exact(16)));
    assertThat(findings(result).byYear())
        .contains("Receipts peak in 2027 at USD 9 bn in the one trial run");
    assertThat(KeyFigures.of(headline(result)).toString()).doesNotContain("mean inputs");
    assertThat(new Tables(SampleRun.scenario(), result).all().toString())
        .doesNotContain("mean inputs");
  }

  @Test
  void linesThatCannotBeToldFromNothingNeitherBringNorCost() throws IOException {
    assertThat(together(TinyResult.estimate(0.02, 0.04), 0, 9))
        .startsWith("Investor receives about nothing net on average: ");
    assertThat(together(TinyResult.estimate(-2, 0.04), -9, 9))
        .startsWith("Investor pays USD 2.00 bn net on average: ");
    assertThat(together(TinyResult.exact(-2), -2, -2))
        .startsWith("Investor pays USD 2 bn net in all 1,024 trials: ");
    assertThat(together(TinyResult.exact(0), 0, 0))
        .startsWith("Investor receives nothing net in any of the 1,024 trials: ");
  }

  private String together(Estimate net, double min, double max) throws IOException {
    Metric.Summary spread = TinyResult.spread("party.Investor.receipts", TOTAL, min, max);
    Metric.Summary changed = changed(spread, 1024, net, max, List.of());
    Result result =
        TinyResult.of(
            changed,
            TinyResult.constant("share.paid", TOTAL, 5),
            TinyResult.constant("back.paid", TOTAL, 7));
    return PartyLines.of(bothWays(), result).flatMap(PartyLines::finding).orElseThrow();
  }

  private Scenario bothWays() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("both.yaml"),
            """
            headroom: 1
            currency: USD bn
            timeline: {start: 2026-Q1, end: 2030-Q4}
            streams: {revenue: {now: 7, growth: 0%}}
            agreements:
              share: {payer: Startup, payee: Investor, rate: 20%, base: {revenue: 100%}}
              back: {payer: Investor, payee: Startup, rate: 30%, base: {revenue: 100%}}
            report: {party: Investor, headline: share}
            """);
    return ScenarioReader.read(file, List.of()).orThrow();
  }

  @Test
  void aCertainAmountIsAFigureWithAllItsDigits() {
    Result result = TinyResult.of(TinyResult.constant("revenue-share.paid", TOTAL, 123.45));
    assertThat(KeyFigures.of(headline(result)).getFirst().value()).isEqualTo("USD 123.45 bn");
    Result long_ = TinyResult.of(TinyResult.constant("revenue-share.paid", TOTAL, 0.1 + 0.2));
    assertThat(KeyFigures.of(headline(long_)).getFirst().value()).isEqualTo("USD 0.3 bn");
  }

  @Test
  void aMedianThatMovesLessThanItsErrorNeitherGrowsNorFalls() {
    assertThat(moves(10.1, 10.2, 0.1))
        .startsWith(
            "Revenue ends about where it begins, at USD 10.2 bn from 2026-Q1 to 2026-Q2 in the");
    assertThat(moves(10.1, 10.2, 0.01)).startsWith("Revenue grows from USD 10.1 bn in 2026-Q1");
  }

  private static String moves(double from, double to, double error) {
    List<Metric.Summary> quarters =
        Stream.of(quarter(1, from, error), quarter(2, to, error)).toList();
    return FanCharts.finding("Revenue", SampleRun.scenario(), quarters, 0);
  }

  private static Metric.Summary quarter(int number, double median, double error) {
    List<PercentileEstimate> percentiles =
        Stream.of(5, 50, 95)
            .map(it -> new PercentileEstimate(it, TinyResult.estimate(median * it / 50, error)))
            .toList();
    return new Metric.Summary(
        "revenue",
        new Period.Quarter(2026, number),
        "USD bn",
        1024,
        false,
        UNKNOWN,
        OptionalDouble.of(1),
        0,
        50,
        percentiles,
        List.of());
  }
}
