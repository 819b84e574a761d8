package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The contract of `headroom run`: options, exit codes, what is printed where, what is written.
class RunCommandTest {
  private static final String MINIMAL = "scenarios/minimal.yaml";

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void nameTheOutput() {
    out = folder.resolve("out");
  }

  /// A short run without pictures.
  private Invocation run(Object... more) {
    List<Object> line = new ArrayList<>(List.of("run", MINIMAL, "--no-report", "--out", out));
    line.addAll(List.of(more));
    if (!line.contains("--trials") && !line.contains("--iterations")) {
      line.addAll(List.of("--trials", "500"));
    }
    return Invocation.of(line.toArray());
  }

  private String results() {
    return read(out.resolve("results.json"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path scenario(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<String> in(Path place) throws IOException {
    try (Stream<Path> paths = Files.walk(place)) {
      return paths
          .filter(Files::isRegularFile)
          .map(file -> place.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  // ---- what is printed and written ------------------------------------------------------------

  @Test
  void summaryAndPathsArePrinted() {
    Invocation run = run();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith(
            "minimal\n512 trials (500 rounded up to 16 × 32), 2026-Q1 to 2030-Q4, seed 42, ")
        .contains("share: Startup to Investor", "P(cap hit)", "Written:\n")
        .endsWith("manifest.json\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void reportAndChartsAreWrittenUnlessDeclined() throws IOException {
    Invocation run = Invocation.of("run", MINIMAL, "--out", out, "--trials", "500", "--quiet");
    assertThat(run.code()).isZero();
    assertThat(in(out)).contains("report.html", "results.json", "receipts.csv", "manifest.json");
    assertThat(in(out)).anyMatch(file -> file.matches("charts/.*\\.svg"));
    assertThat(in(out)).anyMatch(file -> file.matches("charts/.*\\.png"));

    assertThat(run("--quiet").code()).isZero();
    assertThat(in(out))
        .containsExactly("manifest.json", "receipts.csv", "results.json", "scenario.yaml");
  }

  @Test
  void quietPrintsNothing() {
    Invocation run = run("--quiet");
    assertThat(run).isEqualTo(new Invocation(0, "", ""));
  }

  @Test
  void verboseSaysWhatIsDoneOnStderr() {
    Invocation run = run("--verbose");
    assertThat(run.err()).contains("headroom: simulating minimal with ", "headroom: simulated in ");
    assertThat(run.out()).doesNotContain("simulating");
  }

  @Test
  void jsonPrintsTheResultsAndNothingElse() {
    Invocation run = run("--json");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(results());
    assertThat(new Load(LoadSettings.builder().build()).loadFromString(run.out()))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsKeys("format", "scenario", "metrics");
  }

  @Test
  void warningsAndNotesGoToStderr() throws IOException {
    Path file =
        scenario(
            "warned.yaml",
            """
            headroom: 1
            currency: USD
            timeline: {start: 2026-Q1, end: 2026-Q4}
            assumptions: {a: 1 to 2, b: 1 to 2, c: 1 to 2}
            correlations:
              - {between: [a, b], spearman: 0.90}
              - {between: [b, c], spearman: 0.90}
              - {between: [a, c], spearman: 0.60}
            streams: {revenue: {now: $a, growth: 10%}}
            agreements:
              share: {payer: A, payee: B, rate: 20%, base: {revenue: 100%}, through: 2031-12-31}
            """);
    Invocation run =
        Invocation.of("run", file, "--no-report", "--out", out, "--trials", "64", "--json");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("headroom: warning: ", "headroom: note: ");
    assertThat(run.out()).isEqualTo(results());
  }

  // ---- options that change the scenario -------------------------------------------------------

  @Test
  void precisionIsSaidWhereverTheTrialsAre() {
    List<Object> asked = List.of("--set", "simulation.precision.of=share.paid");
    Invocation loose =
        run(
            "--trials",
            "262_144",
            asked.getFirst(),
            asked.getLast(),
            "--set",
            "simulation.precision.within=50%");
    assertThat(loose.out()).contains("131,072 trials", "asked for ± 50 %, so the run ended here.");
    assertThat(results()).contains("\"within\": 0.5,", "\"stopped_at\": \"precision\"}");
    assertThat(read(out.resolve("manifest.json"))).contains("\"stopped_at\": \"precision\"}");
    Invocation tight =
        run(asked.getFirst(), asked.getLast(), "--set", "simulation.precision.within=0.000001%");
    assertThat(tight.out()).contains("not ± 0.000001 % as asked for");
    assertThat(results()).contains("\"stopped_at\": \"trials\"}");
  }

  @Test
  void precisionMayBeThatOfAPeriod() {
    for (String of : List.of("share.paid@2030", "party.\"Investor\".receipts@2030")) {
      Invocation run =
          run(
              "--set",
              "simulation.precision={of: '" + of + "', within: 50%}",
              "--outputs",
              "totals");
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(results())
          .contains("\"precision\": {\"of\": \"" + of.replace("\"", "") + "\", \"statistic\"");
      assertThat(run.out()).contains("asked for ± 50 %");
    }
  }

  @Test
  void setOverridesAKey() {
    assertThat(run("--set", "agreements.share.cap.total=1000").code()).isZero();
    assertThat(results())
        .contains("\"id\": \"share.cap.hit\", \"period\": \"total\", \"probability\": 0.0");
  }

  @Test
  void trialsAndIterationsAreTheSameOption() {
    assertThat(run("--trials", "640").code()).isZero();
    String trials = results();
    assertThat(run("--iterations", "640").code()).isZero();
    assertThat(results()).isEqualTo(trials).contains("\"trials\": 640");
  }

  @Test
  void anotherSeedGivesOtherNumbersAndTheSameSeedTheSame() {
    run("--seed", "7");
    String seven = results();
    run("--seed", "-8");
    assertThat(results()).isNotEqualTo(seven).contains("\"seed\": -8");
    run("--seed", "7");
    assertThat(results()).isEqualTo(seven);
  }

  @Test
  void threadsChangeNoByte() {
    run("--threads", "1");
    String one = results();
    run("--threads", "3");
    assertThat(results()).isEqualTo(one);
  }

  @Test
  void faultInAnOptionPointsIntoTheOption() {
    Invocation run = run("--trials", "0");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            """
            --trials:1:10: `trials` must be a whole number between 1 and 17_592_186_044_416, found `0`
              --trials=0
                       ^
            headroom: 1 fault; nothing was simulated.
            """);
    assertThat(out).doesNotExist();
  }

  @Test
  void zeroThreadsIsWrongUsage() {
    Invocation run = run("--threads", "0");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("headroom: --threads must be at least 1, found 0\n");
    assertThat(out).doesNotExist();
  }

  // ---- which metrics --------------------------------------------------------------------------

  @Test
  void totalsKeepOnlyTotals() {
    assertThat(run("--outputs", "totals").code()).isZero();
    assertThat(results()).contains("\"period\": \"total\"").doesNotContain("\"period\": \"2026");
  }

  @Test
  void namedMetricsAreKeptWithAllTheirPeriods() {
    assertThat(run("--outputs", "share.paid,share.cap.hit").code()).isZero();
    assertThat(results())
        .contains("\"id\": \"share.paid\", \"period\": \"2027\"", "\"id\": \"share.cap.hit\"")
        .doesNotContain("revenue.revenue");
  }

  @Test
  void onlyTotalsOfNamedMetricsAreKeptOnRequest() {
    assertThat(run("--outputs", "totals,share.paid").code()).isZero();
    assertThat(results())
        .contains("\"id\": \"share.paid\", \"period\": \"total\"")
        .doesNotContain("\"period\": \"2027\"", "share.cap.hit");
  }

  @Test
  void everySelectionDrawsWhatItAllows() {
    for (String which : List.of("totals", "share.cap.hit-year", "totals,share.paid")) {
      Invocation run =
          Invocation.of("run", MINIMAL, "--out", out, "--trials", "200", "--outputs", which);
      assertThat(run.code()).as(which + "\n" + run.err()).isZero();
      assertThat(out.resolve("report.html")).exists();
    }
  }

  @Test
  void unknownMetricIsRefusedWithASuggestionAndAllIds() {
    Invocation run = run("--outputs", "share.piad");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("headroom: the scenario has no metric share.piad; did you mean `share.paid`?")
        .contains("\n  share.cap.hit\n", "\n  party.Investor.cvar5\n");
    assertThat(out).doesNotExist();
  }

  // ---- what is refused ------------------------------------------------------------------------

  @Test
  void missingFileIsSaidAndNothingIsWritten() {
    Invocation run = Invocation.of("run", folder.resolve("nosuch.yaml"), "--out", out);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no such file; check the path");
    assertThat(run.out()).isEmpty();
    assertThat(out).doesNotExist();
  }

  @Test
  void tenFaultsGetTenMessagesAndNoFolder() throws IOException {
    Path file =
        scenario(
            "ten.yaml",
            """
            headroom: 1
            nonsense: 2
            currency: USD bn
            timeline: {start: 2026-Q5, end: 2030-Q4}
            simulation: {trials: -1, seed: abc}
            assumptions:
              cap: {triangular: {low: 5, mode: 2, high: 25}}
              share: {evidence: rumoured, value: 3}
            streams:
              revenue: {now: -7.5, growth: $grwoth, volatlity: 25%}
            agreements:
              share: {payer: A, payee: B, rate: 20%, base: {revenu: 100%}, cap: {total: $cap}}
              other: {payer: A, payee: A, rate: 20%, base: {revenue: 100%}}
            """);
    Invocation run = Invocation.of("run", file, "--out", out);
    assertThat(run.code()).isEqualTo(2);
    long positions = run.err().lines().filter(line -> line.startsWith(file + ":")).count();
    assertThat(positions).as(run.err()).isGreaterThanOrEqualTo(10);
    assertThat(run.err().lines().filter(line -> line.strip().equals("^"))).hasSize((int) positions);
    assertThat(run.err()).endsWith("headroom: " + positions + " faults; nothing was simulated.\n");
    assertThat(run.out()).isEmpty();
    assertThat(out).doesNotExist();
  }

  @Test
  void everyScenarioIsReadBeforeAnyIsRun() throws IOException {
    Path first = scenario("first.yaml", "headroom: 1\nnonsense: 2\n");
    Path second = scenario("second.yaml", "headroom: 1\nrubbish: 2\n");
    Invocation run = Invocation.of("run", MINIMAL, first, second, "--out", out);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("`nonsense`", "`rubbish`");
    assertThat(out).doesNotExist();
  }

  @Test
  void amountsBeyondAllBoundsAreNamed() {
    Invocation run =
        run("--set", "streams.revenue.growth=1_000_000%", "--set", "timeline.end=2125-Q4");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("change them in the scenario");
    assertThat(out).doesNotExist();
  }

  @Test
  void lettersThatChartsCannotShowAreTold() {
    Invocation run =
        Invocation.of("run", MINIMAL, "--out", out, "--trials", "64", "--set", "name=中国 plan");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("no “中国”: PNG files show boxes there");
    assertThat(run("--set", "name=中国 plan", "--force").err()).doesNotContain("typeface");
  }
}
