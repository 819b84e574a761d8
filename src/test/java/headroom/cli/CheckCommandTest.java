package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final Path MINIMAL = Path.of("scenarios/minimal.yaml");

  @TempDir private Path folder;

  @Test
  void soundScenarioIsSummedUpInALine() {
    Invocation check = Invocation.of("check", MINIMAL);
    assertThat(check.code()).isZero();
    assertThat(check.out())
        .isEqualTo(
            "scenarios/minimal.yaml: no faults; 0 assumptions, 1 stream, 1 agreement, 2026-Q1 to"
                + " 2030-Q4\n");
    assertThat(check.err()).isEmpty();
  }

  @Test
  void everyFileIsCheckedThoughOneIsBroken() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "headroom: 1\nnonsense: 2\n");
    Invocation check = Invocation.of("check", broken, MINIMAL);
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.err()).contains(broken + ":2:1: unknown key `nonsense`");
    assertThat(check.out()).startsWith("scenarios/minimal.yaml: no faults");
  }

  /// Three pairs at −0.505 where −0.5 is the least that three can have.
  @Test
  void repairedCorrelationsAreToldAsARunTellsThem() throws IOException {
    String text =
        """
        headroom: 1
        currency: USD
        timeline: {start: 2026-Q1, end: 2026-Q4}
        streams:
          a: {now: 1, growth: 0%, volatility: 10%}
          b: {now: 1, growth: 0%, volatility: 10%}
          c: {now: 1, growth: 0%, volatility: 10%}
        stream-correlation: -0.505
        """;
    Path file = Files.writeString(folder.resolve("s.yaml"), text);
    String warning =
        "warning: stream-correlation cannot all hold at once; the nearest correlations that can"
            + " were taken (largest change 0.0050)\n";
    Invocation check = Invocation.of("check", file);
    assertThat(check.code()).isZero();
    assertThat(check.out()).endsWith("2026-Q1 to 2026-Q4\n  " + warning);
    Invocation run =
        Invocation.of("run", file, "--trials", "64", "--no-report", "--out", folder.resolve("out"));
    assertThat(run.err()).isEqualTo("headroom: " + warning);
  }

  @Test
  void settingsAreChecked() {
    Invocation check = Invocation.of("check", MINIMAL, "--set", "agreements.share.rat=3");
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.err()).contains("did you mean `rate`?");
  }

  @Test
  void settingWithoutAnEqualsSignIsWrongUsage() {
    Invocation check = Invocation.of("check", MINIMAL, "--set", "currency");
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.err())
        .startsWith("headroom: --set: a setting is written PATH=VALUE, found `currency`\n");
  }

  @Test
  void settingWithoutAPathSaysWhereItIsMissing() {
    assertThat(Invocation.of("check", MINIMAL, "--set", "").err())
        .startsWith(
            "headroom: --set: a setting is written PATH=VALUE, found nothing at column 1; write");
    assertThat(Invocation.of("check", MINIMAL, "--set", " =x").err())
        .startsWith(
            "headroom: --set: a setting is written PATH=VALUE, found no path before the `=`")
        .contains("at column 2 of ` =x`");
    assertThat(Invocation.of("check", MINIMAL, "--set", "=x").err())
        .contains("at column 1 of `=x`");
  }
}
