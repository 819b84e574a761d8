package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VerifyCommandTest {
  private record Ran(int code, String out, String err) {}

  private static Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Cli.run(args, stream(out), stream(err));
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Test
  void theTableShowsExactAndEngineWithScoreAndVerdict() {
    Ran ran = run("verify", "--trials", "10000", "--seed", "3");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("reference case A", "one capped payment", "worst of 20")
        .containsPattern("mean of the total paid +1215373 +\\d+ +[\\d.e+]+ +[+-]\\d\\.\\d\\d +ok")
        .containsPattern("All \\d+ checks passed\\.")
        .containsPattern("at most one seed in \\d,\\d\\d\\d")
        .doesNotContain("FAILED", "NaN");
  }

  @Test
  void everyLineSaysInFullWhatIsCompared() {
    Ran ran = run("verify", "--trials", "10000");
    assertThat(ran.out()).contains("mean payment, worst of 20: 20").doesNotContain("…");
  }

  @Test
  void jsonHoldsEveryCheckAndThreadsChangeNoByte() {
    Ran one = run("verify", "--trials", "10000", "--threads", "1", "--json");
    Ran three = run("verify", "--trials", "10000", "--threads", "3", "--json");
    assertThat(one.out()).startsWith("{\"format\": 1").contains("\"passed\": true", "\"z\": ");
    assertThat(one.out().lines().count()).isGreaterThan(300);
    assertThat(three.out()).isEqualTo(one.out());
  }

  @Test
  void tooFewTrialsAreRefusedInASentence() {
    Ran ran = run("verify", "--trials", "10");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("at least 10000 trials, found 10");
    assertThat(ran.out()).isEmpty();
  }
}
