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

class DiscoverCommandTest {
  private static final String SCENARIO =
      """
      headroom: 1
      name: Small
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2030-Q4}
      simulation: {trials: 4096, seed: 1}
      assumptions:
        cap: {uniform: {low: 20, high: 60}, unit: USD bn}
        rate: {uniform: {low: 10%, high: 30%}}
      streams:
        revenue: {now: 7.5, growth: 40%, volatility: 25%}
      agreements:
        share: {payer: Startup, payee: Investor, rate: $rate, base: {revenue: 100%}, cap: {total: $cap}}
      """;

  @TempDir private Path folder;
  private String file = "";

  @BeforeEach
  void writeScenario() throws IOException {
    file = Files.writeString(folder.resolve("small.yaml"), SCENARIO).toString();
  }

  private Invocation discover(Object... arguments) {
    List<Object> line = new ArrayList<>(List.of("discover", file, "--out", folder.resolve("out")));
    line.addAll(List.of(arguments));
    return Invocation.of(line.toArray());
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve("out").resolve(name));
  }

  @Test
  void findsTheFuturesAndWritesEverything() throws IOException {
    Invocation done = discover("--where", "not share.cap.hit", "--trials", "16384");
    assertThat(done.err()).isEmpty();
    assertThat(done.code()).isZero();
    assertThat(done.out())
        .contains("Where `not share.cap.hit`: 16,384 trials over inputs, seed 1, sobol")
        .containsPattern("In [\\d.]+ % of the futures the cap of share is not hit\\.")
        .containsPattern("Where cap is at least USD \\d+(\\.\\d+)? bn and rate is at most \\d+")
        .containsPattern("box 1: rate is at most [\\d.]+ % +below 1e-16")
        .endsWith("manifest.json\n");
    assertThat(read("discover.json"))
        .startsWith("{\"format\": 1, \"headroom\": ")
        .contains("\"simulation\": {\"trials\": 16384,")
        .contains("\"where\": \"not share.cap.hit\"")
        .containsPattern("\"share\": 0\\.\\d+, \"share_se\": [\\dE.-]+, \"cases\": \\d+")
        .containsPattern(
            "\"limits\": \\[\\{\"input\": \"assumptions.cap\", \"low\": [\\d.]+, \"high\": null,"
                + " \"p\"")
        .containsPattern("\"coverage\": [\\d.]+, \"coverage_se\": ")
        .contains(
            "\"peeling\": [\n"
                + "   {\"search\": 1, \"limits\": 0, \"coverage\": 1.0, \"coverage_se\": 0.0")
        .contains("\"reason\": null");
    assertThat(read("discover.csv"))
        .startsWith("box,input,low,high,values,p,coverage,coverage_se,density,")
        .contains("1,assumptions.cap,");
    assertThat(read("peeling.csv")).startsWith("search,step,limits,coverage,");
    assertThat(read("report.html")).contains("Headroom · discovery", "id=\"box-1\"");
    assertThat(folder.resolve("out/charts"))
        .isDirectoryContaining("glob:**box-1.svg")
        .isDirectoryContaining("glob:**trade-off.png");
    assertThat(read("manifest.json")).contains("\"file\": \"small.yaml\"", "peeling.csv");
  }

  @Test
  void threadsAndKernelsChangeNoByte() throws IOException {
    discover("--where", "share.paid > 45", "--trials", "8192", "--no-report", "--threads", "1");
    String first = read("discover.json");
    Invocation again =
        discover(
            "--where",
            "share.paid > 45",
            "--trials",
            "8192",
            "--no-report",
            "--threads",
            "3",
            "--json");
    assertThat(again.code()).isZero();
    assertThat(again.out()).isEqualTo(first).isEqualTo(read("discover.json"));
  }

  @Test
  void nothingFoundIsNoFailure() throws IOException {
    Invocation few = discover("--where", "share.paid > 1000", "--trials", "1024");
    assertThat(few.code()).isZero();
    assertThat(few.out())
        .contains("In none of the 512 trials share.paid is above 1000.")
        .contains(
            "too few to look for a box in (50 at least); take a condition that holds more often.");
    assertThat(read("discover.json"))
        .contains("\"boxes\": []", "\"reason\": \"it is so in none of");
    Invocation most = discover("--where", "share.cap.hit@2030-Q4", "--trials", "1024");
    assertThat(most.code()).isZero();
    assertThat(most.out()).contains("ask for the others: --where 'not share.cap.hit@2030-Q4'.");
    Invocation rare = discover("--where", "share.paid > 59", "--trials", "1024");
    assertThat(rare.out()).containsPattern("take more trials, such as --trials \\d+\\.");
  }

  @Test
  void tellsWhatIsWrongAndWritesNothing() {
    Invocation unknown = discover("--where", "not share.cap.hid");
    assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.err())
        .contains("there is no metric `share.cap.hid`; did you mean `share.cap.hit`?")
        .contains("    ^");
    assertThat(discover("--where", "share.cap.hit", "--over", "input").err())
        .contains("--over takes inputs or inputs,years, found `input`; did you mean `inputs`?");
    assertThat(discover("--where", "share.cap.hit", "--over", "years").err())
        .contains("years come beside the inputs");
    assertThat(discover().err()).contains("--where");
    Invocation large = discover("--where", "not share.cap.hit", "--trials", "100_000_000");
    assertThat(large.code()).isEqualTo(ExitCode.USAGE);
    assertThat(large.err())
        .contains("more than the 67,108,864 that are kept; take at most --trials 33554432");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  /// Without a number of trials it takes its own, whatever the file says.
  @Test
  void takesAsManyTrialsAsAreEnough() throws IOException {
    discover("--where", "not share.cap.hit", "--no-report", "--quiet");
    assertThat(read("discover.json")).contains("\"trials\": 131072");
  }
}
