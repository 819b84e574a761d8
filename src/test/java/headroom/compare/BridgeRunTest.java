package headroom.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.Engines;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import headroom.result.Bridge;
import headroom.result.Comparison;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioBlend;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BridgeRunTest {
  private static final String FIRST =
      """
      headroom: 1
      currency: USD bn
      timeline: {start: 2026-Q1, end: 2027-Q4}
      simulation: {trials: 4096, seed: 7, sampler: philox, replicates: 32}
      streams:
        revenue: {now: 5, growth: 30%, volatility: 40%}
      agreements:
        share: {payer: P, payee: Q, rate: 20%, base: {revenue: 100%}, cap: {total: 9}}
      """;
  private static final String SECOND =
      FIRST
          .replace("total: 9", "total: 12")
          .replace("rate: 20%", "rate: 25%")
          .replace("volatility: 40%", "volatility: 50%");

  @TempDir private Path folder;

  private Bridge bridge(int threads) throws IOException {
    Path first = Files.writeString(folder.resolve("first.yaml"), FIRST);
    Path second = Files.writeString(folder.resolve("second.yaml"), SECOND);
    ScenarioBlend blend = ScenarioBlend.of(first, List.of(), second, List.of()).orElseThrow();
    List<BridgeRun.Part> parts =
        blend.groups().stream().map(group -> new BridgeRun.Part(group.name(), List.of())).toList();
    return new BridgeRun("Q", parts, scenario(first).simulation())
        .run("A", "B", blend::mix, Engines.of(threads, Backend.chosen()), Monitor.none());
  }

  private static Scenario scenario(Path file) {
    return ScenarioReader.read(file, List.of()).orThrow();
  }

  @Test
  void contributionsAddUpToTheDifferenceThatCompareShows() throws IOException {
    Bridge bridge = bridge(2);
    assertThat(bridge.steps()).hasSize(3);
    assertThat(bridge.steps().stream().mapToDouble(step -> step.mean().value()).sum())
        .isCloseTo(bridge.mean().difference().value(), within(1e-12));
    assertThat(bridge.steps().stream().mapToDouble(step -> step.median().value()).sum())
        .isCloseTo(bridge.median().difference().value(), within(1e-12));
    SequencedMap<String, Scenario> sides = new LinkedHashMap<>();
    sides.put("A", scenario(folder.resolve("first.yaml")));
    sides.put("B", scenario(folder.resolve("second.yaml")));
    Comparison comparison =
        ScenarioComparison.of(sides).run(Engines.of(1, Backend.chosen()), Monitor.none());
    Comparison.Seen total = (Comparison.Seen) comparison.lines().getFirst().gaps().getFirst();
    assertThat(bridge.mean().difference().value())
        .isCloseTo(total.difference().mean().value(), within(1e-12));
    assertThat(bridge.mean().difference().standardError().orElseThrow())
        .isCloseTo(total.difference().mean().standardError().orElseThrow(), within(1e-12));
  }

  @Test
  void everyContributionHasItsSignAndItsError() throws IOException {
    for (Bridge.Step step : bridge(1).steps()) {
      assertThat(step.mean().standardError().orElseThrow()).as(step.name()).isPositive();
      boolean volatility = step.name().equals("streams.revenue");
      assertThat(step.mean().value() > 0).as(step.name()).isEqualTo(!volatility);
    }
  }

  @Test
  void threadsChangeNoNumber() throws IOException {
    assertThat(bridge(3)).isEqualTo(bridge(1));
  }
}
