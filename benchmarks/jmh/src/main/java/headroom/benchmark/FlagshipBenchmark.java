package headroom.benchmark;

import headroom.result.Result;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Nanoseconds per trial of the flagship scenario, `scenarios/microsoft-openai.yaml`, 2^20 trials a
/// run.
///
/// Run at the top of the repository: `java -jar benchmarks/jmh/target/benchmarks.jar
/// FlagshipBenchmark`, with `-p kernels=scalar,vector -p sampler=philox,sobol -p outputs=totals,all
/// -p threads=1,all` for more.
public class FlagshipBenchmark extends Measured {
  static final int TRIALS = 1 << 20;
  static final Path FILE = Path.of("scenarios/microsoft-openai.yaml");

  /// The engine with everything it needs, compiled once.
  @State(Scope.Thread)
  public static class Engine {
    @Param("vector")
    String kernels = "";

    @Param("sobol")
    String sampler = "";

    @Param("totals")
    String outputs = "";

    @Param("1")
    String threads = "";

    private Workload workload;

    /// Prepares the run.
    @Setup
    public void prepare() {
      Workload.Task task = new Workload.Task(FILE, "revenue-share", TRIALS, sampler);
      workload = Workload.of(task, outputs, threads, kernels);
    }
  }

  /// The engine.
  @Benchmark
  @OperationsPerInvocation(TRIALS)
  public Result headroom(Engine engine) {
    return engine.workload.run();
  }
}
