package headroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.report.format.ResultsJson;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CarriedMeansTest {
  private static final String SCENARIO =
      """
      headroom: 1
      name: Tails
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2029-Q4}
      simulation: {trials: 4096}
      streams: {wild: {now: 100, growth: 10%, volatility: 120%}}
      """;

  @TempDir private Path folder;

  private Scenario scenario(String... settings) throws IOException {
    Path file = Files.writeString(folder.resolve("tails.yaml"), SCENARIO);
    return ScenarioReader.read(file, List.of(settings).stream().map(Setting::parse).toList())
        .orThrow();
  }

  private static Result run(Scenario scenario) {
    return ScenarioRun.of(scenario, new OutputSelection.Totals())
        .run(Engines.of(1, Backend.chosen()), RunListener.none());
  }

  @Test
  void haveNoErrorAndASentenceThatSaysWhy() throws IOException {
    Scenario scenario = scenario();
    Result result = run(scenario);
    String sentence =
        "A few trials carry the mean of wild.revenue: how far it may be off cannot be told, so it"
            + " has no ±; read the percentiles";
    assertThat(CarriedMeans.of(result)).hasValue(sentence);
    assertThat(TextSummary.text(scenario, result, true)).contains("! " + sentence + ".\n");
    assertThat(EvidenceSummary.of(scenario, result, List.of()).errors()).contains(sentence + ".");
    assertThat(ResultsJson.text("test", scenario, result)).contains("\"mean_se\": null");
  }

  @Test
  void severalAreSpokenOfAsSeveral() {
    assertThat(CarriedMeans.sentence(List.of("a", "b")))
        .isEqualTo(
            "A few trials carry the means of a and b: how far they may be off cannot be told, so"
                + " they have no ±; read the percentiles");
    assertThat(CarriedMeans.sentence(List.of("a", "b", "c", "d", "e")))
        .isEqualTo(
            "A few trials carry the means of a, b, c and 2 more: how far they may be off cannot be"
                + " told, so they have no ±; read the percentiles");
  }

  @Test
  void othersHaveTheirs() throws IOException {
    Result tame = run(scenario("streams.wild.volatility=20%"));
    assertThat(CarriedMeans.of(tame)).isEmpty();
    assertThat(tame.summary("wild.revenue", "total").orElseThrow().mean().standardError())
        .isPresent();
  }

  static Stream<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      return files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void noShippedScenarioHasOne(Path file) throws IOException {
    Scenario read =
        ScenarioReader.read(file, List.of(Setting.parse("simulation.trials=4096"))).orThrow();
    Scenario scenario = read.withoutClues(); // of 4,096 trials they leave too few
    Result result =
        ScenarioRun.of(scenario, new OutputSelection.All())
            .run(Engines.of(1, Backend.chosen()), RunListener.none());
    assertThat(CarriedMeans.of(result)).isEmpty();
  }

  @Test
  void aSingleReplicateHasNoErrorsAnyway() throws IOException {
    assertThat(CarriedMeans.of(run(scenario("simulation.replicates=1")))).isEmpty();
  }
}
