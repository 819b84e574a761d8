package headroom.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverTextTest {
  private static List<String> values(String text) {
    return OverText.parse("cap=" + text).values();
  }

  @Test
  void rangesAreAsIfEachValueWereTyped() {
    assertThat(values("20..100:20")).containsExactly("20", "40", "60", "80", "100");
    assertThat(values("0.1..0.5:0.1")).containsExactly("0.1", "0.2", "0.3", "0.4", "0.5");
    assertThat(values("5%..30%:10%")).containsExactly("5%", "15%", "25%");
    assertThat(values("1_000..2_000:500")).containsExactly("1000", "1500", "2000");
    assertThat(values("-1..1:1")).containsExactly("-1", "0", "1");
    assertThat(values("3..1:-1")).containsExactly("3", "2", "1");
    assertThat(values("20..20:5")).containsExactly("20");
    assertThat(values("1e3..2e3:1e3")).containsExactly("1000", "2000");
    assertThat(values("20..30:5,50")).containsExactly("20", "25", "30", "50");
  }

  @Test
  void commasInsideBracketsAndQuotesDoNotSeparate() {
    assertThat(values("36 to 40, {p5: 20, p95: 90} ,\"a, b\""))
        .containsExactly("36 to 40", "{p5: 20, p95: 90}", "\"a, b\"");
    assertThat(OverText.parse("a.b = 2028-Q1,2028-Q2").path()).isEqualTo("a.b");
    assertThat(values("a=b")).containsExactly("a=b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cap|PATH=VALUES is expected",
        "=20|PATH=VALUES is expected",
        "cap=|has an empty value",
        "cap=20,,30|has an empty value",
        "cap=20..100|has no step; write for example 20..100:1",
        "cap=5%..30%|has no step; write for example 5%..30%:1%",
        "cap=5%..30%:5|write % behind all its numbers or behind none",
        "cap=20..100:0|the step is 0",
        "cap=100..20:10|turn its step or its ends",
        "cap=1..10000:0.5|at most 10,000 points",
        "cap=0..1:1e-300|at most 10,000 points"
      })
  void whatIsNoneIsRefused(String text, String message) {
    assertThatThrownBy(() -> OverText.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
