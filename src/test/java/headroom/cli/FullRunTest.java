package headroom.cli;

import static headroom.InOrder.assertContainsInOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `headroom run --full`: further questions with a run, and scenarios that have none.
class FullRunTest {
  private static final String CAPPED =
      """
      headroom: 1
      name: A cap
      currency: EUR m
      timeline: {start: 2026-Q1, end: 2027-Q4}
      simulation: {trials: 4096, seed: 3, replicates: 16}
      assumptions:
        cap: {uniform: {low: 8, high: 60}}
        growth: {triangular: {low: 0%, mode: 20%, high: 60%}}
      streams:
        sales: {now: 50, growth: $growth, volatility: 30%}
      agreements:
        share: {payer: A, payee: B, rate: 10%, base: {sales: 100%}, cap: {total: $cap}}
      """;

  @TempDir private Path folder;

  private Path out() {
    return folder.resolve("out");
  }

  private Invocation full(String text, Object... more) throws IOException {
    Path file = Files.writeString(folder.resolve("scenario.yaml"), text);
    List<Object> line = new ArrayList<>(List.of("run", file, "--full", "--out", out(), "--quiet"));
    line.addAll(List.of(more));
    if (!line.contains("--trials")) {
      line.addAll(List.of("--trials", "4096"));
    }
    return Invocation.of(line.toArray());
  }

  private String report() throws IOException {
    return Files.readString(out().resolve("report.html"));
  }

  @Test
  void theReportStandsUnderItsQuestions() throws IOException {
    assertThat(full(CAPPED).code()).isZero();
    String report = report();
    assertContainsInOrder(
        report,
        "<h2>How much?</h2>",
        "<h2>When?</h2>",
        "<h2>What does the cap cost?</h2>",
        "<h2>What matters?</h2>",
        "<h2>What would change our mind?</h2>",
        "<h2>In which futures?</h2>",
        "<h2>Numbers</h2>");
    assertThat(report).doesNotContain("`assumed`", "NaN");
    assertThat(out().resolve("charts/tornado.svg")).exists();
    assertThat(Files.readString(out().resolve("manifest.json")))
        .contains("sensitivity.json", "sweep.csv", "discover.json");
  }

  /// Each answer is that of its own command.
  @Test
  void theAnswersAreThoseOfTheCommands() throws IOException {
    full(CAPPED, "--no-report");
    Path alone = folder.resolve("alone");
    Invocation.of(
        "sensitivity",
        folder.resolve("scenario.yaml"),
        "--trials",
        "4096",
        "--no-report",
        "--quiet",
        "--out",
        alone);
    assertThat(out().resolve("sensitivity.json"))
        .hasSameTextualContentAs(alone.resolve("sensitivity.json"));
  }

  @Test
  void whatNoMachineFinishesIsRefusedBeforeTheRun() throws IOException {
    Invocation refused = full(CAPPED, "--trials", "50_000_000_000");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("--full: ", "10 trillion steps", "or leave --full out");
    assertThat(out()).doesNotExist();
  }

  /// The input that matters most is a rate: its values are told as it is written, in per cent.
  @Test
  void ratesAreSweptInPerCent() throws IOException {
    String rate =
        CAPPED
            .replace("cap: {uniform: {low: 8, high: 60}}", "rate: {uniform: {low: 1%, high: 21%}}")
            .replace("rate: 10%", "rate: $rate")
            .replace("$cap", "10");
    assertThat(full(rate).code()).isZero();
    assertThat(Files.readString(out().resolve("sweep.csv"))).contains("assumptions.rate,");
    assertThat(report()).contains("2%", "11%", "20%").doesNotContain("0.11<");
    assertThat(Files.readString(out().resolve("sweep.json"))).contains("0.02");
  }

  @Test
  void aPlainRunHasNoneOfIt() throws IOException {
    Path file = Files.writeString(folder.resolve("scenario.yaml"), CAPPED);
    Invocation.of("run", file, "--out", out(), "--quiet");
    assertThat(report()).contains("<h2>Charts</h2>").doesNotContain("What matters?");
    assertThat(out().resolve("sensitivity.json")).doesNotExist();
  }

  @Test
  void scenariosWithoutQuestionsAreRunAllTheSame() throws IOException {
    String bare =
        CAPPED.replaceAll("(?s)agreements:.*", "").replace("  cap: {uniform", "  x: {uniform");
    answered(full(bare, "--no-report"), false, false, false);
    answered(full(CAPPED, "--no-report", "--set", "cap=1000"), true, true, false);
    String certain =
        CAPPED
            .replaceAll("cap: \\{uniform.*", "cap: 12")
            .replaceAll("growth: \\{triangular.*", "growth: 20%")
            .replace("30%", "0%");
    answered(full(certain, "--no-report"), true, false, false);
    answered(full(CAPPED, "--no-report", "--trials", "1"), true, false, false);
  }

  private void answered(Invocation run, boolean matters, boolean swept, boolean found)
      throws IOException {
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.exists(out().resolve("sensitivity.json"))).isEqualTo(matters);
    assertThat(Files.exists(out().resolve("sweep.json"))).isEqualTo(swept);
    assertThat(Files.exists(out().resolve("discover.json"))).isEqualTo(found);
    if (matters) {
      assertThat(Files.readString(out().resolve("sensitivity.json"))).doesNotContain("NaN");
    }
  }
}
