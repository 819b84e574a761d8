package headroom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.expression.MetricReference;
import headroom.math.NormalDensity;
import headroom.scenario.Clue;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The formulas alone, on a grid so fine that sums over it are integrals.
class ClueWeightsTest {
  @Test
  void weightsAreExact() {
    Scenario scenario =
        ScenarioReader.parse(
                Path.of("clues.yaml"),
                """
                headroom: 1
                currency: USD bn
                timeline: {start: 2026-Q1, end: 2026-Q1}
                assumptions: {cap: {normal: {mean: 40, sd: 6}}}
                streams: {s: {now: 1, growth: 0%}}
                evidence:
                  first: {of: assumptions.cap, says: 38, error: 3, reliability: 70%}
                  second: {of: assumptions.cap, says: 36, error: 2, reliability: 60%}
                """)
            .with(List.of())
            .orThrow();
    int points = 1_000;
    double[][] values = new double[2][points];
    double[] density = new double[points];
    double[] marginals = new double[2];
    for (int point = 0; point < points; point++) {
      double z = -10 + 20 * (point + 0.5) / points;
      values[0][point] = 40 + 6 * z;
      values[1][point] = values[0][point];
      density[point] = NormalDensity.density(z) * 20 / points;
      for (int clue = 0; clue < 2; clue++) {
        marginals[clue] +=
            density[point]
                * Likelihood.of(scenario.clues().get(clue).saying(), values[clue][point]);
      }
    }
    assertThat(marginals[0]).isCloseTo(0.0568855, within(1e-7));
    List<MetricReference> cap = List.of(MetricReference.total("assumption.cap"));
    ClueWeights weights =
        new ClueWeights(
            ClueColumns.of(scenario.withoutClues(), List.of(cap.getFirst(), cap.getFirst())),
            scenario.clues(),
            List.of(marginals));
    ClueWeights.Scratch scratch = weights.scratch();
    scratch.fill(0, values, points);
    double[] sums = new double[5];
    for (int point = 0; point < points; point++) {
      double weight = density[point] * scratch.weight(point);
      double x = values[0][point];
      sums[0] += weight;
      sums[1] += weight * x;
      sums[2] += weight * x * x;
      sums[3] += weight * scratch.knows(0, point);
      sums[4] += weight * scratch.knows(1, point);
    }
    double mean = sums[1] / sums[0];
    assertThat(mean).isCloseTo(37.4037995, within(1e-7));
    assertThat(Math.sqrt(sums[2] / sums[0] - mean * mean)).isCloseTo(2.7972263, within(1e-7));
    assertThat(sums[3] / sums[0]).isCloseTo(0.7743752, within(1e-7));
    assertThat(sums[4] / sums[0]).isCloseTo(0.6991670, within(1e-7));
    double near = Likelihood.of(new Clue.Saying.About(38, 8), 30);
    double far = Likelihood.of(new Clue.Saying.About(38, 8), 60);
    assertThat(near / (near + far)).isCloseTo(0.9637799, within(1e-7));
    assertThat(Likelihood.below(new Clue.Saying.About(38, 3), 40)).isLessThan(0.5);
  }
}
