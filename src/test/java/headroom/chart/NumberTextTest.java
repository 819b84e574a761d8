package headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberTextTest {

  @Test
  void numbersAreGroupedAndHaveATrueMinusSign() {
    assertThat(NumberText.of(1234567.891, 1)).isEqualTo("1,234,567.9");
    assertThat(NumberText.of(-1234.5, 0)).isEqualTo("−1,235");
    assertThat(NumberText.of(123, 2)).isEqualTo("123.00");
    assertThat(NumberText.of(0.0004, 2)).isEqualTo("0");
    assertThat(NumberText.of(-0.0, 3)).isEqualTo("0");
    assertThat(NumberText.of(345_678_901, -6)).isEqualTo("346,000,000");
  }

  @Test
  void verySmallAndVeryLargeNumbersHaveAnExponent() {
    assertThat(NumberText.of(2.5e-12, 13)).isEqualTo("2.5e-12");
    assertThat(NumberText.of(-3e15, 0)).isEqualTo("−3e15");
    assertThat(NumberText.of(1e-6, 7)).isEqualTo("0.0000010");
    assertThat(NumberText.of(1e9, 0)).isEqualTo("1,000,000,000");
  }

  @Test
  void briefNumbersHaveNoZerosAtTheEnd() {
    assertThat(NumberText.brief(0.5, 3)).isEqualTo("0.5");
    assertThat(NumberText.brief(36.5, 6)).isEqualTo("36.5");
    assertThat(NumberText.brief(1_234_567, 3)).isEqualTo("1,230,000");
    assertThat(NumberText.brief(0, 3)).isEqualTo("0");
  }

  @Test
  void aResolutionIsRoundedUpToAPowerOfTen() {
    assertThat(NumberText.decimals(0.1)).isEqualTo(1);
    assertThat(NumberText.decimals(0.02)).isEqualTo(1);
    assertThat(NumberText.decimals(1)).isEqualTo(0);
    assertThat(NumberText.decimals(1.5)).isEqualTo(-1);
    for (int power = -12; power <= 12; power++) {
      assertThat(NumberText.decimals(StrictMath.pow(10, power)))
          .as("10^%d", power)
          .isEqualTo(-power);
    }
  }

  @Test
  void percentKeepsItsDistance() {
    assertThat(NumberText.percent(0.3249, 0)).isEqualTo("32 %");
  }
}
