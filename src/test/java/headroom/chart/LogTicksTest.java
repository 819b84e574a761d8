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

  @Test
  void oneValueHasAMarkNearIt() {
    for (double value = 1; value < 10; value += 0.1) {
      assertThat(LogTicks.around(value, value).values()).isNotEmpty();
    }
  }
}
