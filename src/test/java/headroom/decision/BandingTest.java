package headroom.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.compile.CompiledScenario;
import headroom.compile.OutputSelection;
import headroom.compile.ScenarioCompiler;
import headroom.question.DrawnInputs;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BandingTest {
  @TempDir private Path folder;

  /// The bands of a cap with some law.
  private Optional<Banding> banded(String law) {
    try {
      Path file =
          Files.writeString(
              folder.resolve("s.yaml"),
              """
              headroom: 1
              currency: USD bn
              timeline: {start: 2026-Q1, end: 2026-Q4}
              streams: {revenue: {now: 10, growth: 0%, volatility: 10%}}
              assumptions: {a: 10, c: LAW}
              agreements:
                share: {payer: A, payee: B, rate: 20%, base: {revenue: 100%}, cap: {total: $c}}
              """
                  .replace("LAW", law));
      Scenario scenario = ScenarioReader.read(file, List.of()).orThrow();
      CompiledScenario compiled = ScenarioCompiler.compile(scenario, new OutputSelection.Totals());
      return DrawnInputs.of(scenario, compiled).stream()
          .filter(it -> it.path().equals("assumptions.c"))
          .findFirst()
          .flatMap(it -> Banding.of(it, compiled.plan()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void bandsOfManyValuesAreEquallyProbable() {
    List<Double> edges = banded("{uniform: {low: 20, high: 84}}").orElseThrow().edges();
    assertThat(edges).hasSize(63);
    for (int edge = 0; edge < edges.size(); edge++) {
      assertThat(edges.get(edge)).isCloseTo(21.0 + edge, within(1e-9));
    }
    assertThat(banded("{normal: {mean: 40, sd: 6}}").orElseThrow().edges().get(31))
        .isCloseTo(40.0, within(1e-9));
  }

  /// However rare it is: equally probable bands would put 1, 2 and 3 together.
  @Test
  void eachOfUpTo64ValuesHasABandOfItsOwn() {
    Banding banding =
        banded(
                "{discrete: [{weight: 0.5%, value: 1}, {weight: 0.5%, value: 2}, {weight: 0.5%,"
                    + " value: 3}, {weight: 98.5%, value: 9}]}")
            .orElseThrow();
    assertThat(banding.edges()).containsExactly(2.0, 3.0, 9.0);
    double[] cuts = banding.cuts();
    assertThat(IntStream.of(1, 2, 3, 9).map(value -> Banding.band(cuts, value)).toArray())
        .containsExactly(0, 1, 2, 3);
    assertThat(banded(values(64)).orElseThrow().count()).isEqualTo(64);
    assertThat(banded(values(64)).orElseThrow().edges()).startsWith(2.0).endsWith(64.0);
    assertThat(banded(values(65)).orElseThrow().count()).as("too many").isEqualTo(64);
  }

  /// Values 1 to 64, equally likely; one more takes half of the last one's share.
  private static String values(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            it ->
                "{weight: %s, value: %s}"
                    .formatted(count > 64 && it >= 64 ? "0.78125%" : "1.5625%", it))
        .collect(Collectors.joining(", ", "{discrete: [", "]}"));
  }

  @Test
  void eachOfAPickHasABandOfItsOwn() {
    Banding banding =
        banded(
                "{mixture: [{weight: 50%, value: $a}, {weight: 49%, value: 20 to 30}, {weight: 1%,"
                    + " value: 30 to 40}]}")
            .orElseThrow();
    assertThat(banding.edges()).containsExactly(1.0, 2.0);
  }
}
