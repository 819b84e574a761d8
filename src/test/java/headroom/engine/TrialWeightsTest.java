package headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.compile.OutputSelection;
import headroom.compile.ScenarioCompiler;
import headroom.kernel.Backend;
import headroom.random.PhiloxDraws;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A weight between two whole numbers becomes one of them, each trial's by a number of its own.
class TrialWeightsTest {
  private static final int COUNT = 1_024;

  private static TrialWeights weights(double weight) {
    Scenario scenario =
        ScenarioReader.parse(
                Path.of("weights.yaml"),
                """
                headroom: 1
                currency: USD bn
                timeline: {start: 2026-Q1, end: 2026-Q1}
                assumptions: {a: {normal: {mean: 40, sd: 6}}}
                streams: {s: {now: 1, growth: 0%}}
                """)
            .with(List.of())
            .orThrow();
    Plan plan =
        ScenarioCompiler.compile(scenario, OutputSelection.Exactly.one("assumption.a", "total"))
            .plan();
    Weighing weighing =
        new Weighing(plan, (_, _, count, out) -> Arrays.fill(out, 0, count, weight));
    return new TrialWeights(weighing, PhiloxDraws.of(7, Backend.SCALAR), Backend.SCALAR);
  }

  private static int[] of(TrialWeights weights, int replicate, long index) {
    weights.run(replicate, index, COUNT);
    return Arrays.copyOf(weights.all(), COUNT);
  }

  @Test
  void wholeWeightsStayAsTheyAre() {
    assertThat(of(weights(3), 1, 2_048)).containsOnly(3);
    assertThat(of(weights(0), 1, 2_048)).containsOnly(0);
  }

  /// Of 1,024 trials 256 are rounded up, with a standard deviation of 13.9: 60 is more than four.
  @Test
  void aQuarterOfTheTrialsIsRoundedUpWhereAQuarterIsOver() {
    for (long index : new long[] {0, COUNT, 5L * COUNT}) {
      int[] rounded = of(weights(2.25), 3, index);
      assertThat(rounded).containsOnly(2, 3);
      assertThat(Arrays.stream(rounded).filter(it -> it == 3).count()).isBetween(196L, 316L);
    }
  }

  @Test
  void everyBlockAndReplicateHasNumbersOfItsOwn() {
    TrialWeights weights = weights(0.5);
    int[] first = of(weights, 0, 0);
    assertThat(of(weights, 0, COUNT)).isNotEqualTo(first);
    assertThat(of(weights, 1, 0)).isNotEqualTo(first);
    assertThat(of(weights, 0, 0)).as("the same trials again").isEqualTo(first);
  }
}
