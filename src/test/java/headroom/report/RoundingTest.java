package headroom.report;

import static headroom.report.TinyResult.estimate;
import static headroom.report.TinyResult.exact;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundingTest {

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
    assertThat(Rounding.number(exact(99.999))).isEqualTo("100");
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
  void aNumberOfHundredsOfDigitsHasAPowerOfTen() {
    assertThat(Rounding.number(estimate(1.25e-300, 0))).isEqualTo("1.25e-300");
    assertThat(Rounding.withError(estimate(1.25e-300, 2e-302))).isEqualTo("1.25e-300 ± 2e-302");
    assertThat(Rounding.brief(estimate(-4e300, 0))).isEqualTo("-4e300");
    assertThat(Rounding.number(estimate(123_456, 0))).isEqualTo("123,456");
  }

  @Test
  void moneyIsSaidWithItsCurrencyFirst() {
    assertThat(Wording.money("36.4", "USD bn")).isEqualTo("USD 36.4 bn");
    assertThat(Wording.money("36.4", "€ m")).isEqualTo("€ 36.4 m");
    assertThat(Wording.money("36.4", "barrels")).isEqualTo("36.4 barrels");
    assertThat(Wording.money("36.4", "")).isEqualTo("36.4");
  }

  @Test
  void theEndOfAQuarterHasAName() {
    assertThat(Wording.endOf(new headroom.result.Period.Quarter(2029, 2))).isEqualTo("mid-2029");
    assertThat(Wording.endOf(new headroom.result.Period.Quarter(2029, 4)))
        .isEqualTo("the end of 2029");
  }

  @Test
  void aDecimalYearLiesInTheQuarterThatItEnds() {
    headroom.scenario.Quarter start = new headroom.scenario.Quarter(2026, 1);
    assertThat(Wording.quarterOf(2029.3, start).label()).isEqualTo("2029-Q2");
    assertThat(Wording.quarterOf(2027.0, start).label()).isEqualTo("2026-Q4");
    assertThat(Wording.quarterOf(2026.0, start).label()).isEqualTo("2026-Q1");
  }
}
