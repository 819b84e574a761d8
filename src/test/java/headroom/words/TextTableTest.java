package headroom.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
  private static String first(String label) {
    TextTable table = new TextTable();
    table.row(label, "1".repeat(58));
    return table.lines().getFirst();
  }

  @Test
  void aLabelThatIsTooLongEndsAfterAWord() {
    assertThat(first("Microsoft's present value of all that is still to come"))
        .startsWith("Microsoft's present value of all that…    1");
    assertThat(first("Microsoft's present value of all that it was"))
        .startsWith("Microsoft's present value of all that…    1");
  }

  @Test
  void oneLongWordIsCut() {
    assertThat(first("Donaudampfschifffahrtsgesellschaftskapitän"))
        .startsWith("Donaudampfschifffahrtsgesellschaftskapi…  1");
  }

  @Test
  void aLabelThatFitsStays() {
    assertThat(first("present value")).startsWith("present value  1");
  }
}
