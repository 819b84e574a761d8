package headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several agreements with one party: what each brings, and that the parts add up.
class ReceiptsByLineTest {
  private static final Path CLOUDS = Path.of("scenarios/multi-cloud.yaml");

  @TempDir private Path folder;

  private static Result run(String... settings) {
    List<Setting> all =
        Stream.concat(Stream.of("simulation.trials=2048"), Stream.of(settings))
            .map(Setting::parse)
            .toList();
    Scenario scenario = ScenarioReader.read(CLOUDS, all).orThrow();
    return ScenarioRun.of(scenario, new OutputSelection.All())
        .run(Engines.of(1, Backend.chosen()), RunListener.none());
  }

  private static double mean(Result result, String id, String period) {
    return result.summary(id, period).orElseThrow().mean().value();
  }

  @Test
  void receiptsAreShareAndAzureLessTheReverseShare() {
    Result result = run();
    for (String period : new String[] {"2026", "2029", "total"}) {
      assertThat(mean(result, "party.Microsoft.receipts", period))
          .isCloseTo(
              mean(result, "revenue-share.paid", period)
                  + mean(result, "azure.paid", period)
                  + mean(result, "share-until-april.paid", period)
                  - mean(result, "reverse-share.paid", period),
              within(1e-9));
    }
  }

  @Test
  void computeIsBoughtInFivePlaces() {
    Result result = run();
    double parts =
        Stream.of("azure", "aws", "google", "oracle", "own-centres")
            .mapToDouble(place -> mean(result, place + ".amount", "total"))
            .sum();
    assertThat(parts).isCloseTo(mean(result, "compute.amount", "total"), within(1e-9));
  }

  /// Held on Azure for the window, as far as Azure can serve: a longer one keeps more there.
  @Test
  void theWindowHoldsApiSalesOnAzure() {
    Result none = run("assumptions.first-on-azure=0.1");
    Result held = run("assumptions.first-on-azure=5", "assumptions.azure-can-serve=80%");
    assertThat(mean(held, "api-on-azure.amount", "2030"))
        .isCloseTo(0.8 * mean(held, "api.amount", "2030"), within(1e-9));
    assertThat(mean(none, "api-on-azure.amount", "2030"))
        .isLessThan(0.6 * mean(none, "api.amount", "2030"));
    assertThat(mean(held, "azure.paid", "total")).isGreaterThan(mean(none, "azure.paid", "total"));
  }

  @Test
  void theReportShowsTheLinesAndTheStack() {
    Path out = folder.resolve("out");
    Invocation run = Invocation.of("run", CLOUDS, "--trials", "64", "--out", out);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern(
            "It receives USD .* under revenue-share, .* and pays USD .* under reverse-share");
    assertThat(out.resolve("charts"))
        .isDirectoryContaining("glob:**receipts-by-line.svg")
        .isDirectoryContaining("glob:**streams-by-year.png");
  }
}
