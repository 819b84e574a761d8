package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.result.Metric;
import headroom.result.Period;
import headroom.scenario.Agreement;
import headroom.scenario.Limits;
import headroom.scenario.Scenario;
import headroom.words.TextTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextSummaryTest {
  @Test
  void aLongLabelIsCut() {
    TextTable table = new TextTable();
    table.row("x".repeat(200), "1.0 ± 0.1", "2");
    table.row("short", "3", "4");
    assertThat(table.lines().getFirst()).hasSize(100).contains("x…  1.0 ± 0.1  2");
    assertThat(table.lines().get(1)).hasSize(100).startsWith("short  ");
  }

  private static final Period TOTAL = new Period.Total();

  @Test
  void showsEverythingAStrategistAsksFirst() {
    assertThat(text(SampleRun.scenario(), paid(), forgone(), hit()))
        .isEqualTo(
            """
            Microsoft–OpenAI, amended terms
            1,024 trials, 2026-Q1 to 2030-Q4, seed -42, philox

            USD bn                              mean    P5   P50   P95
            revenue-share: OpenAI to Microsoft  25.0  11.5  25.0  38.5
              2026 (part)                       3.00  2.10  3.00  3.90
              after the end                     1.00  0.10  1.00  1.90
            what the cap costs                  15.0  10.5  15.0  19.5

            P(cap hit)  38 % by the end of 2030

            Microsoft receives USD 25.0 bn on average for revenue through 2030; in nine futures out of ten between USD 11.5 and 38.5 bn.
            The cap is reached in 38 % of the futures by the end of 2030.
            The cap costs Microsoft USD 15.0 bn on average, more than USD 19.0 bn in one future out of ten.
            P95 = 95 % of trials at or below. --errors shows the errors of the simulation.
            The scenario rests on 6 inputs: 1 filed, 3 reported, 1 assumed, 1 not said.
            """);
  }

  @Test
  void errorsComeOnDemand() {
    assertThat(
            TextSummary.text(
                SampleRun.scenario(),
                TinyResult.of(
                    TinyResult.spread("revenue-share.paid", TOTAL, 10, 40),
                    TinyResult.probability("revenue-share.cap.hit", TOTAL, 0.38, 0.005)),
                true))
        .contains("mean ± SE     P5    P50    P95")
        .contains("revenue-share: OpenAI to Microsoft  25.00 ± 0.04  11.50  25.00  38.50")
        .contains("P(cap hit)  38.0 ± 0.5 %")
        .contains(TextSummary.PERCENTILES + "\n");
  }

  @Test
  void withoutACapNothingSpeaksOfOne() {
    assertThat(text(SampleRun.scenario(Optional.empty()), (Object) paid()))
        .contains("revenue-share: OpenAI to Microsoft")
        .doesNotContain("P(cap hit)")
        .doesNotContain("what the cap costs")
        .doesNotContain("The cap");
  }

  @Test
  void withoutAgreementsTheStreamsAreShown() {
    assertThat(
            text(
                SampleRun.scenario(List.of(), Optional.empty()),
                TinyResult.spread("consumer.revenue", TOTAL, 80, 120)))
        .contains("consumer: revenue   100  82.0  100  118");
  }

  @Test
  void severalAgreementsHaveTheirNet() {
    Agreement share = SampleRun.scenario().agreements().getFirst();
    Agreement back =
        new Agreement(
            "back-share",
            "Microsoft",
            "OpenAI",
            share.earning(),
            share.term().endingOn(Optional.empty()),
            Limits.NONE,
            0);
    assertThat(
            text(
                SampleRun.scenario(List.of(share, back), Optional.of("revenue-share")),
                paid(),
                TinyResult.spread("back-share.paid", TOTAL, 1, 3),
                TinyResult.spread("party.Microsoft.receipts", TOTAL, 10, 36),
                TinyResult.spread("party.Microsoft.present-value", TOTAL, 8, 30)))
        .containsSubsequence(
            "Microsoft, all agreements, net",
            "revenue-share: OpenAI to Microsoft",
            "back-share: Microsoft to OpenAI",
            "Microsoft, present value on 2026-06-30",
            "Microsoft receives USD 23.0 bn net on average",
            "and pays USD 2.00 bn under back-share");
  }

  @Test
  void theSampleRunHasAllItsLines() {
    assertThat(TextSummary.text(SampleRun.scenario(), SampleRun.result(), false))
        .contains("calculation with average inputs", "without the cap", "by 2029-Q3 (")
        .contains("if it is    P10 2028-Q4, P50 2029-Q3, P90 2030-Q2");
  }

  private static Metric[] paid() {
    return new Metric[] {
      TinyResult.spread("revenue-share.paid", new Period.Year(2026, true), 2, 4),
      TinyResult.spread("revenue-share.paid", new Period.AfterEnd(), 0, 2),
      TinyResult.spread("revenue-share.paid", TOTAL, 10, 40)
    };
  }

  private static Metric forgone() {
    return TinyResult.spread("revenue-share.forgone", TOTAL, 10, 20);
  }

  private static Metric hit() {
    return TinyResult.probability("revenue-share.cap.hit", TOTAL, 0.38, 0.005);
  }

  private static String text(Scenario scenario, Object... metrics) {
    List<Metric> all =
        java.util.Arrays.stream(metrics)
            .flatMap(
                it ->
                    it instanceof Metric[] several
                        ? java.util.Arrays.stream(several)
                        : java.util.stream.Stream.of((Metric) it))
            .toList();
    return TextSummary.text(scenario, TinyResult.of(all.toArray(Metric[]::new)), false);
  }
}
