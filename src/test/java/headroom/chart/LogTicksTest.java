package headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogTicksTest {
  @Test
  void marksAreRoundAndAsDenseAsTheAxisIsLong() {
    assertThat(LogTicks.around(1.9, 185).texts())
        .containsExactly("2", "5", "10", "20", "50", "100", "200");
    assertThat(LogTicks.around(3, 9).texts()).containsExactly("3", "4", "5", "6", "8", "10");
    assertThat(LogTicks.around(0.001, 100_000).texts()).containsExactly("0.1", "100", "100,000");
  }

  /// From one value to twenty powers of ten, anywhere between a millionth and a billion.
  @Test
  void thereAreAlwaysTwoMarksWithDifferentTexts() {
    for (double low = 1e-6; low < 1e9; low *= 1.07) {
      for (double factor = 1; factor < 1e20; factor = factor * 1.3 + 1e-3) {
        LogTicks ticks = LogTicks.around(low, low * factor);
        assertThat(ticks.texts())
            .as("%s to %s", low, low * factor)
            .hasSizeBetween(2, 14)
            .doesNotHaveDuplicates();
      }
    }
  }
}
