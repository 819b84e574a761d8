package headroom.report.verify;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.verify.Check;
import headroom.verify.Verification.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTextTest {
  private static final Check RIGHT =
      new Check("share", "P5", 0.05, 0.051, new Check.Sampled(0.001, 1));
  private static final Check WRONG =
      new Check("share", "P50", 0.5, 0.49, new Check.Sampled(0.001, -10));
  private static final Check EXACT = new Check("total", "total", 20, 20, new Check.Certain(1e-12));
  private static final List<Subject> SUBJECTS =
      List.of(new Subject("a case", List.of(RIGHT, WRONG, EXACT)));

  @Test
  void aMissedResultIsShownAndCounted() {
    assertThat(VerificationText.text(SUBJECTS, false))
        .contains("share, worst of 2: P50", "-10.00  FAILED", "1 of 3 checks FAILED")
        .doesNotContain("P5 ");
  }

  @Test
  void theWholeTableShowsEveryCheck() {
    assertThat(VerificationText.text(SUBJECTS, true)).contains("share, P5 ", "share, P50");
  }

  @Test
  void jsonSaysWhatFailed() {
    assertThat(VerificationJson.text("1.0", SUBJECTS))
        .contains("\"passed\": false, \"limit\": 5")
        .contains(
            "\"which\": \"P50\", \"exact\": 0.5, \"engine\": 0.49, \"se\": 0.001, \"z\": -10");
  }
}
