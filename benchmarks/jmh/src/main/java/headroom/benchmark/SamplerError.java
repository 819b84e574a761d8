package headroom.benchmark;

import com.sun.management.OperatingSystemMXBean;
import headroom.analysis.ScenarioRun;
import headroom.compile.OutputSelection;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import headroom.result.Estimate;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a trial costs and what it is worth under each sampler: standard errors of the mean and of
/// P50 of a total, processor time per trial of one worker thread, and error × √time, which does not
/// change with the number of trials under plain Monte Carlo.
///
/// Run at the top of the repository: `java --add-modules jdk.incubator.vector -XX:+UseSerialGC -cp
/// benchmarks/jmh/target/benchmarks.jar headroom.benchmark.SamplerError benchmarks/w1.yaml
/// share.paid`
///
/// Errors are root mean squares over the seeds, times are means over them.
public final class SamplerError {
  private static final int[] LOG_TRIALS = {14, 17, 20};
  private static final int WARMUPS = 3;
  private static final List<String> SEEDS = List.of("1", "2", "3", "4", "5");

  private final Path scenario;
  private final String metric;

  private SamplerError(Path scenario, String metric) {
    this.scenario = scenario;
    this.metric = metric;
  }

  /// Prints the table.
  ///
  /// @param arguments scenario file and metric id
  public static void main(String[] arguments) {
    new SamplerError(Path.of(arguments[0]), arguments[1]).print();
  }

  /// What one sampler achieves.
  private record Score(double nanosPerTrial, double meanError, double medianError) {}

  private void print() {
    System.out.printf("%s, %s%n", scenario, metric);
    System.out.println(
        "trials  sampler  ns/trial   SE mean     SE P50      SE mean·√s   SE P50·√s");
    for (int log : LOG_TRIALS) {
      Score philox = score("philox", 1 << log);
      Score sobol = score("sobol", 1 << log);
      line(log, "philox", philox);
      line(log, "sobol", sobol);
      System.out.printf(
          Locale.ROOT,
          "2^%d    ratio    %8.2f   1/%-8.1f  1/%-8.1f%n",
          log,
          sobol.nanosPerTrial / philox.nanosPerTrial,
          philox.meanError / sobol.meanError,
          philox.medianError / sobol.medianError);
    }
  }

  private static void line(int log, String sampler, Score score) {
    double root = Math.sqrt(score.nanosPerTrial * 1e-9 * (1 << log));
    System.out.printf(
        Locale.ROOT,
        "2^%d    %-7s  %8.1f   %.3e   %.3e   %.3e    %.3e%n",
        log,
        sampler,
        score.nanosPerTrial,
        score.meanError,
        score.medianError,
        score.meanError * root,
        score.medianError * root);
  }

  private Score score(String sampler, int trials) {
    List<ScenarioRun> runs = SEEDS.stream().map(seed -> run(sampler, trials, seed)).toList();
    for (int warmup = 0; warmup < WARMUPS; warmup++) {
      runs.getFirst().run(1, Backend.chosen(), Monitor.none());
    }
    List<Result> results = new ArrayList<>();
    long start = processorNanos();
    for (ScenarioRun run : runs) {
      results.add(run.run(1, Backend.chosen(), Monitor.none()));
    }
    double nanos = processorNanos() - start;
    List<Double> means = new ArrayList<>();
    List<Double> medians = new ArrayList<>();
    for (Result result : results) {
      Metric.Summary total = result.summary(metric, "total").orElseThrow();
      means.add(error(total.mean()));
      medians.add(error(total.percentile(50)));
    }
    return new Score(nanos / trials / runs.size(), rootMeanSquare(means), rootMeanSquare(medians));
  }

  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private ScenarioRun run(String sampler, int trials, String seed) {
    List<Setting> settings =
        List.of(
            new Setting("simulation.trials", Integer.toString(trials)),
            new Setting("simulation.sampler", sampler),
            new Setting("simulation.seed", seed));
    return ScenarioRun.of(
        ScenarioReader.read(scenario, settings).orThrow(), new OutputSelection.Totals());
  }

  private static double error(Estimate estimate) {
    return estimate.standardError().orElse(Double.NaN);
  }

  private static double rootMeanSquare(List<Double> values) {
    return Math.sqrt(values.stream().mapToDouble(value -> value * value).average().orElseThrow());
  }
}
