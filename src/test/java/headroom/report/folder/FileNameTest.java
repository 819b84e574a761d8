package headroom.report.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FileNameTest {

  @Test
  void aStemLeavesRoomForItsEndingAndStaysItsOwn() {
    for (int length : List.of(1, 60, 70, 71, 76, 77, 80, 200)) {
      String one = "event-" + "x".repeat(length);
      assertThat(FileName.safe("charts/" + FileName.stem(one) + ".svg")).isTrue();
      assertThat(FileName.stem(one)).isNotEqualTo(FileName.stem(one + "y"));
    }
    assertThat(FileName.stem("receipts-by-year")).isEqualTo("receipts-by-year");
    assertThat(FileName.stem("a b")).isNotEqualTo(FileName.stem("a-b"));
  }
}
