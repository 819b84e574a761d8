package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.scenario.Scenario;
import headroom.scenario.Stream;
import headroom.scenario.StreamProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people write who come from contracts, spreadsheets or other programs, and what they are
/// told: one message each, at the slip, with what to write.
class SlipsTest {
  private static final String SCENARIO =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2030-Q4}
      streams:
        revenue: {now: 7.5, growth: 40%, volatility: 25%}
      agreements:
        share: {payer: A, payee: B, rate: 20%, base: {revenue: 100%}, cap: {total: 30 to 45}}
      """;

  @TempDir private Path folder;

  private List<Fault> faults(String text) {
    return Scenarios.faults(Scenarios.write(folder, "s.yaml", text));
  }

  private Scenario read(String text) {
    return Scenarios.read(Scenarios.write(folder, "s.yaml", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 to 45 | 30-45 | 7 | for a range write `30 to 45`",
        "30 to 45 | 300 – 450 | 7 | for a range write `300 to 450`",
        "30 to 45 | 300 TO 450 | 7 | for a range write `300 to 450`",
        "rate: 20% | rate: 10-15% | 7 | for a range write `10% to 15%`",
        "30 to 45 | 30 to 30 | 7 | both ends are equal: write `30`",
        "now: 7.5 | now:7.5 | 5 | a blank belongs after the colon, found `now:7.5`; write `now:"
            + " 7.5`",
        "growth: 40% | growth 40% | 5 | a colon is missing, found `growth 40%`; write `growth:"
            + " 40%`",
        "2026-Q1 | Q1 2026 | 3 | write `2026-Q1`",
        "2026-Q1 | 1Q26 | 3 | write `2026-Q1`",
        "2030-Q4 | 2030Q4 | 3 | write `2030-Q4`",
        "rate: 20% | rate: 20%, from: 27.04.2026 | 7 | write `2026-04-27`",
        "rate: 20% | rate: 20%, from: 04/07/2026 | 7 | write `2026-07-04` or `2026-04-07`",
        "rate: 20% | rate: 20%, from: Q2 2026 | 7 | write `2026-Q2`",
        "now: 7.5 | now: 7.5bn | 5 | write the number alone, in that unit",
        "rate: 20% | rate: 20 percent | 7 | write `20%`",
        "rate: 20% | rate: %20 | 7 | the percent sign follows its number",
        "rate: 20% | 'rate: 20%, until: 2028-12-31' | 7 | did you mean `through`?",
        "total: 30 to 45 | irr: 12% | 7 | a return is `interest`",
        "cap: {total: 30 to 45} | cap: 35 | 7 | write for example {total: 35}",
        "30 to 45 | {min: 30, max: 45} | 7 | write for example `{uniform: {low: 30, high: 45}}`",
        "30 to 45 | {mu: 30, sigma: 4} | 7 | write for example `{normal: {mean: 30, sd: 4}}`",
        "30 to 45 | {P5: 30, P95: 45} | 7 | write for example `{lognormal: {p5: 30, p95: 45}}`",
        "currency: USD bn | currency:USD bn | 2 | write `currency: USD bn`",
        "streams: | streams | 4 | a colon is missing, found `streams`",
        "45}} | 45} | 7 | what opens here is never closed; add `}`",
        "now: 7.5 | now: 7.5 # in bn | 5 | from ` #` on, a line is a comment",
        "currency: USD bn | currency: \"USD bn | 2 | a quote opened here is never closed",
        "40%, vol | 40% vol | 5 | a comma or `}` is missing before this",
        "USD bn | USD: bn | 2 | put text that holds a colon into quotes",
      })
  void slipIsNamedWhereItStandsWithWhatToWrite(
      String right, String wrong, int line, String advice) {
    String text = SCENARIO.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
    assertThat(text).isNotEqualTo(SCENARIO);
    List<Fault> faults = faults(text);
    assertThat(faults).isNotEmpty();
    assertThat(faults)
        .anySatisfy(
            fault -> {
              assertThat(fault.message()).contains(advice);
              assertThat(fault.line()).isEqualTo(line);
            });
    assertThat(faults).noneSatisfy(fault -> assertThat(fault.message()).contains("38"));
  }

  @Test
  void eachLooseOrRenamedParameterIsToldOnce() {
    assertThat(faults(SCENARIO.replace("30 to 45", "{min: 30, max: 45}"))).hasSize(1);
    assertThat(faults(SCENARIO.replace("30 to 45", "{uniform: {min: 30, max: 45}}"))).hasSize(2);
    assertThat(faults(SCENARIO.replace("30 to 45", "{normal: {mu: 30, sigma: 4}}")))
        .extracting(Fault::message)
        .containsExactly(
            "unknown key `mu` in `normal`; did you mean `mean`?",
            "unknown key `sigma` in `normal`; did you mean `sd`?");
  }

  @Test
  void weightsWithoutPercentSignsAreToldWhatTheyAre() {
    assertThat(
            faults(
                SCENARIO.replace(
                    "30 to 45", "{mixture: [{weight: 60, value: 3}, {weight: 40, value: 4}]}")))
        .extracting(Fault::message)
        .containsExactly(
            "`weight`: a weight must be above 0 and at most 1, found `60`; did you mean `60%`?",
            "`weight`: a weight must be above 0 and at most 1, found `40`; did you mean `40%`?");
  }

  /// 1 − 0.96⁴ = 0.15065.
  @Test
  void chancePerQuarterIsTurnedIntoOnePerYear() {
    assertThat(faults("events: {end: {chance: 4% per quarter}}\n" + SCENARIO))
        .extracting(Fault::message)
        .containsExactly(
            "`chance` must be a chance such as 5% per year, found `4% per quarter`; chances are per"
                + " year, and 4% per quarter make 15.1%: write `15.1% per year`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 to 15 | rate: $x | 1:18 | `$x` stands for `rate`: a share above 10 (1000%) needs a"
            + " percent sign, found `15`",
        "{mixture: [{weight: 50%, value: 12}, {weight: 50%, value: 11%}]} | rate: $x | 1:50 | needs"
            + " a percent sign, found `12`",
        "{triangular: {low: 5%, mode: 12%, high: 25}} | rate: $x | 1:58 | needs a percent sign,"
            + " found `25`",
      })
  void percentSignsAreAskedForBehindNamesToo(String law, String use, String place, String message) {
    String text = "assumptions: {x: %s}%n".formatted(law) + SCENARIO.replace("rate: 20%", use);
    assertThat(faults(text))
        .extracting(Fault::toString)
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains("s.yaml:" + place + ":", message));
  }

  @Test
  void percentageBehindTheNameOfAnAmountIsRefused() {
    String text =
        "assumptions: {y: 38%, x: $y}\n" + SCENARIO.replace("total: 30 to 45", "total: $x");
    assertThat(faults(text))
        .extracting(Fault::message)
        .containsExactly(
            "`$y` stands for `total`: an amount is not a percentage, found `38%`; write a plain"
                + " number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "growth: 40% | growth: 4 | `streams.revenue.growth` is 400%; for 4% write `4%`.",
        "volatility: 25% | volatility: 5 | `streams.revenue.volatility` is 500%; for 5% write"
            + " `5%`.",
        "rate: 20% | rate: 2 | `agreements.share.rate` is 200%; for 2% write `2%`.",
        "rate: 20% | 'rate: 20%, payment-lag: 90' | `agreements.share.payment-lag` is 90 quarters,"
            + " 22 years",
        "total: 30 to 45 | 'total: 30 to 45, already-counted: 100' | used up before the timeline"
            + " starts in about 100 %",
        "growth: 40% | growth: {schedule: {2040: 3%}} | begins in 2040-Q1, after the timeline's"
            + " end",
        "growth: 40% | growth: {schedule: {2010: 3%}} | ends in 2010-Q1, before the timeline"
            + " starts",
        "volatility: 25% | 'volatility: 25%, actual: {2026-Q1: 8}' | `streams.revenue.now` is not"
            + " used",
        "payee: B | payee: a | `A` and `a` count as different parties",
        "total: 30 to 45 | 'total: {value: 4, as-of: yesterday}' | `as-of: yesterday` names no"
            + " year",
      })
  void whatWasHardlyMeantIsRemarked(String usual, String odd, String remark) {
    String text = SCENARIO.replace(usual, odd);
    assertThat(text).isNotEqualTo(SCENARIO);
    assertThat(read(text).notes()).anySatisfy(note -> assertThat(note).contains(remark));
    assertThat(read(SCENARIO).notes()).isEmpty();
  }

  @Test
  void discountRateOfNineIsRemarkedAndUnusedEventsAre() {
    assertThat(read("valuation: {discount-rate: 9}\n" + SCENARIO).notes())
        .containsExactly("`valuation.discount-rate` is 900%; for 9% write `9%`.");
    assertThat(read("events: {end: {chance: 4% per year}}\n" + SCENARIO).notes())
        .containsExactly(
            "The event end changes nothing; write `starts-on: end`, `ends-on: end` or `once: end`"
                + " in an agreement, or remove it.");
  }

  @Test
  void currencyAndNameAreSingleLines() {
    assertThat(faults(SCENARIO.replace("USD bn", "\"USD\\nbn\"")))
        .extracting(Fault::message)
        .singleElement()
        .satisfies(message -> assertThat(message).contains("`currency` must be one line"));
    assertThat(faults(SCENARIO.replace("USD bn", "x".repeat(41)))).hasSize(1);
    assertThat(faults("name: " + "x".repeat(201) + "\n" + SCENARIO)).hasSize(1);
  }

  @Test
  void directivesThatTheParserPassesOverAreRefused() {
    assertThat(faults("%FOO bar\n---\n" + SCENARIO))
        .extracting(Fault::toString)
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains("s.yaml:1:1:", "none called `%FOO`"));
    assertThat(faults("%YAML 2.0\n---\n" + SCENARIO))
        .extracting(Fault::toString)
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains("s.yaml:1:1:", "must be 1.2, found 2.0"));
  }

  @Test
  void wholeRowOfTransitionsIsARowWithoutTheStateItself() {
    String short0 = regimes("{boom: {slump: 5%}, slump: {boom: 10%}}");
    String whole = regimes("{boom: {boom: 95%, slump: 5%}, slump: {slump: 90%, boom: 10%}}");
    assertThat(process(whole)).isEqualTo(process(short0));
    assertThat(faults(regimes("{boom: {boom: 90%, slump: 5%}}")))
        .extracting(Fault::message)
        .singleElement()
        .satisfies(message -> assertThat(message).contains("must add up to 100%, found 95%"));
  }

  private static String regimes(String transitions) {
    return SCENARIO.replace(
        "growth: 40%, volatility: 25%",
        "regimes: {states: {boom: {growth: 80%%}, slump: {growth: 5%%}}, start: boom, transitions: %s}"
            .formatted(transitions));
  }

  private StreamProcess process(String text) {
    return ((Stream.Grown) read(text).streams().getFirst()).process();
  }

  @Test
  void streamKnownInEveryQuarterNeedsNoProcess() {
    String known = "actual: {2026-Q1: 8, 2026-Q2: 9}";
    String text = SCENARIO.replace("now: 7.5, growth: 40%, volatility: 25%", known);
    assertThat(read(text.replace("2030-Q4", "2026-Q2")).streams()).hasSize(1);
    assertThat(faults(text))
        .extracting(Fault::message)
        .containsExactly("`revenue` needs `growth`; add `growth: 40%`");
  }

  @Test
  void faultsBeyondTheFirstThousandAreSaidToBeThere() {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      keys.append("wrong-").append(i).append(": 1, ");
    }
    String text = SCENARIO.replace("now: 7.5", keys + "now: 7.5");
    List<Fault> faults = faults(text);
    assertThat(FaultPrinter.count(faults)).isEqualTo("the first 1,000 faults");
    assertThat(FaultPrinter.count(faults.subList(0, 12))).isEqualTo("12 faults");
    assertThat(FaultPrinter.count(faults.subList(0, 1))).isEqualTo("1 fault");
  }
}
