package headroom.benchmark;

import headroom.result.Result;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Milliseconds of a warm run of the flagship that keeps every metric but has few trials, as a page
/// asks for while a slider moves: most of it is what does not grow with trials (P8).
///
/// Run at the top of the repository: `java -jar benchmarks/jmh/target/benchmarks.jar
/// SmallRunBenchmark`.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SmallRunBenchmark extends Measured {
  private static final int TRIALS = 16_384;

  /// The engine with everything it needs, compiled once.
  @State(Scope.Thread)
  public static class Engine {
    @Param("vector")
    String kernels = "";

    @Param("sobol")
    String sampler = "";

    @Param("all")
    String threads = "";

    private Workload workload;

    /// Prepares the run.
    @Setup
    public void prepare() {
      Workload.Task task =
          new Workload.Task(FlagshipBenchmark.FILE, "revenue-share", TRIALS, sampler);
      workload = Workload.of(task, "all", threads, kernels);
    }
  }

  /// The engine.
  @Benchmark
  public Result headroom(Engine engine) {
    return engine.workload.run();
  }
}
