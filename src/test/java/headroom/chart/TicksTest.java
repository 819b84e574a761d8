package headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TicksTest {

  @Test
  void stepsAreOneTwoTwoAndAHalfOrFive() {
    assertThat(Ticks.around(new Range(0, 38.9), 7).texts())
        .containsExactly("0", "10", "20", "30", "40");
    assertThat(Ticks.around(new Range(0, 16.4), 7).texts())
        .containsExactly("0", "2.5", "5.0", "7.5", "10.0", "12.5", "15.0", "17.5");
    assertThat(Ticks.around(new Range(0, 1.1e9), 6).texts())
        .contains("200,000,000")
        .doesNotContain("1,400,000,000");
    assertThat(Ticks.around(new Range(-4.1, 0), 5).texts())
        .containsExactly("−5", "−4", "−3", "−2", "−1", "0");
  }

  @Test
  void ticksOfAnySizeAreExactMultiplesThatCoverTheData() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 10_000; round++) {
      double size = StrictMath.pow(10, random.nextInt(-15, 16));
      double one = size * (random.nextDouble() - 0.3);
      double other = size * (random.nextDouble() - 0.3);
      Range data = new Range(Math.min(one, other), Math.max(one, other));
      Ticks ticks = Ticks.around(data, 6);
      assertThat(ticks.values()).as("round %d, %s", round, data).hasSizeBetween(2, 9);
      double slack = 1e-8 * ticks.range().span();
      assertThat(ticks.range().low()).isLessThanOrEqualTo(data.low() + slack);
      assertThat(ticks.range().high()).isGreaterThanOrEqualTo(data.high() - slack);
      assertThat(ticks.texts()).doesNotHaveDuplicates();
    }
  }

  @Test
  void zeroAloneGetsAnAxisToOne() {
    assertThat(Ticks.around(new Range(0, 0), 5).range()).isEqualTo(new Range(0, 1));
  }

  @Test
  void aSingleValueGetsRoomOnBothSides() {
    Range range = Ticks.around(new Range(7, 7), 5).range();
    assertThat(range.low()).isLessThan(7);
    assertThat(range.high()).isGreaterThan(7);
  }

  @Test
  void printedValuesShowNoMoreThanTheResolution() {
    Ticks ticks = Ticks.around(new Range(0, 38.9), 7);
    assertThat(ticks.valueDecimals(0)).isEqualTo(1);
    assertThat(ticks.valueDecimals(0.001)).isEqualTo(1);
    assertThat(ticks.valueDecimals(0.1)).isEqualTo(1);
    assertThat(ticks.valueDecimals(0.11)).isEqualTo(1);
    assertThat(ticks.valueDecimals(1.1)).isEqualTo(0);
    assertThat(ticks.valueDecimals(30)).isEqualTo(-1);
  }

  @Test
  void anAxisEndsNearDataThatJustCrossZero() {
    Ticks ticks = Ticks.close(new Range(-0.6, 100), 6);
    assertThat(ticks.range().low()).isBetween(-3.0, -0.6);
    assertThat(ticks.range().high()).isEqualTo(100);
    assertThat(ticks.values().getFirst().signum()).isZero();
    assertThat(Ticks.close(new Range(-40, 100), 6)).isEqualTo(Ticks.around(new Range(-40, 100), 6));
    assertThat(Ticks.close(new Range(0, 100), 6)).isEqualTo(Ticks.around(new Range(0, 100), 6));
  }
}
