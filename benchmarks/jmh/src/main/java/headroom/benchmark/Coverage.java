package headroom.benchmark;

import headroom.compile.OutputSelection;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.scenario.file.Setting;
import headroom.stats.StudentT;
import headroom.verify.DensityRecursion;
import headroom.verify.GbmShare;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Whether standard errors are honest: in how many of 1,000 runs, seeds 1 to 1,000, the 95 %
/// interval holds the exact value, for four capped shares whose whole distribution is known without
/// simulation. Where intervals are right a count is B(1000, 0.95): 950 give or take 7, outside 925
/// to 975 with probability 2.8e-4.
///
/// Run at the top of the repository: `java --add-modules jdk.incubator.vector -cp
/// benchmarks/jmh/target/benchmarks.jar headroom.benchmark.Coverage`, with a number of trials if
/// another than 16,384 is wanted, and a number of seeds after it.
public final class Coverage {
  private static final Path FILE = Path.of("src/test/resources/headroom/verify/oracle-a.yaml");
  private static final Set<String> METRICS = Set.of("share.accrued", "share.paid", "share.cap.hit");
  private static final int FIRST_YEAR = 2026;
  private static final int FREEDOM = 31;

  private final Case oracle;
  private final String sampler;
  private final int trials;
  private final int seeds;

  private Coverage(Case oracle, String sampler, int trials, int seeds) {
    this.oracle = oracle;
    this.sampler = sampler;
    this.trials = trials;
    this.seeds = seeds;
  }

  /// A share with a known cap.
  private record Case(String name, GbmShare share, double cap) {}

  private static final List<Case> CASES =
      List.of(
          new Case("case A", new GbmShare(250_000, 0.2, 0.2, 0.4, 20), 1.5e6),
          new Case("soon reached", new GbmShare(7.5, 0.2, 0.4, 0.25, 19), 45),
          new Case("hardly reached", new GbmShare(7.5, 0.2, 0.4, 0.25, 19), 150),
          new Case("low and wild", new GbmShare(100, 0.02, -0.1, 0.6, 12), 30));

  /// Prints the table as Markdown.
  ///
  /// @param arguments number of trials and number of seeds, if others are wanted
  public static void main(String[] arguments) {
    int trials = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 16_384;
    int seeds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
    System.out.printf("%,d runs of %,d trials each%n%n", seeds, trials);
    System.out.println(
        "| case | sampler | mean paid | P(hit) | P5 paid | P50 paid | P95 paid | P5 accrued | P50"
            + " accrued | P95 accrued |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    for (Case oracle : CASES) {
      for (String sampler : new String[] {"philox", "sobol"}) {
        new Coverage(oracle, sampler, trials, seeds).print();
      }
    }
  }

  private void print() {
    DensityRecursion exact = DensityRecursion.of(oracle.share);
    int quarters = oracle.share.quarters();
    List<Result> results = IntStream.rangeClosed(1, seeds).parallel().mapToObj(this::run).toList();
    StringBuilder row = new StringBuilder("| %s | %s |".formatted(oracle.name, sampler));
    row.append(held(results, exact.paidMean(oracle.cap, quarters), run -> paid(run).mean()));
    row.append(held(results, exact.hitBy(oracle.cap, quarters), Coverage::hit));
    for (int percent : new int[] {5, 50, 95}) {
      double quantile = exact.paidQuantile(percent / 100.0, oracle.cap, quarters);
      row.append(
          quantile == oracle.cap
              ? " the cap |"
              : held(results, quantile, run -> paid(run).percentile(percent)));
    }
    for (int percent : new int[] {5, 50, 95}) {
      double quantile = exact.quantile(percent / 100.0, quarters);
      row.append(held(results, quantile, run -> accrued(run).percentile(percent)));
    }
    System.out.println(row);
  }

  private static String held(
      List<Result> results, double exact, Function<Result, Estimate> estimate) {
    double t = StudentT.critical(0.95, FREEDOM);
    ToDoubleFunction<Estimate> reach = found -> t * found.standardError().orElse(Double.NaN);
    long held =
        results.stream()
            .map(estimate)
            .filter(found -> Math.abs(found.value() - exact) <= reach.applyAsDouble(found))
            .count();
    return " %d |".formatted(held);
  }

  private Result run(int seed) {
    int last = oracle.share.quarters() - 1;
    List<Setting> settings =
        List.of(
            new Setting("simulation.seed", Integer.toString(seed)),
            new Setting("timeline.end", "%d-Q%d".formatted(FIRST_YEAR + last / 4, last % 4 + 1)),
            new Setting("streams.revenue.now", Double.toString(oracle.share.now())),
            new Setting("streams.revenue.growth", percent(oracle.share.annualGrowth())),
            new Setting("streams.revenue.volatility", percent(oracle.share.annualVolatility())),
            new Setting("agreements.share.rate", percent(oracle.share.share())),
            new Setting("agreements.share.cap.total", Double.toString(oracle.cap)));
    return Workload.of(
            new Workload.Task(FILE, "share", trials, sampler, settings),
            new OutputSelection.TotalsOf(METRICS))
        .run();
  }

  private static String percent(double fraction) {
    return Math.round(100 * fraction) + "%";
  }

  private static Metric.Summary paid(Result run) {
    return run.summary("share.paid", "total").orElseThrow();
  }

  private static Metric.Summary accrued(Result run) {
    return run.summary("share.accrued", "total").orElseThrow();
  }

  private static Estimate hit(Result run) {
    return ((Metric.Probability) run.find("share.cap.hit", "total").orElseThrow()).probability();
  }
}
