package headroom.words;

import static headroom.report.TinyResult.estimate;
import static headroom.report.TinyResult.exact;
import static org.assertj.core.api.Assertions.assertThat;

import headroom.report.Phrases;
import org.junit.jupiter.api.Test;

class RoundingTest {

  @Test
  void spokenNumbersHaveFourDigitsAndSayWhenNothingVaries() {
    assertThat(Rounding.spoken(estimate(4.9999675, 0.0000034)))
        .isEqualTo("5.000 ± less than 0.001");
    assertThat(Rounding.spoken(estimate(37.2412, 0.0312))).isEqualTo("37.24 ± 0.03");
    assertThat(Rounding.spoken(estimate(37.2412, 0.0398))).isEqualTo("37.24 ± 0.04");
    assertThat(Rounding.spoken(estimate(37.2412, 0.97))).isEqualTo("37.2 ± 1.0");
    assertThat(Rounding.spoken(estimate(1670122.606, 81.3)))
        .isEqualTo("1,670,000 ± less than 1,000");
    assertThat(Rounding.spoken(estimate(5, 0))).isEqualTo("5, the same in every future");
    assertThat(Rounding.spoken(exact(5.25))).isEqualTo("5.25");
    assertThat(Rounding.spoken(exact(Double.NaN))).isEqualTo("–");
  }

  @Test
  void aNumberBesideACoarserOneHasNoMoreDecimalsThanThat() {
    assertThat(
            Rounding.withErrorBeside(estimate(1.100000015, 0.000000026), estimate(1.1219, 0.0008)))
        .isEqualTo("1.1000 ± less than 0.0001");
    assertThat(Rounding.withErrorBeside(estimate(51.8164, 0.0022), estimate(41.132, 0.007)))
        .isEqualTo("51.816 ± 0.002");
    assertThat(Rounding.withErrorBeside(estimate(51.81, 0.06), estimate(41.132, 0.007)))
        .isEqualTo("51.81 ± 0.06");
    assertThat(Rounding.withErrorBeside(estimate(0.0021234, 1e-9), estimate(41.1, 0.7)))
        .isEqualTo("0.00212 ± less than 0.00001");
    assertThat(Rounding.withErrorBeside(estimate(61.495912, 0.0004), exact(45.04)))
        .isEqualTo("61.50 ± less than 0.01");
    assertThat(Rounding.withErrorBeside(exact(45), estimate(31.08, 0.02))).isEqualTo("45");
    assertThat(Rounding.withErrorBeside(estimate(1_670_122, 81.3), estimate(1_500_000, 5_000)))
        .isEqualTo("1,670,000 ± less than 1,000");
  }

  @Test
  void theErrorDecidesTheDigits() {
    assertThat(Rounding.withError(estimate(37.2412, 0.0312))).isEqualTo("37.241 ± 0.031");
    assertThat(Rounding.withError(estimate(37.2412, 0.0398))).isEqualTo("37.24 ± 0.04");
    assertThat(Rounding.withError(estimate(37.2412, 0.97))).isEqualTo("37.2 ± 1.0");
    assertThat(Rounding.withError(estimate(1670122.606, 812.3))).isEqualTo("1,670,100 ± 800");
    assertThat(Rounding.withError(estimate(0.0021, 0.011))).isEqualTo("0.002 ± 0.011");
    assertThat(Rounding.withError(estimate(-0.0001, 0.3))).isEqualTo("0.00 ± 0.30");
  }

  @Test
  void theBoundariesOfTheRuleAreWhereTheRuleSays() {
    assertThat(Rounding.decimalsOf(0.354)).isEqualTo(2);
    assertThat(Rounding.decimalsOf(0.355)).isEqualTo(1);
    assertThat(Rounding.decimalsOf(0.949)).isEqualTo(1);
    assertThat(Rounding.decimalsOf(0.950)).isEqualTo(1);
    assertThat(Rounding.decimalsOf(0.9996)).isEqualTo(1);
    assertThat(Rounding.decimalsOf(1)).isEqualTo(1);
    assertThat(Rounding.decimalsOf(40)).isEqualTo(-1);
    assertThat(Rounding.decimalsOf(120)).isEqualTo(-1);
  }

  @Test
  void withoutAnErrorFourDigitsCount() {
    assertThat(Rounding.withError(exact(38))).isEqualTo("38");
    assertThat(Rounding.withError(estimate(38, 0))).isEqualTo("38");
    assertThat(Rounding.number(exact(36.41234))).isEqualTo("36.41");
    assertThat(Rounding.number(exact(1234567.8))).isEqualTo("1,234,568");
    assertThat(Rounding.number(exact(0.00123456))).isEqualTo("0.001235");
    assertThat(Rounding.number(exact(0))).isEqualTo("0");
    assertThat(Rounding.number(exact(99.999))).isEqualTo("100.0");
    assertThat(Rounding.number(exact(Double.NaN))).isEqualTo("–");
  }

  @Test
  void sentencesHaveThreeDigits() {
    assertThat(Rounding.brief(estimate(37.2412, 0.0012))).isEqualTo("37.2");
    assertThat(Rounding.brief(estimate(37.2412, 4))).isEqualTo("37");
    assertThat(Rounding.brief(estimate(0.5, 0.0001))).isEqualTo("0.500");
    assertThat(Rounding.brief(estimate(3721.4, 0.1))).isEqualTo("3,720");
  }

  @Test
  void aProbabilityIsNeverRoundedToCertainty() {
    assertThat(Rounding.percent(exact(0))).isEqualTo("0 %");
    assertThat(Rounding.percent(exact(1))).isEqualTo("100 %");
    assertThat(Rounding.percent(estimate(0.00001, 0.00001))).isEqualTo("less than 0.1 %");
    assertThat(Rounding.percent(estimate(0.99999, 0.00001))).isEqualTo("more than 99.9 %");
    assertThat(Rounding.percent(estimate(0.6234, 0.0005))).isEqualTo("62.3 %");
    assertThat(Rounding.percent(estimate(0.6234, 0.05))).isEqualTo("62 %");
    assertThat(Rounding.briefPercent(estimate(0.6234, 0.0005))).isEqualTo("62 %");
    assertThat(Rounding.briefPercent(estimate(0.9234, 0.0005))).isEqualTo("92.3 %");
    assertThat(Rounding.percentWithError(estimate(0.6234, 0.0005))).isEqualTo("62.34 ± 0.05 %");
  }

  @Test
  void aChanceNeitherNoneNorSureNeverReadsSo() {
    assertThat(Rounding.share(0.574)).isEqualTo("57 %");
    assertThat(Rounding.share(0.98)).isEqualTo("98.0 %");
    assertThat(Rounding.share(0.9951)).isEqualTo("99.5 %");
    assertThat(Rounding.share(0.99961)).isEqualTo("more than 99.9 %");
    assertThat(Rounding.share(0.0004)).isEqualTo("less than 0.1 %");
    assertThat(Rounding.share(0.004)).isEqualTo("0.4 %");
    assertThat(Rounding.share(1)).isEqualTo("100 %");
    assertThat(Rounding.share(0)).isEqualTo("0 %");
  }

  @Test
  void aNumberOfHundredsOfDigitsHasAPowerOfTen() {
    assertThat(Rounding.number(estimate(1.25e-300, 0))).isEqualTo("1.25e-300");
    assertThat(Rounding.withError(estimate(1.25e-300, 2e-302))).isEqualTo("(1.250 ± 0.020)e-300");
    assertThat(Rounding.brief(estimate(-4e300, 0))).isEqualTo("−4e300");
    assertThat(Rounding.number(estimate(123_456, 0))).isEqualTo("123,456");
  }

  @Test
  void aPowerOfTenIsNotPassedByRounding() {
    assertThat(Rounding.number(exact(1e29))).isEqualTo("1e29");
    assertThat(Rounding.number(exact(9.99996e28))).isEqualTo("1e29");
    assertThat(Rounding.number(exact(99.96))).isEqualTo("99.96");
    assertThat(Rounding.number(exact(9.996))).isEqualTo("9.996");
    assertThat(Rounding.number(exact(99.996))).isEqualTo("100.0");
    assertThat(Rounding.brief(exact(9.996))).isEqualTo("10.0");
    assertThat(Rounding.brief(estimate(99.96, 0.0001))).isEqualTo("100");
    assertThat(Rounding.number(exact(0.00099996))).isEqualTo("0.001000");
  }

  @Test
  void oneRowHasOneNotation() {
    assertThat(Rounding.withError(estimate(1.0003e-9, 2e-13))).isEqualTo("(1.00030 ± 0.00020)e-9");
    assertThat(Rounding.number(estimate(1e-9, 0))).isEqualTo("1e-9");
    assertThat(Rounding.number(estimate(1.234e-9, 1e-12))).isEqualTo("1.234e-9");
    assertThat(Rounding.withError(estimate(2.5e17, 4e12))).isEqualTo("(2.50000 ± 0.00004)e17");
    assertThat(Rounding.withError(estimate(0.5, 1e-12))).isEqualTo("0.5 ± 1e-12");
    assertThat(Rounding.withError(estimate(0, 5e-12))).isEqualTo("(0 ± 5)e-12");
  }

  @Test
  void numbersBesideOneThatNeedsAPowerOfTenHaveOneToo() {
    Notation notation = Notation.of(exact(8.5e-7), exact(0), exact(1.2e-6));
    assertThat(Rounding.number(exact(1.2e-6), notation)).isEqualTo("1.2e-6");
    assertThat(Rounding.withError(estimate(8.493e-7, 1e-10), notation))
        .isEqualTo("(8.4930 ± 0.0010)e-7");
    assertThat(Notation.of(exact(0.0012), exact(0))).isEqualTo(Notation.USUAL);
    assertThat(Rounding.withError(estimate(2.594e-5, 1.5e-8)))
        .isEqualTo("0.000025940 ± 0.000000015");
  }

  @Test
  void halvesGoAwayFromZeroAsTheyArePrinted() {
    assertThat(Rounding.brief(exact(38.55))).isEqualTo("38.6");
    assertThat(Rounding.brief(exact(38.45))).isEqualTo("38.5");
    assertThat(Rounding.brief(exact(-38.45))).isEqualTo("−38.5");
    assertThat(Rounding.fixed(0.125, 2)).isEqualTo("0.13");
    assertThat(Rounding.fixed(2.5, 0)).isEqualTo("3");
    assertThat(Rounding.brief(exact(38.549999999999997))).isEqualTo("38.6");
    assertThat(Rounding.brief(exact(2_812_774_082_150.0))).isEqualTo("2,810,000,000,000");
  }

  @Test
  void moneyIsSaidWithItsCurrencyFirst() {
    assertThat(Phrases.money("36.4", "USD bn")).isEqualTo("USD 36.4 bn");
    assertThat(Phrases.money("36.4", "€ m")).isEqualTo("€ 36.4 m");
    assertThat(Phrases.money("36.4", "barrels")).isEqualTo("36.4 barrels");
    assertThat(Phrases.money("36.4", "")).isEqualTo("36.4");
  }

  @Test
  void theEndOfAQuarterHasAName() {
    assertThat(Phrases.endOf(new headroom.result.Period.Quarter(2029, 2))).isEqualTo("mid-2029");
    assertThat(Phrases.endOf(new headroom.result.Period.Quarter(2029, 4)))
        .isEqualTo("the end of 2029");
  }

  @Test
  void aDecimalYearLiesInTheQuarterThatItEnds() {
    headroom.scenario.Quarter start = new headroom.scenario.Quarter(2026, 1);
    assertThat(Phrases.quarterOf(2029.3, start).label()).isEqualTo("2029-Q2");
    assertThat(Phrases.quarterOf(2027.0, start).label()).isEqualTo("2026-Q4");
    assertThat(Phrases.quarterOf(2026.0, start).label()).isEqualTo("2026-Q1");
  }
}
