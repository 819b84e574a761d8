package headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextStyleTest {

  private static final TextStyle STYLE = TextStyle.body(Palette.INK);
  private static final String TEXT =
      "one two three four five six seven eight nine ten eleven twelve";

  @Test
  void linesFitTheWidth() {
    assertThat(STYLE.wrap(TEXT, 300, 99))
        .hasSizeGreaterThan(2)
        .allMatch(line -> STYLE.width(line) <= 300);
    assertThat(String.join(" ", STYLE.wrap(TEXT, 300, 99))).isEqualTo(TEXT);
  }

  @Test
  void whatDoesNotFitEndsInAnEllipsis() {
    List<String> lines = STYLE.wrap(TEXT, 300, 2);
    assertThat(lines).hasSize(2);
    assertThat(lines.getLast()).endsWith("…");
    assertThat(STYLE.width(lines.getLast())).isLessThanOrEqualTo(300);
    assertThat(STYLE.shorten("unbreakablylongword", 60)).endsWith("…");
  }

  @Test
  void whatDoesNotFitEndsAfterAWholeWord() {
    for (double width = 120; width < 500; width += 7) {
      String last = STYLE.wrap(TEXT, width, 2).getLast();
      String words = last.endsWith("…") ? last.substring(0, last.length() - 1) : last;
      assertThat(TEXT + " ").as("width %s", width).contains(words + " ");
    }
  }

  @Test
  void balancedLinesAreAboutEquallyLong() {
    List<String> lines = STYLE.balance(TEXT, STYLE.width(TEXT) - 20, 2);
    assertThat(lines).hasSize(2);
    assertThat(STYLE.width(lines.getLast())).isGreaterThan(0.8 * STYLE.width(lines.getFirst()));
  }

  @Test
  void aNumberStaysWithItsUnit() {
    for (double width = 60; width < 500; width += 7) {
      assertThat(STYLE.wrap("Receipts reach 36.5 bn in half of them", width, 99))
          .as("width %s", width)
          .noneMatch(line -> line.endsWith("36.5"));
    }
  }

  @Test
  void anEmptyTextIsOneEmptyLine() {
    assertThat(STYLE.balance("", 100, 2)).containsExactly("");
  }
}
