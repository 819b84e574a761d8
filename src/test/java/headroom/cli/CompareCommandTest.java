package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private static final String SCENARIO =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2030-Q4}
      streams:
        revenue: {now: 7.5, growth: 40%, volatility: 25%}
      agreements:
        share:
          {payer: Startup, payee: Investor, rate: 20%, base: {revenue: 100%}, cap: {total: 30 to 45}}
      """;

  @TempDir private Path folder;
  private String base = "";

  @BeforeEach
  void writeScenario() throws IOException {
    base = Files.writeString(folder.resolve("small.yaml"), SCENARIO).toString();
  }

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int compare(String... arguments) {
    List<String> line = new ArrayList<>(List.of("compare"));
    line.addAll(List.of(arguments));
    line.addAll(List.of("--out", folder.resolve("out").toString(), "--trials", "2000"));
    out.reset();
    err.reset();
    return Cli.run(
        line.toArray(String[]::new),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void saysTheRemarksOnEachScenario() {
    String large = base + "@streams.revenue.now=7_500_000_000";
    assertThat(compare(base, large)).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("note: small @ streams.revenue.now=7_500_000_000: ");
    assertThat(compare(large, large)).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("note: ")
        .doesNotContain("note: small @");
    assertThat(compare(base, large, "--quiet")).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void saysWhoGainsAndWritesEverythingManifestLast() {
    int code = compare(base, base + "@agreements.share.rate=25%");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(code).isZero();
    assertThat(out())
        .contains("B  small @ agreements.share.rate=25%")
        .containsPattern(
            "Investor gains USD [\\d.]+ ± [\\d.]+ bn on average with small @"
                + " agreements.share.rate=25%")
        .contains("first-order dominance")
        .contains("agreements.share.rate")
        .endsWith("manifest.json\n");
    assertThat(folder.resolve("out"))
        .isDirectoryContaining("glob:**comparison.json")
        .isDirectoryContaining("glob:**comparison.csv")
        .isDirectoryContaining("glob:**report.html");
    assertThat(folder.resolve("out/charts"))
        .isDirectoryContaining("glob:**receipts-overlaid.svg")
        .isDirectoryContaining("glob:**difference-b.png")
        .isDirectoryContaining("glob:**bridge-b.svg");
  }

  @Test
  void theSameAgainReplacesItsOwnOutputWithTheSameNumbers() throws IOException {
    Path json = folder.resolve("out/comparison.json");
    compare(base, base + "@agreements.share.rate=25%", "--no-report", "--threads", "1");
    String first = Files.readString(json);
    assertThat(compare(base, base + "@agreements.share.rate=25%", "--no-report", "--threads", "3"))
        .isZero();
    assertThat(Files.readString(json)).isEqualTo(first);
  }

  @Test
  void jsonIsAllThatStandsOnStdout() throws IOException {
    assertThat(compare(base, base + "@agreements.share.cap=", "--json", "--no-report")).isZero();
    assertThat(out()).isEqualTo(Files.readString(folder.resolve("out/comparison.json")));
  }

  @Test
  void aScenarioAgainstItselfIsNoDifference() {
    assertThat(compare(base, base, "--no-report")).isZero();
    assertThat(out())
        .contains("Investor receives the same with small and small (2) in every one of the");
  }

  @Test
  void differentQuartersAreRefusedAndNothingIsWritten() {
    int code = compare(base, base + "@timeline.start=2026-Q2");
    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("starts in 2026-Q1");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void oneScenarioIsWrongUsage() {
    assertThat(compare(base)).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aSharedCapIsAStepOfTheBridge() throws IOException {
    String pool =
        """
        headroom: 1
        currency: USD bn
        timeline: {start: 2026-Q1, end: 2030-Q4}
        streams:
          revenue: {now: 7.5, growth: 20%}
        caps:
          pool: {total: 20, label: The pool}
        agreements:
          share:
            {payer: Startup, payee: Investor, rate: 20%, base: {revenue: 100%}, cap: {shared: pool}}
          fee:
            {payer: Startup, payee: Investor, rate: 5%, base: {revenue: 100%}, cap: {shared: pool}}
        """;
    String file = Files.writeString(folder.resolve("pool.yaml"), pool).toString();
    String other = file + "@caps.pool.total=30@agreements.fee.rate=2%";
    assertThat(compare(file, other, "--no-report")).isZero();
    assertThat(out())
        .contains("Investor gains USD 10 bn")
        .containsPattern("caps\\.pool +\\+10 ")
        .containsPattern("agreements\\.fee\\.rate +0 ")
        .containsPattern("  The pool \\(caps\\.pool\\.total\\): .*pool\\.yaml:7 → --set");
    assertThat(Files.readString(folder.resolve("out/comparison.json")))
        .contains("\"caps.pool.total\"");
  }
}
