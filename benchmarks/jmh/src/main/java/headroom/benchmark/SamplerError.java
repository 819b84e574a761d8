package headroom.benchmark;

import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.scenario.file.Setting;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What a trial costs and what it is worth under each sampler (goal P3): standard errors of the
/// mean and of P50 of an agreement's total paid, time per trial on one thread, warm, and error ×
/// √time, which does not change with the number of trials under plain Monte Carlo.
///
/// Run at the top of the repository: `java --add-modules jdk.incubator.vector -XX:+UseSerialGC -cp
/// benchmarks/jmh/target/benchmarks.jar headroom.benchmark.SamplerError benchmarks/w1.yaml share`
///
/// Errors are root mean squares over the seeds 1 to 5, times are means over them; a ratio of errors
/// has the least and the greatest of the five beside it.
public final class SamplerError {
  private static final long WARM_UP_NANOS = 2_000_000_000L;
  private static final long MEASURED_NANOS = 500_000_000L;
  private static final int SEEDS = 5;

  private final Path scenario;
  private final String agreement;

  private SamplerError(Path scenario, String agreement) {
    this.scenario = scenario;
    this.agreement = agreement;
  }

  /// Prints the table as Markdown.
  ///
  /// @param arguments scenario file, an agreement, and base-2 logarithms of the numbers of trials
  ///   if others than 14, 17 and 20 are wanted
  public static void main(String[] arguments) {
    SamplerError table = new SamplerError(Path.of(arguments[0]), arguments[1]);
    System.out.printf("| %s, %s.paid | ns/trial | SE mean | SE P50 |", arguments[0], arguments[1]);
    System.out.println(" SE mean × √s | SE P50 × √s |\n|---|---|---|---|---|---|");
    int[] logs =
        arguments.length > 2
            ? Arrays.stream(arguments).skip(2).mapToInt(Integer::parseInt).toArray()
            : new int[] {14, 17, 20};
    for (int log : logs) {
      table.print(log);
    }
  }

  /// What one sampler achieves.
  private record Score(double nanosPerTrial, double[] meanErrors, double[] medianErrors) {}

  private void print(int log) {
    Score philox = score("philox", 1 << log);
    Score sobol = score("sobol", 1 << log);
    line(log, "philox", philox);
    line(log, "sobol", sobol);
    System.out.printf(
        Locale.ROOT,
        "| 2^%d philox ÷ sobol | %.2f | %s | %s | | |%n",
        log,
        philox.nanosPerTrial / sobol.nanosPerTrial,
        ratio(philox.meanErrors, sobol.meanErrors),
        ratio(philox.medianErrors, sobol.medianErrors));
  }

  private static void line(int log, String sampler, Score score) {
    double root = Math.sqrt(score.nanosPerTrial * 1e-9 * (1 << log));
    double mean = rootMeanSquare(score.meanErrors);
    double median = rootMeanSquare(score.medianErrors);
    System.out.printf(
        Locale.ROOT,
        "| 2^%d %s | %.1f | %.2e | %.2e | %.2e | %.2e |%n",
        log,
        sampler,
        score.nanosPerTrial,
        mean,
        median,
        mean * root,
        median * root);
  }

  /// The ratio of the root mean squares, with the extremes of the seeds' own.
  private static String ratio(double[] philox, double[] sobol) {
    Spread seeds =
        Spread.of(
            IntStream.range(0, SEEDS).mapToDouble(seed -> philox[seed] / sobol[seed]).toArray());
    return new Spread(
            rootMeanSquare(philox) / rootMeanSquare(sobol), seeds.least(), seeds.greatest())
        .text("%.0f");
  }

  private Score score(String sampler, int trials) {
    List<Workload> runs =
        IntStream.rangeClosed(1, SEEDS).mapToObj(seed -> run(sampler, trials, seed)).toList();
    List<Metric.Summary> totals = runs.stream().map(Workload::run).map(this::total).toList();
    repeat(runs, WARM_UP_NANOS);
    double nanos = repeat(runs, MEASURED_NANOS);
    return new Score(
        nanos / trials,
        totals.stream().mapToDouble(total -> error(total.mean())).toArray(),
        totals.stream().mapToDouble(total -> error(total.percentile(50))).toArray());
  }

  private Workload run(String sampler, int trials, int seed) {
    Workload.Task task =
        new Workload.Task(
            scenario,
            agreement,
            trials,
            sampler,
            List.of(new Setting("simulation.seed", Integer.toString(seed))));
    return Workload.of(task, "paid", "1", "vector");
  }

  private Metric.Summary total(Result result) {
    return result.summary(agreement + ".paid", "total").orElseThrow();
  }

  /// Runs all again and again, for so long at least; returns nanoseconds per run.
  private static double repeat(List<Workload> runs, long atLeast) {
    long start = System.nanoTime();
    long passed = 0;
    int done = 0;
    while (passed < atLeast) {
      runs.forEach(Workload::run);
      done += runs.size();
      passed = System.nanoTime() - start;
    }
    return (double) passed / done;
  }

  private static double error(Estimate estimate) {
    return estimate.standardError().orElse(Double.NaN);
  }

  private static double rootMeanSquare(double[] values) {
    return Math.sqrt(Arrays.stream(values).map(value -> value * value).average().orElseThrow());
  }
}
