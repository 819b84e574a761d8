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

class DecideCommandTest {
  private static final String WITHOUT =
      """
      headroom: 1
      name: Small
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2030-Q4}
      simulation: {trials: 4096, seed: 1}
      assumptions:
        cap: {uniform: {low: 20, high: 60}, unit: USD bn, evidence: assumed}
      streams:
        revenue: {now: 7.5, growth: 40%, volatility: 25%}
      agreements:
        share: {payer: Startup, payee: Investor, rate: 20%, base: {revenue: 100%}, cap: {total: $cap}}
      """;

  private static final String SCENARIO =
      WITHOUT
          + """
          decision:
            question: Keep it, sell it, or talk?
            value: party.Investor.receipts
            options:
              keep: {}
              sell: {worth: 35}
              talk: {set: {cap.total: 45, agreements.share.rate: 15%}}
          """;

  @TempDir private Path folder;
  private String file = "";

  @BeforeEach
  void writeScenario() throws IOException {
    file = Files.writeString(folder.resolve("small.yaml"), SCENARIO).toString();
  }

  private Invocation decide(Object... arguments) {
    List<Object> line = new ArrayList<>(List.of("decide", file, "--out", folder.resolve("out")));
    line.addAll(List.of(arguments));
    return Invocation.of(line.toArray());
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve("out").resolve(name));
  }

  @Test
  void tellsWhatIsBestAndWritesEverything() throws IOException {
    Invocation done = decide("--trials", "16384");
    assertThat(done.err()).isEmpty();
    assertThat(done.code()).isZero();
    assertThat(done.out())
        .startsWith(
            "Keep it, sell it, or talk?\nBy party.Investor.receipts, more is better; 16,384")
        .containsPattern("On average `\\w+` is best, with USD [\\d.]+ ± [\\d.]+ bn: USD ")
        .containsPattern("`\\w+` is best in \\d+ % of the futures, `\\w+` is best in")
        .containsPattern("To know everything before choosing would be worth USD [\\d.]+ ± ")
        .contains("Find out `assumptions.cap` first: to know it is worth USD ")
        .containsPattern("`sell` would be as good as the best other option if it were worth USD ")
        .contains("`talk` sets agreements.share.cap.total to 45 and agreements.share.rate to 15%.")
        .endsWith("manifest.json\n");
    assertThat(read("decision.json"))
        .startsWith("{\"format\": 1, \"headroom\": ")
        .contains("\"simulation\": {\"trials\": 16384,")
        .contains("\"value\": \"party.Investor.receipts\"")
        .containsPattern(
            "\"options\": \\[\n +\\{\"name\": \"keep\", \"mean\": [\\d.]+, \"mean_se\"")
        .containsPattern(
            "\"difference\": [\\d.-]+, \"difference_se\": [\\dE.-]+, \"chance_of_best\"")
        .containsPattern("\"regret\": [\\d.]+, \"regret_se\": [\\dE.-]+, \"worth\": null")
        .containsPattern("\"worth\": 35.0, \"break_even\": [\\d.]+, \"break_even_se\": ")
        .containsPattern("\"evpi\": [\\d.]+, \"evpi_se\": ")
        .containsPattern(
            "\"evppi\": \\[\n +\\{\"input\": \"assumptions.cap\", \"evidence\": \"assumed\","
                + " \"value\": [\\d.]+, \"value_se\": ")
        .contains("\"notes\": []");
    assertThat(read("decision.csv")).startsWith("option,mean,mean_se,difference,");
    assertThat(read("knowing.csv")).contains("assumptions.cap,assumed,");
    assertThat(read("worths.csv"))
        .startsWith("of,worth,evpi,evpi_se,option,")
        .contains("sell,35.0,");
    assertThat(read("report.html")).contains("Headroom · decision", "id=\"worth-knowing\"");
    assertThat(read("report.html"))
        .containsPattern("At a worth of USD 35 bn, sell is best in [\\d.]+ % of the futures")
        .containsPattern(
            "To know everything is worth USD [\\d.]+ bn if sell is worth USD 35 bn, and most at its"
                + " break-even")
        .contains("<h3>What may be regretted", "<th scope=\"col\">best in</th>\n</tr>")
        .doesNotContain(">Mean</text>");
    assertThat(folder.resolve("out/charts"))
        .isDirectoryContaining("glob:**worth-knowing.svg")
        .isDirectoryContaining("glob:**chances-by-worth-of-sell.png")
        .isDirectoryContaining("glob:**knowing-by-worth-of-sell.png");
    assertThat(read("manifest.json")).contains("\"file\": \"small.yaml\"", "knowing.csv");
  }

  @Test
  void threadsAndKernelsChangeNoByte() throws IOException {
    decide("--trials", "8192", "--no-report", "--threads", "1");
    String first = read("decision.json");
    Invocation again = decide("--trials", "8192", "--no-report", "--threads", "3", "--json");
    assertThat(again.code()).isZero();
    assertThat(again.out()).isEqualTo(first).isEqualTo(read("decision.json"));
  }

  @Test
  void anOptionIsSetOnTheCommandLine() throws IOException {
    Invocation done =
        decide(
            "--no-report",
            "--set=decision.options.sell.worth=0",
            "--set=decision.options.talk.set.agreements.share.rate=10%");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).contains("agreements.share.rate to 10%").doesNotContain("15%");
    assertThat(read("decision.json")).contains("\"worth\": 0.0");
  }

  @Test
  void cluesWeighAndThoseThatContradictAreNamed() throws IOException {
    String heard =
        SCENARIO
            + """
            evidence:
              low: {of: assumptions.cap, says: 25, error: 1, reliability: 95%}
              high: {of: assumptions.cap, says: 55, error: 1, reliability: 95%}
            """;
    file = Files.writeString(folder.resolve("heard.yaml"), heard).toString();
    Invocation both = decide("--trials", "65536");
    assertThat(both.code()).as(both.err()).isZero();
    String pair = "low and high contradict each other: both together are ";
    assertThat(both.out())
        .containsPattern("What the clues leave of 65,536 trials is worth [\\d,]+ equal ones \\(")
        .contains(pair);
    assertThat(read("report.html")).contains(pair);
    assertThat(read("decision.json"))
        .containsPattern(
            "\"evidence\": \\{\"effective_sample_size\": [\\d.]+, \"share_of_trials\": 0[\\d.]+,"
                + " \"pareto_k\": -?[\\d.]+\\}");
    Invocation one = decide("--trials", "65536", "--without-clue", "low");
    assertThat(one.out()).contains("What the clues leave of").doesNotContain("contradict");
    Invocation none = decide("--without-evidence", "--no-report", "--json");
    assertThat(none.code()).isZero();
    Path plain = Files.writeString(folder.resolve("plain.yaml"), SCENARIO);
    Invocation never =
        Invocation.of("decide", plain, "--no-report", "--json", "--out", folder.resolve("plain"));
    assertThat(none.out()).isEqualTo(never.out()).doesNotContain("effective_sample_size");
  }

  @Test
  void saysWhatIsMissingAndWritesNothing() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain.yaml"), WITHOUT);
    Invocation none = Invocation.of("decide", plain, "--out", folder.resolve("out"));
    assertThat(none.code()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err())
        .contains("the scenario has nothing to decide; add `decision: {value:")
        .contains("try: headroom decide --help");
    Invocation one = decide("--set=simulation.replicates=1");
    assertThat(one.code()).isEqualTo(ExitCode.USAGE);
    assertThat(one.err()).contains("two replicates or more").contains("simulation.replicates=32");
    Invocation bad = decide("--set=decision.options.talk.set.agreements.share.rate=-5%");
    assertThat(bad.code()).isEqualTo(ExitCode.USAGE);
    assertThat(bad.err()).contains("a share must lie between 0% and 200%, found `-5%`");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  /// Nothing that other commands compute looks at a decision; the scenario's hash tells it.
  @Test
  void otherCommandsComputeTheSame() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain.yaml"), WITHOUT);
    String with =
        Invocation.of("run", file, "--json", "--no-report", "--out", folder.resolve("a")).out();
    String without =
        Invocation.of("run", plain, "--json", "--no-report", "--out", folder.resolve("b")).out();
    assertThat(with).isNotEqualTo(without);
    assertThat(hashless(with)).isEqualTo(hashless(without));
    Invocation kept =
        Invocation.of(
            "decide",
            folder.resolve("a/scenario.yaml"),
            "--json",
            "--no-report",
            "--out",
            folder.resolve("k"));
    assertThat(hashless(kept.out())).isEqualTo(hashless(decide("--json", "--no-report").out()));
  }

  private static String hashless(String json) {
    return json.replaceAll("\"sha256\": \"[0-9a-f]{64}\"", "");
  }

  @Test
  void aFullRunAnswersItToo() throws IOException {
    Invocation full =
        Invocation.of(
            "run", file, "--full", "--quiet", "--trials=2048", "--out", folder.resolve("f"));
    assertThat(full.code()).as(full.err()).isZero();
    assertThat(folder.resolve("f/decision.json")).exists();
    assertThat(Files.readString(folder.resolve("f/report.html")))
        .contains("What to do, and what is it worth to find out?");
  }
}
