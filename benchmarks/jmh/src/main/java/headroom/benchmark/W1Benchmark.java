package headroom.benchmark;

import headroom.analysis.ScenarioRun;
import headroom.compile.OutputSelection;
import headroom.engine.Monitor;
import headroom.kernel.Backend;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Nanoseconds per step of the reference workload [W1]: the plain loop on Commons Math's and on
/// Commons RNG's normals, and the engine on `benchmarks/w1.yaml`, each on one thread.
///
/// Run at the top of the repository: `java -jar benchmarks/jmh/target/benchmarks.jar W1Benchmark`
///
/// A further contestant is one method, with the state it needs as its parameter.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 3,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-XX:+UseSerialGC"})
public class W1Benchmark {
  private static final int TRIALS = 16_384;
  private static final int STEPS = TRIALS * W1.QUARTERS;
  private static final int ENGINE_TRIALS = 131_072;
  private static final int ENGINE_STEPS = ENGINE_TRIALS * W1.QUARTERS;
  private static final long SEED = 20260427;

  /// The two generators, each going on where its last invocation stopped.
  @State(Scope.Thread)
  public static class Baselines {
    private final double[] paid = new double[TRIALS];
    private final NormalDistribution commonsMath =
        new NormalDistribution(new Well19937c(SEED), 0, 1);
    private final ZigguratSampler.NormalizedGaussian commonsRng =
        ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_SHI_RO_256_PP.create(SEED));

    /// Fails the benchmark if the contestants do not compute the same thing. Done after the times
    /// are taken: before, each would leave its types in the other's compiled loop.
    @TearDown
    public void agree() {
      W1.Summary reference = W1.loop(commonsMath::sample, paid);
      W1.loop(commonsRng::sample, paid).mustAgreeWith(reference);
    }
  }

  /// The engine with everything it needs, compiled once.
  @State(Scope.Thread)
  public static class Engine {
    @Param({"scalar", "vector"})
    String kernels;

    private final Scenario scenario =
        ScenarioReader.read(
                Path.of("benchmarks/w1.yaml"),
                List.of(new Setting("simulation.trials", Integer.toString(ENGINE_TRIALS))))
            .orThrow();
    private final ScenarioRun run = ScenarioRun.of(scenario, selection());

    OutputSelection selection() {
      return new OutputSelection.TotalsOf(Set.of("share.paid", "share.cap.hit"));
    }

    final Result simulate() {
      Backend backend = Backend.valueOf(kernels.toUpperCase(Locale.ROOT));
      return run.run(1, backend, Monitor.none());
    }

    /// Fails the benchmark if the engine does not compute what the plain loop does.
    @TearDown
    public void agree() {
      Metric.Summary paid = simulate().summary("share.paid", "total").orElseThrow();
      double[] totals = new double[ENGINE_TRIALS];
      new W1.Summary(ENGINE_TRIALS, paid.mean().value(), paid.sd().orElseThrow(), Double.NaN)
          .mustAgreeWith(W1.loop(new Baselines().commonsRng::sample, totals));
    }
  }

  /// The same, keeping every metric's total.
  @State(Scope.Thread)
  public static class EngineOfAllTotals extends Engine {
    @Override
    OutputSelection selection() {
      return new OutputSelection.Totals();
    }
  }

  /// What a good first version looks like: `NormalDistribution.sample` on Well19937c.
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public double commonsMathLoop(Baselines baselines) {
    return W1.loop(baselines.commonsMath::sample, baselines.paid).meanPaid();
  }

  /// A good scalar loop: xoshiro256++ and the ziggurat.
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public double commonsRngLoop(Baselines baselines) {
    return W1.loop(baselines.commonsRng::sample, baselines.paid).meanPaid();
  }

  /// The engine with what W1 asks for: total paid with its percentiles and the probability that the
  /// cap is hit.
  @Benchmark
  @OperationsPerInvocation(ENGINE_STEPS)
  public Result w1(Engine engine) {
    return engine.simulate();
  }

  /// The engine, every metric's total: far more than the loops report.
  @Benchmark
  @OperationsPerInvocation(ENGINE_STEPS)
  public Result allTotals(EngineOfAllTotals engine) {
    return engine.simulate();
  }
}
