package headroom.verify;

import static headroom.verify.References.CAP_A;
import static headroom.verify.References.CASE_A;
import static org.assertj.core.api.Assertions.assertThat;

import headroom.Engines;
import headroom.compile.OutputSelection;
import headroom.kernel.Backend;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Sampler;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.stats.StudentT;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Standard errors are honest: over 1,000 seeds the 95 % interval holds the exact value in 92.5 to
/// 97.5 % of those that tell one, and at least 900 tell one. The count is B(1000, 0.95) where an
/// interval is right, outside that range with probability 2.8e-4: one of the ten counts here fails
/// once in 350 times. Seeds 1 to 1,000.
///
/// Case A. Its P95 of what is paid is the cap itself, known without error; the P95 of what accrues
/// is asked for instead. `headroom.benchmark.Coverage` prints the same for more cases, with more
/// trials.
class CoverageTest {
  private static final int TOLD = 0;
  private static final int HELD = 1;
  private static final int SEEDS = 1_000;
  private static final int REPLICATES = 16;
  private static final int TRIALS = REPLICATES * 512;
  private static final OutputSelection OUTPUTS =
      new OutputSelection.TotalsOf(Set.of(Finding.ACCRUED, Finding.PAID, Finding.HIT));

  /// Something whose exact value is known.
  private record Known(String name, double exact, Function<Finding, Estimate> estimate) {}

  @ParameterizedTest
  @EnumSource
  void intervalsHoldTheExactValueAsOftenAsTheySay(Sampler sampler) {
    List<Known> all = all();
    double t = StudentT.critical(0.95, REPLICATES - 1);
    int[][] counts =
        IntStream.rangeClosed(1, SEEDS)
            .parallel()
            .mapToObj(seed -> counts(new Finding(run(sampler, seed)), all, t))
            .reduce(new int[2][all.size()], CoverageTest::sum);
    for (int i = 0; i < all.size(); i++) {
      String name = "%s under %s".formatted(all.get(i).name, sampler);
      assertThat(counts[TOLD][i]).as("%s is told", name).isGreaterThanOrEqualTo(SEEDS * 9 / 10);
      assertThat((double) counts[HELD][i] / counts[TOLD][i]).as(name).isBetween(0.925, 0.975);
    }
  }

  private static List<Known> all() {
    DensityRecursion exact = DensityRecursion.of(CASE_A);
    int quarters = CASE_A.quarters();
    return List.of(
        new Known(
            "mean paid", exact.paidMean(CAP_A, quarters), run -> total(run, Finding.PAID).mean()),
        new Known(
            "P5 paid",
            exact.quantile(0.05, quarters),
            run -> total(run, Finding.PAID).percentile(5)),
        new Known(
            "P50 paid",
            exact.quantile(0.50, quarters),
            run -> total(run, Finding.PAID).percentile(50)),
        new Known(
            "P95 accrued",
            exact.quantile(0.95, quarters),
            run -> total(run, Finding.ACCRUED).percentile(95)),
        new Known("P(hit)", exact.hitBy(CAP_A, quarters), CoverageTest::hit));
  }

  private static Result run(Sampler sampler, int seed) {
    SimulationSettings settings = new SimulationSettings(TRIALS, seed, sampler, REPLICATES);
    Scenario scenario = ShareScenarios.capped(CASE_A, CAP_A, settings);
    return ScenarioRun.of(scenario, OUTPUTS)
        .run(Engines.of(1, Backend.chosen()), RunListener.none());
  }

  /// For each quantity whether an interval is told, and whether it holds the value: 1 or 0.
  private static int[][] counts(Finding run, List<Known> all, double t) {
    int[][] counts = new int[2][all.size()];
    for (int i = 0; i < all.size(); i++) {
      Estimate estimate = all.get(i).estimate.apply(run);
      if (estimate.standardError().isPresent()) {
        double reach = t * estimate.standardError().orElseThrow();
        counts[TOLD][i] = 1;
        counts[HELD][i] = Math.abs(estimate.value() - all.get(i).exact) <= reach ? 1 : 0;
      }
    }
    return counts;
  }

  private static int[][] sum(int[][] a, int[][] b) {
    return new int[][] {sum(a[TOLD], b[TOLD]), sum(a[HELD], b[HELD])};
  }

  private static int[] sum(int[] a, int[] b) {
    return IntStream.range(0, a.length).map(i -> a[i] + b[i]).toArray();
  }

  private static Metric.Summary total(Finding run, String id) {
    return run.summary(id, Finding.TOTAL);
  }

  private static Estimate hit(Finding run) {
    return ((Metric.Probability) run.result().find(Finding.HIT, Finding.TOTAL).orElseThrow())
        .probability();
  }
}
