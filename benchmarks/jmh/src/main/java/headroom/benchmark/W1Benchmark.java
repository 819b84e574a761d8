package headroom.benchmark;

import headroom.result.Metric;
import headroom.result.Result;
import java.nio.file.Path;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import umontreal.ssj.randvar.NormalACRGen;
import umontreal.ssj.rng.MRG32k3a;

/// Nanoseconds per step of the reference workload [W1]: plain loops on the normals of four
/// libraries, a library of mathematical finance, and the engine on `benchmarks/w1.yaml`.
///
/// Run at the top of the repository: `java -jar benchmarks/jmh/target/benchmarks.jar W1Benchmark`,
/// with `-p sampler=philox,sobol -p outputs=paid,fan,totals,all -p threads=1,all` for more of the
/// engine.
///
/// Every contestant is checked against the exact answer before its times are taken, each in its own
/// JVM: they leave no types in each other's compiled loops.
public class W1Benchmark extends Measured {
  private static final int TRIALS = 16_384;
  private static final int STEPS = TRIALS * W1.QUARTERS;
  static final int ENGINE_TRIALS = 1_048_576; // those of the scenario file
  private static final int ENGINE_STEPS = ENGINE_TRIALS * W1.QUARTERS;
  private static final int SEED = 20260427;

  /// A plain loop, its generator going on where its last invocation stopped.
  abstract static class Loop {
    private final double[] paid = new double[TRIALS];
    private final DoubleSupplier normal;

    Loop(DoubleSupplier normal) {
      this.normal = normal;
    }

    /// Fails the benchmark if the loop is wrong.
    @Setup
    public void check() {
      run().mustBeRight();
    }

    final W1.Summary run() {
      return W1.loop(normal, paid);
    }
  }

  /// Commons Math.
  @State(Scope.Thread)
  public static class CommonsMath extends Loop {
    /// `NormalDistribution` on its default generator.
    public CommonsMath() {
      super(new NormalDistribution(new Well19937c(SEED), 0, 1)::sample);
    }
  }

  /// Commons RNG.
  @State(Scope.Thread)
  public static class CommonsRng extends Loop {
    /// The ziggurat on xoshiro256++.
    public CommonsRng() {
      super(
          ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_SHI_RO_256_PP.create(SEED))
              ::sample);
    }
  }

  /// The JDK.
  @State(Scope.Thread)
  public static class Jdk extends Loop {
    /// The JDK's default generator.
    public Jdk() {
      super(RandomGeneratorFactory.of("L64X128MixRandom").create(SEED)::nextGaussian);
    }
  }

  /// SSJ.
  @State(Scope.Thread)
  public static class Ssj extends Loop {
    /// Acceptance-complement ratio on MRG32k3a.
    public Ssj() {
      super(new NormalACRGen(new MRG32k3a(), 0, 1)::nextDouble);
    }
  }

  /// The engine with everything it needs, compiled once.
  @State(Scope.Thread)
  public static class Engine {
    @Param({"scalar", "vector"})
    String kernels = "";

    @Param("philox")
    String sampler = "";

    @Param("paid")
    String outputs = "";

    @Param("1")
    String threads = "";

    private Workload workload;

    /// Prepares the run; fails the benchmark if the engine is wrong. Under Sobol the errors are
    /// smaller than those allowed.
    @Setup
    public void prepare() {
      workload =
          Workload.of(
              new Workload.Task(Path.of("benchmarks/w1.yaml"), "share", ENGINE_TRIALS, sampler),
              outputs,
              threads,
              kernels);
      Result result = workload.run();
      String paid = outputs.equals("fan") ? "share.paid.cumulative" : "share.paid";
      String period = outputs.equals("fan") ? "2030-Q4" : "total";
      Metric.Summary total = result.summary(paid, period).orElseThrow();
      Metric.Probability hit =
          (Metric.Probability) result.find("share.cap.hit", "total").orElseThrow();
      new W1.Summary(
              ENGINE_TRIALS,
              total.mean().value(),
              total.sd().orElseThrow(),
              hit.probability().value())
          .mustBeRight();
    }
  }

  /// What a good first version looks like: `NormalDistribution.sample` on Well19937c.
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public W1.Summary commonsMathLoop(CommonsMath loop) {
    return loop.run();
  }

  /// A good scalar loop: xoshiro256++ and the ziggurat.
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public W1.Summary commonsRngLoop(CommonsRng loop) {
    return loop.run();
  }

  /// Without a library: `nextGaussian` of L64X128MixRandom.
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public W1.Summary jdkLoop(Jdk loop) {
    return loop.run();
  }

  /// A library for stochastic simulation.
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public W1.Summary ssjLoop(Ssj loop) {
    return loop.run();
  }

  /// A library of mathematical finance.
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public W1.Summary finmath(FinmathPaths paths) {
    return paths.run();
  }

  /// The engine.
  @Benchmark
  @OperationsPerInvocation(ENGINE_STEPS)
  public Result headroom(Engine engine) {
    return engine.workload.run();
  }

  /// finmath-lib, with a new seed at every invocation.
  @State(Scope.Thread)
  public static class FinmathPaths {
    private int seed = SEED;

    /// Fails the benchmark if the library's paths are wrong.
    @Setup
    public void check() {
      run().mustBeRight();
    }

    final W1.Summary run() {
      seed += 2;
      return FinmathW1.run(TRIALS, seed);
    }
  }
}
