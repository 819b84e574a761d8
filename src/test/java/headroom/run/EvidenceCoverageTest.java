package headroom.run;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.math.NormalCdf;
import headroom.result.Cell;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.stats.StudentT;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whether what is said after evidence is true as often as it says.
class EvidenceCoverageTest {
  /// All 500 take a minute.
  private static final int SEEDS = Integer.getInteger("evidence.seeds", 100);

  private static final double FIFTH = 1.6448536269514722;

  private static Result run(String text, int seed) {
    Scenario scenario =
        ScenarioReader.parse(Path.of("clues.yaml"), text.replace("SEED", Integer.toString(seed)))
            .with(List.of())
            .orThrow();
    return ScenarioRun.of(scenario, new OutputSelection.Totals())
        .run(Engines.of(2, Backend.chosen()), RunListener.none());
  }

  /// A normal law of the cap and a clue so sharp that a tenth of 65,536 trials is left. Of 500
  /// intervals of 95 % (`-Devidence.seeds=500`) each of five statistics covers in 92.5 to 97.5 %;
  /// of 100 in 88 at least: one statistic in 700 of right ones would not. More replicates would
  /// leave P5 and P95 too few.
  @Test
  void intervalsCoverWhatTheyShould() {
    String text =
        """
        headroom: 1
        currency: USD bn
        timeline: {start: 2026-Q1, end: 2026-Q1}
        simulation: {trials: 65_536, replicates: 8, sampler: philox, seed: SEED}
        assumptions: {cap: {normal: {mean: 40, sd: 6}}}
        streams: {s: {now: 201, growth: 0%}}
        agreements: {share: {payer: A, payee: B, rate: 20%, base: {s: 100%}, cap: {total: $cap}}}
        evidence: {sharp: {of: assumptions.cap, says: 40, error: 0.4243}}
        """;
    double sd = 1 / Math.sqrt(1 / 36.0 + 1 / (0.4243 * 0.4243));
    double[] truths = {40, 40 - FIFTH * sd, 40, 40 + FIFTH * sd, NormalCdf.cdf((40.2 - 40) / sd)};
    int[] covered = new int[truths.length];
    for (int seed = 1; seed <= SEEDS; seed++) {
      Result result = run(text, seed);
      Metric.Summary cap = result.summary("assumption.cap", "total").orElseThrow();
      Metric.Probability hit =
          (Metric.Probability) result.find("share.cap.hit", "total").orElseThrow();
      Estimate[] estimates = {
        cap.mean(), cap.percentile(5), cap.percentile(50), cap.percentile(95), hit.probability()
      };
      for (int statistic = 0; statistic < truths.length; statistic++) {
        double error = estimates[statistic].standardError().orElseThrow();
        double off = Math.abs(estimates[statistic].value() - truths[statistic]);
        covered[statistic] += off <= StudentT.critical(0.95, 7) * error ? 1 : 0;
      }
    }
    double least = SEEDS < 500 ? 0.88 * SEEDS : 0.925 * SEEDS;
    double most = SEEDS < 500 ? SEEDS : 0.975 * SEEDS;
    assertThat(covered)
        .as("mean, P5, P50, P95, P(hit)")
        .matches(
            it -> Arrays.stream(it).allMatch(count -> count >= least && count <= most),
            Arrays.toString(covered));
  }

  /// Simulation-based calibration (Talts et al. 2018): truths drawn from the prior, clues made from
  /// them, one of them by somebody who knows nothing in three cases of ten. The truth's place in
  /// what is then expected is uniform: chi-squared over 20 bands, 19 degrees of freedom, is above
  /// 57.2 once in 100,000 right ones, for each of four assumptions.
  @Test
  void truthsLieWhereTheyShould() {
    Random random = new Random(20_261_129);
    int[][] bands = new int[4][20];
    for (int repetition = 0; repetition < 400; repetition++) {
      double[] truth = prior(random);
      double[] other = prior(random);
      double[] told = random.nextDouble() < 0.7 ? truth : other;
      double sum = told[0] + told[1] + told[2] + 9 * random.nextGaussian();
      Result result =
          run(
              String.format(
                  Locale.ROOT,
                  """
                  headroom: 1
                  currency: USD bn
                  timeline: {start: 2026-Q1, end: 2026-Q1}
                  simulation: {trials: 8_192, replicates: 4, sampler: philox, seed: SEED}
                  assumptions:
                    a: {normal: {mean: 20, sd: 4}}
                    b: {lognormal: {median: 10, log-sd: 0.3}}
                    c: {uniform: {low: 5, high: 15}}
                    d: {normal: {mean: 0, sd: 1}}
                  streams:
                    x: {now: $a, growth: 0%%}
                    y: {now: $b, growth: 0%%}
                    z: {now: $c, growth: 0%%}
                  evidence:
                    first: {of: assumptions.a, says: %s, error: 6}
                    sum: {of: streams.revenue, says: %s, error: 9, reliability: 70%%}
                    last: {of: assumptions.d, says: %s, error: 1.5}
                  """,
                  truth[0] + 6 * random.nextGaussian(),
                  sum,
                  truth[3] + 1.5 * random.nextGaussian()),
              repetition);
      for (int input = 0; input < truth.length; input++) {
        double place = place(result, "assumption." + "abcd".charAt(input), truth[input]);
        bands[input][Math.min(19, (int) (20 * place))]++;
      }
    }
    for (int[] each : bands) {
      double distance =
          Arrays.stream(each).mapToDouble(count -> (count - 20.0) * (count - 20) / 20).sum();
      assertThat(distance).as(Arrays.toString(each)).isLessThan(57.2);
    }
  }

  private static double[] prior(Random random) {
    return new double[] {
      20 + 4 * random.nextGaussian(),
      10 * Math.exp(0.3 * random.nextGaussian()),
      5 + 10 * random.nextDouble(),
      random.nextGaussian()
    };
  }

  /// The share of what is expected below a value.
  private static double place(Result result, String id, double value) {
    double below = 0;
    double all = 0;
    for (Cell cell : result.summary(id, "total").orElseThrow().cells()) {
      double share =
          cell.pointMass()
              ? (cell.lower() <= value ? 1 : 0)
              : Math.clamp((value - cell.lower()) / (cell.upper() - cell.lower()), 0.0, 1.0);
      below += share * cell.count();
      all += cell.count();
    }
    return below / all;
  }
}
