package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.fit.Calibration;
import headroom.fit.Forecast;
import headroom.fit.HistoryFit;
import headroom.scenario.History;
import headroom.scenario.Stream;
import headroom.scenario.file.HistoryFile;
import headroom.scenario.file.ReadOutcome;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitCommandTest {
  private static final Path REVENUE = Path.of("scenarios/data/openai-revenue.csv");
  private static final Path RUN_RATE = Path.of("scenarios/data/openai-run-rate.csv");

  @TempDir private Path folder;

  private Invocation fit(Path history, String... options) {
    List<Object> line = new ArrayList<>(List.of("fit", history));
    line.addAll(List.of(options));
    line.addAll(List.of("--out", folder.resolve("out")));
    return Invocation.of(line.toArray());
  }

  private Path history(String text) throws IOException {
    return Files.writeString(folder.resolve("history.csv"), text);
  }

  /// Twelve quarters that slow down: enough for every process.
  private Path slowing() throws IOException {
    StringBuilder text = new StringBuilder("quarter,revenue\n");
    double[] values = {1.0, 1.35, 1.62, 2.25, 2.7, 3.2, 3.45, 4.4, 4.9, 5.2, 6.0, 6.9};
    for (int i = 0; i < values.length; i++) {
      text.append(2023 + i / 4).append("-Q").append(i % 4 + 1).append(',').append(values[i]);
      text.append('\n');
    }
    return history(text.toString());
  }

  /// A block pasted into a scenario that needs nothing else.
  private Path pasted(String start, String end) throws IOException {
    String block = Files.readString(folder.resolve("out/stream.yaml"));
    return Files.writeString(
        folder.resolve("pasted.yaml"),
        "headroom: 1\ncurrency: USD bn\ntimeline: {start: %s, end: %s}\n".formatted(start, end)
            + block
            + "agreements:\n  share: {payer: A, payee: B, rate: 20%, base: {revenue: 100%}}\n");
  }

  @Test
  void saysHowLittleAFewPointsTellAndWritesEverythingManifestLast() {
    Invocation result = fit(REVENUE, "--unit", "USD bn");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("not fitted, of another length: 2022, 2023, 2024")
        .contains("schwartz-moon is not fitted")
        .contains("\nstreams:\n  revenue:\n    now: 6.7 ")
        .endsWith("manifest.json\n");
    assertThat(result.out().replaceAll("\\s+", " "))
        .contains("6 values are 5 growth rates in 1.3 years")
        .contains("years of history to know growth to ten percentage points")
        .contains("is no better than chance");
    assertThat(folder.resolve("out"))
        .isDirectoryContaining("glob:**fit.json")
        .isDirectoryContaining("glob:**history.csv")
        .isDirectoryContaining("glob:**stream.yaml");
    assertThat(folder.resolve("out/charts/fit.svg")).content().contains("Six points of history");
    assertThat(folder.resolve("out/charts/fit.png")).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"growth", "fade", "schwartz-moon", "s-curve"})
  void everyBlockPassesTheCheckIsReadAsTheStreamThatWasDrawnAndRuns(String process)
      throws IOException {
    Path file = slowing();
    Invocation result = fit(file, "--process", process, "--no-report", "--quiet");
    assertThat(result.err()).isEmpty();
    Path scenario = pasted("2026-Q1", "2028-Q4");
    Invocation check = Invocation.of("check", scenario);
    assertThat(check.code()).as(check.err()).isZero();
    Stream read =
        ((ReadOutcome.Complete) ScenarioReader.read(scenario, List.of()))
            .scenario()
            .streams()
            .getFirst();
    assertThat(read).isEqualTo(made(file, process));
    Invocation run =
        Invocation.of(
            "run", scenario, "--trials=64", "--no-report", "--quiet", "--out=" + folder + "/run");
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static Stream made(Path file, String process) {
    History history =
        HistoryFile.read(file, new HistoryFile.Wanted(Optional.empty(), false), faults -> {})
            .orElseThrow();
    HistoryFit fit = Calibration.of(history, Calibration.Options.defaults());
    return fit.processes().stream()
        .filter(it -> it.kind().word().equals(process))
        .map(it -> Forecast.stream(fit, it, "revenue"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void runRatesStartTheStreamInTheMiddleOfTheirQuarter() throws IOException {
    assertThat(fit(RUN_RATE, "--no-report").code()).isZero();
    assertThat(folder.resolve("out/stream.yaml"))
        .content()
        .contains("run-rate: 42.8  # middle of 2026-Q3, estimated from 50 read 2026-09-30");
    assertThat(Invocation.of("check", pasted("2026-Q4", "2030-Q4")).code()).isZero();
  }

  @Test
  void yearsAreFittedWithConstantGrowthOnly() throws IOException {
    Path years = history("year,revenue\n2020,1.5\n2021,3\n2022,4.5\n2023,8\n2024,13\n");
    Invocation result = fit(years, "--no-report");
    assertThat(result.out()).contains("s-curve is not fitted: totals of more than a quarter");
    assertThat(result.out())
        .contains("# estimated from the total of 2024; the timeline starts in 2025-Q1");
    assertThat(Invocation.of("check", pasted("2025-Q1", "2028-Q4")).code()).isZero();
  }

  @Test
  void jsonIsAllThatStandsOnStdoutAndIsTheSameAgain() throws IOException {
    Invocation first = fit(REVENUE, "--json", "--no-report");
    assertThat(first.out()).isEqualTo(Files.readString(folder.resolve("out/fit.json")));
    assertThat(first.out()).startsWith("{\"format\": 1,").contains("\"chosen\": \"growth\"");
    assertThat(fit(REVENUE, "--json", "--no-report").out()).isEqualTo(first.out());
  }

  @Test
  void faultsPointAtTheirPlaceAndNothingIsWritten() throws IOException {
    Path file = history("period,revenue\n2025-Q1,1\n2025-Q2,-2\n");
    Invocation result = fit(file);
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .contains("history.csv:3:9: `revenue` must be an amount above 0")
        .contains("nothing was fitted");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void whatWasMadeOfTheFileIsToldOnStderr() throws IOException {
    Path file =
        history(
            """
            Quarter;Umsatz
            4Q25;1.800,5
            3Q25;1.350,0
            2Q25;1.200,0
            1Q25;1.000,0
            Summe;5.350,5
            """);
    Invocation result = fit(file, "--json", "--no-report");
    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("{\"format\": 1,").contains("1800.5");
    assertThat(result.err())
        .isEqualTo(
            "headroom: note: rows that are no period, passed over: `Summe` (line 6).\n"
                + "headroom: note: rows run from the newest to the oldest; read from the oldest"
                + " on.\n");
  }

  @Test
  void aProcessThatTheHistoryCannotTellIsRefused() {
    Invocation result = fit(REVENUE, "--process", "schwartz-moon");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("takes 6 growth rates or more");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void wrongOptionsAreWrongUsage() {
    assertThat(fit(REVENUE, "--process", "s-curv").err()).contains("did you mean `s-curve`?");
    assertThat(fit(REVENUE, "--name", "Two Words").code()).isEqualTo(ExitCode.USAGE);
    assertThat(fit(REVENUE, "--name", "party").code()).isEqualTo(ExitCode.USAGE);
    assertThat(fit(REVENUE, "--long-run-growth", "-100%").code()).isEqualTo(ExitCode.USAGE);
    assertThat(fit(REVENUE, "--quarters", "0").code()).isEqualTo(ExitCode.USAGE);
    assertThat(fit(folder.resolve("none.csv")).code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void growthThatNeverVariesIsFittedWithoutVolatility() throws IOException {
    Invocation result = fit(history("year,revenue\n2020,1\n2021,2\n2022,4\n2023,8\n"));
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("but for rounding: 100 % a year, no volatility.")
        .contains("growth: 100%")
        .contains("volatility: 0%")
        .contains("fade is not fitted: growth is the same from each value to the next");
    assertThat(Invocation.of("check", pasted("2024-Q1", "2028-Q4")).code()).isZero();
  }

  /// Five years of a shop: growth of 8 %, little noise, high fourth quarters.
  private Path shop() throws IOException {
    double[] factors = {0.88, 0.93, 0.97, 1.22};
    double[] noise = {1, 1.02, 0.98, 1.01, 0.99, 0.97, 1.03, 1, 1.01, 0.98};
    StringBuilder text = new StringBuilder("quarter,revenue\n");
    for (int i = 0; i < 20; i++) {
      text.append(2020 + i / 4).append("-Q").append(i % 4 + 1).append(',');
      text.append(100 * StrictMath.pow(1.02, i) * factors[i % 4] * noise[i % 10]).append('\n');
    }
    return history(text.toString());
  }

  @Test
  void seasonsAreToldAndStandInTheBlock() throws IOException {
    Invocation result = fit(shop(), "--no-report");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out().replaceAll("\\s+", " "))
        .contains("Seasons are found: Q1 8")
        .contains("less than 0.01 % of histories (F test, level 1 %)");
    assertThat(folder.resolve("out/stream.yaml"))
        .content()
        .containsPattern("seasons: \\{Q1: 8[789].*%, Q2: 9.*%, Q3: 9.*%, Q4: 12[012].*%\\}");
    assertThat(folder.resolve("out/fit.json"))
        .content()
        .contains("\"seasons\": {\"sought\": true, \"found\": true, \"taken_out\": true");
  }

  @Test
  void seasonsStayInWhereTheyAreNotWanted() throws IOException {
    Invocation result = fit(shop(), "--no-report", "--seasons", "off");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).doesNotContain("easons");
    assertThat(folder.resolve("out/stream.yaml")).content().doesNotContain("seasons");
    assertThat(fit(REVENUE, "--seasons", "on").err()).contains("seasons take amounts of eight");
    assertThat(fit(REVENUE, "--seasons", "of").err())
        .contains("--seasons must be find, on or off, found `of`");
  }

  @Test
  void aBlockWithSeasonsIsReadAsTheStreamThatWasDrawn() throws IOException {
    Path file = shop();
    assertThat(fit(file, "--process", "growth", "--no-report").code()).isZero();
    Stream read =
        ((ReadOutcome.Complete) ScenarioReader.read(pasted("2025-Q1", "2028-Q4"), List.of()))
            .scenario()
            .streams()
            .getFirst();
    assertThat(read).isEqualTo(made(file, "growth"));
  }

  /// Four values are the fewest: three growth rates, for which the AICc is not defined.
  @Test
  void fourValuesAreFittedAndTheBlockPassesTheCheck() throws IOException {
    Path four = history("period,revenue\n2025-Q1,1\n2025-Q2,1.2\n2025-Q3,1.35\n2025-Q4,1.8\n");
    Invocation result = fit(four, "--no-report");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("2025-Q1 to 2025-Q4, 4 values").doesNotContain("Infinity");
    assertThat(Invocation.of("check", pasted("2026-Q1", "2028-Q4")).code()).isZero();
  }

  @Test
  void valuesThatTellNothingAreRefused() throws IOException {
    Path wild = history("period,revenue\n2025-Q1,1\n2025-Q2,500\n2025-Q3,2\n2025-Q4,900\n");
    Invocation result = fit(wild);
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("differ so much").doesNotContain("fault of the program");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void amountsThatNoScenarioMayHoldAreRefused() throws IOException {
    Invocation result =
        fit(history("period,revenue\n2025-Q1,1\n2025-Q2,2e30\n2025-Q3,2\n2025-Q4,900\n"));
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("history.csv:3:9: `revenue` must be at most 1e30");
  }

  /// Growth that is at its long-run rate all along sets no half-life: the estimate ends up at the
  /// edge of where it is looked for, where the likelihood has no curvature to take an error from.
  @Test
  void anEstimateAtItsBoundHasNoError() throws IOException {
    StringBuilder text = new StringBuilder("quarter,revenue\n");
    double log = 0;
    for (int i = 0; i < 40; i++) {
      text.append(2015 + i / 4).append("-Q").append(i % 4 + 1).append(',');
      text.append(Math.exp(log)).append('\n');
      log += 0.0238 + (i % 2 == 0 ? 0.03 : -0.03) + (i % 3 == 0 ? 0.01 : -0.005);
    }
    String out = fit(history(text.toString()), "--no-report").out();
    assertThat(out).contains("half-life").doesNotContainPattern("e-\\d");
    assertThat(out).doesNotContainPattern("\n +capacity a year +0 ±");
    assertThat(out).containsPattern("\n +half-life +not determined");
  }

  private static final String REPORTED =
      """
      period,revenue,evidence,source
      2025-Q1,1.0,reported,books
      2025-Q2,1.2,reported,books
      2025-Q3,1.35,reported,books
      2025-Q4,1.8,reported,books
      """;

  @Test
  void aNewScenarioPassesTheCheckRunsAndDrawsItsHistory() throws IOException {
    Path file = history(REPORTED);
    Path made = folder.resolve("mine.yaml");
    Invocation result = fit(file, "--no-report", "--unit", "USD m", "--new", folder + "/mine");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("mine.yaml is written. Next:");
    assertThat(made)
        .content()
        .contains("timeline: {start: 2026-Q1, end: 2030-Q4}")
        .contains("currency: 'USD m'")
        .contains("evidence: assumed")
        .contains("\n  history: 'history.csv'");
    Invocation check = Invocation.of("check", made);
    assertThat(check.code()).as(check.err()).isZero();
    assertThat(check.err()).isEmpty();
    Invocation run =
        Invocation.of("run", made, "--trials=64", "--no-report", "--out=" + folder + "/run");
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void aNewScenarioHasTheSeasonsAndTheNameOfItsStream() throws IOException {
    Path made = folder.resolve("deep/er/mine.yaml");
    Files.createDirectories(folder.resolve("deep/er"));
    Invocation result =
        fit(shop(), "--no-report", "--name", "royalty", "--new", made.toString(), "--quiet");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(made)
        .content()
        .contains("seasons: {Q1: ")
        .contains("  # history: history.csv")
        .contains("base: {royalty: 100%}")
        .contains("currency: units  #");
    Invocation check = Invocation.of("check", made);
    assertThat(check.code()).as(check.err()).isZero();
  }

  @Test
  void aNewScenarioNeverReplacesAFile() throws IOException {
    Path file = history(REPORTED);
    Path mine = Files.writeString(folder.resolve("mine.yaml"), "mine");
    Invocation result = fit(file, "--new", mine.toString());
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("mine.yaml exists already and is left as it is");
    assertThat(mine).hasContent("mine");
    assertThat(folder.resolve("out")).doesNotExist();
    Invocation nowhere = fit(file, "--new", folder.resolve("none/mine.yaml").toString());
    assertThat(nowhere.code()).isEqualTo(ExitCode.USAGE);
    assertThat(nowhere.err()).contains("there is no such folder");
  }
}
