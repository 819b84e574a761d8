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

class SweepCommandTest {
  private static final String SCENARIO =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2030-Q4}
      assumptions:
        cap: 30 to 45
        growth: 20% to 60%
      correlations: [{between: [cap, growth], spearman: 0.5}]
      streams:
        revenue: {now: 7.5, growth: $growth, volatility: 25%}
      agreements:
        share: {payer: Startup, payee: Investor, rate: 20%, base: {revenue: 100%}, cap: {total: $cap}}
      """;

  @TempDir private Path folder;
  private String base = "";

  @BeforeEach
  void writeScenario() throws IOException {
    base = Files.writeString(folder.resolve("small.yaml"), SCENARIO).toString();
  }

  private Invocation sweep(String... arguments) {
    List<Object> line = new ArrayList<>(List.of("sweep", base));
    line.addAll(List.of(arguments));
    line.addAll(List.of("--out", folder.resolve("out").toString(), "--trials", "2048"));
    return Invocation.of(line.toArray());
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.resolve("out").relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void oneKeyMakesATableAndCurves() throws IOException {
    Invocation result = sweep("--over", "cap=20..40:10");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("over assumptions.cap")
        .contains("as written")
        .contains("The mean of share.paid rises from USD ");
    assertThat(result.err()).contains("note: ").contains("cap").contains("correlation");
    assertThat(written())
        .contains("sweep.json", "sweep.csv", "report.html", "manifest.json")
        .contains("charts/of-mean-share-paid-1.svg");
  }

  @Test
  void twoKeysMakeAHeatMapWithAContour() throws IOException {
    Invocation result =
        sweep(
            "--over",
            "cap=20,40",
            "--over",
            "rate=10%..20%:5%",
            "--contour",
            "20",
            "--of",
            "mean(share.paid)");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("cap \\ rate").contains("10%  15%  20%".substring(0, 3));
    assertThat(written()).contains("charts/of-mean-share-paid-1.png");
    assertThat(Files.readString(folder.resolve("out/sweep.csv")).lines().findFirst())
        .hasValue(
            "assumptions.cap,agreements.share.rate,of,unit,value,value_se,difference,difference_se");
    assertThat(Files.readString(folder.resolve("out/sweep.csv")).lines()).hasSize(7);
  }

  @Test
  void jsonKeepsItsContract() {
    Invocation result =
        sweep("--over", "cap=20,36 to 40", "--of", "mean(share.paid)", "--json", "--no-report");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .startsWith("{\"format\": 1, \"headroom\": \"")
        .contains("\"scenario\": {\"name\": \"small\", \"sha256\": \"")
        .contains("\"currency\": \"USD bn\",\n \"simulation\": {\"trials\": 2048")
        .contains("{\"path\": \"assumptions.cap\", \"values\": [20.0, \"36 to 40\"]}")
        .contains("{\"at\": [20.0], \"results\": [{\"of\": \"mean(share.paid)\", \"value\": ")
        .contains("\"value_se\": ")
        .contains("\"difference\": ")
        .contains("\"difference_se\": ");
  }

  /// A step of one per cent is far within the error of either end, and known well on the same
  /// random numbers.
  @Test
  void smallMovementsAreToldByTheirPairedErrors() {
    Invocation result =
        sweep("--over", "rate=10%,10.1%", "--of", "mean(share.forgone)", "--no-report");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).doesNotContain("does not move");
  }

  @Test
  void capsAreAnsweredByOneRunWhereThatIsExact() {
    Invocation one = sweep("--over", "cap=20..40:5", "--of", "mean(share.paid)", "--no-report");
    assertThat(one.out()).contains("one run answers for every cap");
    Invocation two =
        sweep("--over", "cap=20..40:5", "--of", "mean(share.paid@2028)", "--no-report");
    assertThat(two.out()).contains("at each point on the same random numbers");
  }

  @Test
  void neitherThreadsNorHowItIsSharedOutChangeAByte() {
    String[] asked = {"--over", "rate=10%..20%:1%", "--json", "--no-report"};
    String alone = sweep(with(asked, "--threads", "1")).out();
    assertThat(sweep(with(asked, "--threads", "2")).out()).isEqualTo(alone);
  }

  private static String[] with(String[] words, String... more) {
    return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void aDateThatDoesNotComeIsNull() {
    Invocation result =
        sweep("--over", "cap=30,1e6", "--of", "P50(share.cap.hit-year)", "--json", "--no-report");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .contains(
            "{\"at\": [1000000.0], \"results\": [{\"of\": \"P50(share.cap.hit-year)\", \"value\":"
                + " null, \"value_se\": null");
  }

  @Test
  void aPointWithoutTheMetricHasNoNumber() {
    Invocation result =
        sweep(
            "--over",
            "agreements.share.cap=null,{total: 30}",
            "--of",
            "share.cap.hit",
            "--json",
            "--no-report");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("\"value\": null");
  }

  @Test
  void pointsThatAreNoScenariosAreRefusedWithTheirValues() {
    Invocation result = sweep("--over", "agreements.share.rate=20%,-5%");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--over agreements.share.rate=-5%");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThat(sweep("--over", "cap=20..40").err()).contains("has no step");
    assertThat(sweep("--over", "simulation.seed=1,2").err()).contains("the same at all points");
    assertThat(sweep("--over", "cap=1", "--over", "assumptions.cap=2").err())
        .contains("both keys are assumptions.cap");
    assertThat(sweep("--over", "cap=1..200:1", "--over", "rate=1%..100%:1%").err())
        .contains("at most 10,000 points");
    assertThat(sweep("--over", "cap=20", "--contour", "3").err()).contains("two keys");
    assertThat(sweep("--over", "cap=20", "--of", "mean(share.payed)").err())
        .contains("did you mean `share.paid`?")
        .contains("^");
    assertThat(sweep("--over", "kap=20").err()).contains("no key ends in `kap`");
    assertThat(sweep("--over", "timeline.start=2026-Q1,2026-Q2").err())
        .contains("must begin in the same quarter");
  }

  @Test
  void oddScenariosHaveTrueSentences() {
    Invocation certain =
        sweep(
            "--over",
            "cap=20,20",
            "--set",
            "growth=20%",
            "--set",
            "volatility=0%",
            "--trials",
            "1");
    assertThat(certain.code()).isEqualTo(ExitCode.USAGE); // --trials is given twice
    Invocation one =
        Invocation.of("sweep", base, "--over", "cap=20", "--trials", "1", "--out", folder + "/one");
    assertThat(one.code()).as(one.err()).isZero();
    assertThat(one.out()).contains("The mean of share.paid is USD 20 bn with cap 20");
  }
}
