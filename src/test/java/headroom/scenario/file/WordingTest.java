package headroom.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "agrements, agreements, 1",
    "volatilty, volatility, 1",
    "raet, rate, 1",
    "kitten, sitting, 3",
    "a, '', 1",
    "same, same, 0",
    "lognorm, lognormal, 2"
  })
  void editsCountInsertionsDeletionsSubstitutionsAndSwaps(String from, String to, int edits) {
    assertThat(Wording.edits(from, to)).isEqualTo(edits);
    assertThat(Wording.edits(to, from)).isEqualTo(edits);
  }

  @Test
  void onlyNearWordsAreSuggested() {
    List<String> keys = List.of("of", "now", "growth", "ratio");
    assertThat(Wording.closest("grwth", keys)).contains("growth");
    assertThat(Wording.closest("to", keys)).isEmpty();
    assertThat(Wording.closest("shape", keys)).isEmpty();
    assertThat(Wording.closest("x".repeat(100_000), keys)).isEmpty();
  }

  @Test
  void quotesAreShortAndHarmless() {
    assertThat(Wording.quote("𝄞".repeat(1_000))).hasSizeLessThan(110).endsWith("…`");
    assertThat(Wording.quote("a\u0007\u202e\ud800")).isEqualTo("`a\\u0007\\u202e\\ud800`");
  }
}
