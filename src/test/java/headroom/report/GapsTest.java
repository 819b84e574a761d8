package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GapsTest {

  @Test
  void lettersGoOnAfterZAndMakeIds() {
    assertThat(Gaps.letter(0)).isEqualTo("A");
    assertThat(Gaps.letter(8)).isEqualTo("I");
    assertThat(Gaps.letter(25)).isEqualTo("Z");
    assertThat(Gaps.letter(26)).isEqualTo("AA");
    assertThat(Gaps.letter(53)).isEqualTo("BB");
    assertThat(IntStream.range(0, 1000).mapToObj(Gaps::letter).distinct()).hasSize(1000);
    assertThat(IntStream.range(0, 1000).mapToObj(Gaps::letter))
        .allMatch(it -> it.matches("[A-Z]+"));
  }
}
