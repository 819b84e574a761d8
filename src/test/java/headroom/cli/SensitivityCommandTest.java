package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensitivityCommandTest {
  private static final String SMALL =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2030-Q4}
      assumptions:
        cap: {discrete: [{weight: 95%, value: 30}, {weight: 5%, value: 60}], evidence: reported}
        growth: {value: 20% to 60%, evidence: assumed}
        unused: 1 to 2
      streams:
        revenue: {now: 7.5, growth: $growth, volatility: 25%}
      agreements:
        share: {payer: Startup, payee: Investor, rate: 20%, base: {revenue: 100%}, cap: {total: $cap}}
      """;

  @TempDir private Path folder;

  private Invocation askOf(String scenario, String... arguments) throws IOException {
    Path file = Files.writeString(folder.resolve("small.yaml"), scenario);
    List<Object> line = new ArrayList<>(List.of("sensitivity", file));
    line.addAll(List.of(arguments));
    if (Stream.of(arguments).noneMatch(it -> it.startsWith("--trials"))) {
      line.add("--trials=2048");
    }
    line.add("--out=" + folder.resolve("out"));
    return Invocation.of(line.toArray());
  }

  private Invocation ask(String... arguments) throws IOException {
    return askOf(SMALL, arguments);
  }

  @Test
  void tellsSharesAndBarsAndWritesEverythingManifestLast() throws IOException {
    Invocation done = ask();
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out())
        .startsWith("mean(share.paid): USD ")
        .contains("30 (95.0 %)", "60 (5.0 %)", "No part in it: unused.", "graded `assumed`")
        .endsWith("manifest.json\n");
    assertThat(folder.resolve("out"))
        .isDirectoryContaining(it -> it.endsWith("sensitivity.csv"))
        .isDirectoryContaining(it -> it.endsWith("bands.csv"))
        .isDirectoryContaining(it -> it.endsWith("report.html"));
    assertThat(folder.resolve("out/charts"))
        .isDirectoryContaining(it -> it.endsWith("tornado.png"))
        .isDirectoryContaining(it -> it.endsWith("shares-of-variance.svg"))
        .isDirectoryContaining(it -> it.endsWith("bands.png"));
  }

  /// A date that comes at one end, and at the other not before the end, moves farthest.
  @Test
  void aBarBeyondTheEndOfTheTimelineIsTheWidest() throws IOException {
    Invocation done =
        askOf(
            SMALL
                .replace("20% to 60%", "38% to 42%")
                .replace("value: 60}", "value: 600}")
                .replace("weight: 95%", "weight: 60%")
                .replace("weight: 5%", "weight: 40%"),
            "--of=P50(share.cap.hit-year)",
            "--no-report");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out())
        .contains("The widest bar is that of cap: from ", " to after the end at 600");
  }

  /// What is used up before the first quarter is hit in it, not in the one before.
  @Test
  void aDateLiesInTheTimeline() throws IOException {
    Invocation done =
        askOf(
            SMALL
                .replace("value: 60}", "value: 12}")
                .replace("weight: 95%", "weight: 60%")
                .replace("weight: 5%", "weight: 40%")
                .replace("{total: $cap}", "{total: $cap, already-counted: 12}"),
            "--of=P50(share.cap.hit-year)",
            "--no-report");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).contains("2026-Q1").doesNotContain("2025-Q4");
  }

  /// What goes along with an input that matters has a share and no bar, and is said to.
  @Test
  void anInputThatDoesNothingByItselfIsSaidTo() throws IOException {
    Invocation done =
        askOf(
            SMALL
                    .replace("unused: 1 to 2", "discount: 8% to 12%")
                    .replace("value: 30}", "value: 600}")
                    .replace("volatility: 25%", "volatility: 1%")
                + "correlations: [{between: [discount, growth], spearman: 0.9}]\n"
                + "valuation: {discount-rate: $discount, as-of: 2026-01-01}\n",
            "--no-report");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out())
        .contains("iscount moves nothing by itself; its share of ")
        .doesNotContain("rank the inputs alike");
  }

  @Test
  void jsonIsTheFileAndTheSameOnAnyNumberOfThreads() throws IOException {
    Invocation one = ask("--json", "--threads=1", "--no-report");
    Invocation three = ask("--json", "--threads=3", "--no-report", "--quiet");
    assertThat(three.out()).isEqualTo(one.out());
    assertThat(Files.readString(folder.resolve("out/sensitivity.json"))).isEqualTo(one.out());
    assertThat(one.out())
        .startsWith("{\"format\": 1, \"headroom\": ")
        .contains(
            "\"of\": \"mean(share.paid)\"",
            "\"name\": \"assumptions.cap\", \"evidence\": \"reported\"",
            "\"low\": {\"at\": 30.0, ",
            "\"name\": \"paths\", \"evidence\": null",
            "\"rank_correlation\": null",
            "\"split\": {\"assumptions\": {\"value\": ",
            "\"by_evidence\": {\"reported\": {\"value\": ");
  }

  @Test
  void anExpressionWithoutSharesSaysSo() throws IOException {
    Invocation done = ask("--of=P95(share.paid)", "--no-report");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).contains("there is no variance to share").doesNotContain("Shapley");
    assertThat(Files.readString(folder.resolve("out/sensitivity.json")))
        .contains("\"variance\": null", "\"shapley\": null", "\"by_evidence\": {}");
  }

  @Test
  void aKeyWithoutALawGetsABar() throws IOException {
    Invocation done = ask("--also=agreements.share.rate=10%..30%", "--no-report");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).containsPattern("rate +10% +30%");
  }

  @Test
  void wrongQuestionsAreOneSentenceEach() throws IOException {
    refused("--also=rate", "--also is written PATH=LOW..HIGH, such as");
    refused("--also=assumptions.cap=20..40", "assumptions.cap has a law and so a bar");
    refused("--of=share.paid.given-hit", "some trials have no share.paid.given-hit");
    refused("--of=share.cap.hit-year", "hit-year");
    Invocation unknown = ask("--of=mean(share.payed)");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("share.paid", "^");
    Invocation key = ask("--also=agreements.share.rat=1%..2%");
    assertThat(key.code()).isEqualTo(2);
    assertThat(key.err()).contains("rate");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private void refused(String argument, String message) throws IOException {
    Invocation done = ask(argument);
    assertThat(done.code()).as(argument).isEqualTo(2);
    assertThat(done.err()).contains(message);
  }

  @Test
  void whatNoMachineFinishesIsRefused() throws IOException {
    refused(
        "--trials=10_000_000_000",
        "would take more than 10 trillion steps (sets of inputs × trials × quarters");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  /// Of a value with a chance of its own a bar holds one score among many, which is said.
  @Test
  void aValueOfManyScoresIsSaidToStandForOneWhereOthersMoveAlong() throws IOException {
    String correlated = SMALL + "correlations: [{between: [cap, growth], spearman: 0.5}]\n";
    String said = "cap: one value has many scores of its law, of which the bar holds one";
    assertThat(askOf(correlated, "--given", "--no-report").out()).contains(said);
    assertThat(askOf(correlated, "--no-report").out()).doesNotContain(said);
    assertThat(askOf(SMALL, "--given", "--no-report").out()).doesNotContain(said);
  }

  @Test
  void endsOfAPickAreNamesWithTheirMeans() throws IOException {
    String picked =
        SMALL.replace(
            "  cap: {discrete: [{weight: 95%, value: 30}, {weight: 5%, value: 60}], evidence:"
                + " reported}",
            "  low: {uniform: {low: 10, high: 20}}\n  high: {uniform: {low: 30, high: 50}}\n"
                + "  cap: {mixture: [{weight: 50%, value: $low}, {weight: 50%, value: $high}]}");
    assertThat(askOf(picked, "--no-report").out()).contains("low (mean 15)", "high (mean 40)");
  }

  @Test
  void certainTinyAndOneTrialAreTold() throws IOException {
    String certain =
        SMALL
            .replace("volatility: 25%", "volatility: 0%")
            .replace("$growth", "0%")
            .replace("total: $cap", "total: 10");
    Invocation same = askOf(certain);
    assertThat(same.code()).as(same.err()).isZero();
    assertThat(same.out()).contains("It is the same in all 2,048 trials");
    for (String trials : List.of("1", "2", "64")) {
      Invocation few = ask("--trials=" + trials);
      assertThat(few.code()).as(trials + few.err()).isZero();
      assertThat(few.out()).doesNotContain("NaN", "Infinity");
      assertThat(Files.readString(folder.resolve("out/report.html"))).doesNotContain("NaN");
    }
  }

  @Test
  void whatNeverHappensHasNoVariance() throws IOException {
    Invocation never = ask("--of=P(share.paid > 1000)");
    assertThat(never.code()).as(never.err()).isZero();
    assertThat(never.out()).contains("It is the same in all 2,048 trials");
  }

  /// Twelve inputs: the least go together, and the whole still adds up.
  @Test
  void manyInputsAreGrouped() throws IOException {
    StringBuilder assumptions = new StringBuilder();
    StringBuilder agreements = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      assumptions.append("  r%s: {uniform: {low: 1%%, high: %s%%}}\n".formatted(i, i + 2));
      agreements.append(
          "  a%s: {payer: P, payee: Q, rate: $r%s, base: {sales: 100%%}}\n".formatted(i, i));
    }
    String many =
        "headroom: 1\ncurrency: EUR\ntimeline: {start: 2026-Q1, end: 2026-Q4}\nassumptions:\n"
            + assumptions
            + "streams:\n  sales: {now: 10, growth: 0%, volatility: 5%}\nagreements:\n"
            + agreements
            + "report: {party: Q, headline: a0}\n";
    Invocation done = askOf(many, "--of=party.Q.receipts", "--trials=256", "--no-report");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).contains("all others", "in all others");
  }
}
