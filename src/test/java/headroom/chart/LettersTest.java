package headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {
  @Test
  void latinGreekAndCyrillicAreShown() {
    assertThat(Letters.missing("Microsoft–OpenAI, Zürich Łódź σ² Ω Привет “€” ± %")).isEmpty();
  }

  @Test
  void lettersOfOtherScriptsAreMissing() {
    assertThat(Letters.missing("收入 income 收 नमस्ते")).startsWith("收入न");
    assertThat(Letters.missing("up 🚀 up 🚀")).isEqualTo("🚀");
  }
}
