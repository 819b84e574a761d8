package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What commands do with what has been heard.
class EvidenceCommandTest {
  private static final String MODEL =
      """
      headroom: 1
      name: A share
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2028-Q4}
      simulation: {trials: 32_768, replicates: 16}
      assumptions: {cap: {normal: {mean: 40, sd: 6}}}
      streams: {sales: {now: 10, growth: 40%, volatility: 20%}}
      agreements: {share: {payer: A, payee: B, base: {sales: 100%}, rate: 20%, cap: {total: $cap}}}
      """;
  private static final String CLUES =
      """
      evidence:
        report: {of: assumptions.cap, says: 38, error: 3, reliability: 70%, source: someone}
        floor: {of: share.paid@2026, at-least: 8}
      """;

  private static final String GHOST = "before the clues";

  @TempDir private Path folder;

  private String distribution(String out) throws IOException {
    return Files.readString(folder.resolve(out).resolve("charts/receipts-distribution.svg"));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Invocation run(Path file, String out, String... more) {
    List<String> words =
        new ArrayList<>(List.of("run", file.toString(), "--out", folder.resolve(out).toString()));
    words.addAll(List.of(more));
    return Invocation.of(words.toArray());
  }

  private String results(String out) throws IOException {
    return Files.readString(folder.resolve(out).resolve("results.json"));
  }

  @Test
  void runTellsWhatTheCluesSay() throws IOException {
    Path heard = file("heard.yaml", MODEL + CLUES);
    Invocation run = run(heard, "heard");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("mean before", "What the clues leave of 32,768 trials is worth")
        .contains("report says assumption.cap is 38 ± 3, at 38.", "; reliable with 70.0 % before")
        .contains("floor says share.paid@2026 is at least 8, which held in");
    assertThat(results("heard"))
        .contains("\"evidence\": {\"effective_sample_size\": ", "\"pareto_k\": ")
        .contains("\"name\": \"report\", \"expected\": 0.38", "\"reliability_after\": 0.7")
        .contains(
            "\"marginal\": ", "\"marginal_se\": ", "\"without\": {\"share.paid\": {\"mean\": ");
    assertThat(Files.readString(folder.resolve("heard/report.html")))
        .contains("What do the clues say?", "mean before", "id=\"clues-receipts\"")
        .contains(GHOST);
    assertThat(distribution("heard")).contains(GHOST);
    run(heard, "plain", "--without-evidence");
    assertThat(distribution("plain")).doesNotContain(GHOST);
  }

  /// Evenly spread points know a mean before the clues to seven digits and more, and that of two
  /// values exactly.
  @Test
  void whatWasExpectedHasNoMoreDecimalsThanWhatIs() throws IOException {
    Path heard = file("heard.yaml", MODEL + CLUES);
    Invocation run = run(heard, "heard", "--errors");
    assertThat(run.out())
        .containsPattern(
            "\nshare: total paid  36\\.833 ± less than 0\\.001  .*  37\\.003 ± 0\\.005  ");
    Invocation two =
        run(
            file(
                "two.yaml",
                MODEL.replace(
                        "{normal: {mean: 40, sd: 6}}",
                        "{discrete: [{weight: 50%, value: 30}, {weight: 50%, value: 60}]}")
                    + "evidence: {report: {of: assumptions.cap, says: 38, error: 8}}"),
            "two",
            "--errors");
    assertThat(two.out())
        .contains("that of assumption.cap is 45.\n")
        .doesNotContain("the same in every future");
  }

  @Test
  void withoutItTheBytesAreThoseOfAFileWithoutIt() throws IOException {
    Path heard = file("heard.yaml", MODEL + CLUES);
    run(file("plain.yaml", MODEL), "plain");
    assertThat(run(heard, "left-out", "--without-evidence").code()).isZero();
    assertThat(
            run(heard, "one-by-one", "--without-clue", "report", "--without-clue", "floor").code())
        .isZero();
    for (String name : List.of("results.json", "receipts.csv", "scenario.yaml")) {
      String plain = Files.readString(folder.resolve("plain").resolve(name));
      assertThat(Files.readString(folder.resolve("left-out").resolve(name))).isEqualTo(plain);
      assertThat(Files.readString(folder.resolve("one-by-one").resolve(name))).isEqualTo(plain);
    }
    assertThat(results("plain")).doesNotContain("evidence");
  }

  @Test
  void oneClueIsLeftOut() throws IOException {
    run(file("heard.yaml", MODEL + CLUES), "heard", "--without-clue", "floor");
    run(file("one.yaml", MODEL + CLUES.replaceFirst("(?m)^  floor:.*\n", "")), "one");
    assertThat(results("heard")).isEqualTo(results("one")).doesNotContain("floor");
    Invocation misspelt = run(file("heard.yaml", MODEL + CLUES), "x", "--without-clue", "flor");
    assertThat(misspelt.code()).isEqualTo(ExitCode.USAGE);
    assertThat(misspelt.err()).contains("there is no clue `flor`; did you mean `floor`?");
  }

  @Test
  void theKeptScenarioGivesTheSameNumbers() throws IOException {
    run(file("heard.yaml", MODEL + CLUES), "heard");
    Invocation again = run(folder.resolve("heard/scenario.yaml"), "again");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(results("again")).isEqualTo(results("heard"));
  }

  @Test
  void tooLittleIsRefusedAndNothingWritten() throws IOException {
    Path sharp =
        file(
            "sharp.yaml",
            MODEL + "evidence: {sharp: {of: assumptions.cap, says: 38, error: 0.01}}");
    Invocation run = run(sharp, "sharp");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("errors take 1,600, 100 for each of 16 replicates; run more");
    assertThat(folder.resolve("sharp")).doesNotExist();
  }

  @Test
  void whatDoesNotWeighRefuses() throws IOException {
    String heard = file("heard.yaml", MODEL + CLUES).toString();
    String plain = file("plain.yaml", MODEL).toString();
    String out = folder.resolve("out").toString();
    List<List<String>> commands =
        List.of(
            List.of("sweep", heard, "--over", "agreements.share.rate=10%,20%", "--out", out),
            List.of("sweep", heard, "--over", "assumptions.cap=30,40", "--out", out),
            List.of(
                "solve",
                heard,
                "--for",
                "agreements.share.rate",
                "--from",
                "10%",
                "--to",
                "30%",
                "--such-that",
                "mean(share.paid) = 20",
                "--out",
                out),
            List.of("compare", plain, heard, "--out", out),
            List.of("sensitivity", heard, "--out", out),
            List.of("discover", heard, "--where", "share.cap.hit", "--out", out),
            List.of("run", heard, "--full", "--out", out),
            List.of("run", heard, "--samples", "10", "--out", out),
            List.of("run", heard, "--checkpoint", out),
            List.of("run", heard, "--shard", "1/2", "--out", out));
    for (List<String> words : commands) {
      Invocation refused = Invocation.of(words.toArray());
      assertThat(refused.code()).as(words + refused.err()).isEqualTo(ExitCode.USAGE);
      assertThat(refused.err()).as(words + "").contains("evidence").contains("without");
      assertThat(folder.resolve("out")).as(words + "").doesNotExist();
    }
    for (List<String> words : commands.subList(0, 6)) {
      List<String> with = new ArrayList<>(words);
      with.addAll(List.of("--trials", "4096"));
      if (!words.getFirst().equals("compare")) {
        with.addAll(List.of("--set", "evidence=null"));
        Invocation asked = Invocation.of(with.toArray());
        assertThat(asked.code()).as(with + asked.err()).isZero();
      }
    }
  }

  @Test
  void whatWasHeardTwiceIsRemarked() throws IOException {
    String model =
        MODEL.replace(
            "cap: {normal: {mean: 40, sd: 6}}",
            "cap: {normal: {mean: 40, sd: 6}, source: An unnamed person}");
    String clues =
        """
        evidence:
          first: {of: assumptions.cap, says: 38, error: 3, source: an unnamed  person}
          second: {of: share.paid@2026, at-least: 8, source: An unnamed person}
        """;
    Invocation check = Invocation.of("check", file("twice.yaml", model + clues).toString());
    assertThat(check.code()).as(check.err()).isZero();
    assertThat(check.out())
        .contains(
            "note: Clues first and second have the same source; they count as if they were"
                + " independent.",
            "note: Clue first has the source that already stands beside assumptions.cap; what it"
                + " says is counted twice");
  }
}
