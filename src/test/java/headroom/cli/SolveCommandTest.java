package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolveCommandTest {
  private static final String SCENARIO =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2030-Q4}
      streams:
        revenue: {now: 7.5, growth: 40%, volatility: 25%}
      agreements:
        share: {payer: Startup, payee: Investor, rate: 20%, base: {revenue: 100%}, cap: {total: 30}}
      """;

  @TempDir private Path folder;
  private String base = "";

  @BeforeEach
  void writeScenario() throws IOException {
    base = Files.writeString(folder.resolve("small.yaml"), SCENARIO).toString();
  }

  private Invocation solve(String... arguments) {
    List<Object> line = new ArrayList<>(List.of("solve", base));
    line.addAll(List.of(arguments));
    line.addAll(List.of("--out", folder.resolve("out").toString(), "--trials", "2048"));
    return Invocation.of(line.toArray());
  }

  private Invocation cap(String target, String... more) {
    List<String> line =
        new ArrayList<>(
            List.of("--for", "cap", "--from", "20", "--to", "150", "--such-that", target));
    line.addAll(List.of(more));
    return solve(line.toArray(String[]::new));
  }

  @Test
  void tellsTheValueWithItsErrorAndInterval() {
    Invocation result = cap("share.cap.hit = 50%");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("agreements.share.cap.total such that share.cap.hit = 0.5, sought from 20 to 150")
        .containsPattern(
            "is 50 % where cap is [\\d.]+ ± [\\d.]+ \\(95 % interval [\\d.]+ to [\\d.]+\\)\\.");
    assertThat(folder.resolve("out/charts/solve.png")).exists();
    assertThat(folder.resolve("out/manifest.json")).exists();
  }

  @Test
  void jsonKeepsItsContract() {
    Invocation result = cap("mean(share.paid) = 40", "--json", "--no-report");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .startsWith("{\"format\": 1, \"headroom\": \"")
        .contains("\"for\": \"agreements.share.cap.total\"")
        .contains("\"such_that\": \"mean(share.paid) = 40\"")
        .containsPattern(
            "\"solutions\": \\[\\s+\\{\"value\": [\\d.]+, \"value_se\": [\\d.]+, \"interval\":"
                + " \\[[\\d.]+, [\\d.]+]}]")
        .contains("\"reason\": null")
        .containsPattern(
            "\"evaluations\": \\[\\s+\\{\"at\": 20.0, \"value\": [\\d.]+, \"value_se\": ");
  }

  @Test
  void noneIsAnAnswerToo() {
    Invocation result = cap("mean(share.paid) = 1000", "--json", "--no-report");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("\"solutions\": []")
        .contains(
            "\"reason\": \"No value of agreements.share.cap.total between 20 and 150 does it; at 20"
                + " the mean of share.paid is USD 20");
  }

  @Test
  void otherKeysAreSimulated() {
    Invocation result =
        solve("--for", "rate", "--from", "5%", "--to", "40%", "--such-that", "share.cap.hit = 50%");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .containsPattern("where rate is \\d+\\.?\\d* ± [\\d.]+ % \\(95 % interval ");
  }

  @Test
  void keysThatTakeNoNumberAreRefusedWithSweepAsRemedy() {
    Invocation whole =
        solve(
            "--for",
            "agreements.share.payment-lag",
            "--from",
            "0",
            "--to",
            "4",
            "--such-that",
            "mean(party.Investor.receipts) = 20");
    assertThat(whole.code()).isEqualTo(ExitCode.USAGE);
    assertThat(whole.err()).contains("headroom sweep … --over agreements.share.payment-lag=");
    Invocation date =
        solve(
            "--for",
            "agreements.share.from",
            "--from",
            "2026-01-01",
            "--to",
            "2028-01-01",
            "--such-that",
            "mean(share.paid) = 20");
    assertThat(date.code()).isEqualTo(ExitCode.USAGE);
    assertThat(date.err()).contains("headroom sweep … --over agreements.share.from=2026-01-01");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThat(cap("mean(share.paid)").err()).contains("a target is EXPRESSION = VALUE");
    assertThat(cap("mean(share.payed) = 3").err()).contains("did you mean `share.paid`?");
    assertThat(
            solve("--for", "cap", "--from", "9", "--to", "3", "--such-that", "share.cap.hit = 50%")
                .err())
        .contains("--from must be below --to");
    assertThat(
            solve(
                    "--for",
                    "simulation.trials",
                    "--from",
                    "9",
                    "--to",
                    "300",
                    "--such-that",
                    "share.cap.hit = 50%")
                .err())
        .contains("the same at all points");
    assertThat(
            solve("--for", "cap", "--from", "-9", "--to", "3", "--such-that", "share.cap.hit = 50%")
                .code())
        .isEqualTo(ExitCode.USAGE);
  }
}
