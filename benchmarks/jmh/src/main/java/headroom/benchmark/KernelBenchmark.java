package headroom.benchmark;

import headroom.kernel.Backend;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Nanoseconds per number of every array pass on a trial's way, scalar and vector: [Passes].
///
/// Run at the top of the repository: `java -jar benchmarks/jmh/target/benchmarks.jar
/// KernelBenchmark`, with `-prof gc` to see that no pass allocates.
@State(Scope.Thread)
public class KernelBenchmark extends Measured {
  private static final int NUMBERS = Passes.QUARTERS * Passes.COUNT;

  @Param({"scalar", "vector"})
  String kernels = "";

  private Passes passes = new Passes(Backend.SCALAR);

  /// Chooses the twins; fails if they do not agree with the plain ones to the bit.
  @Setup
  public void agree() {
    Passes plain = passes;
    passes = new Passes(Backend.valueOf(kernels.toUpperCase(Locale.ROOT)));
    List<Function<Passes, Object>> all =
        List.of(
            Passes::uniforms,
            Passes::normalQuantile,
            Passes::exp,
            Passes::log,
            Passes::sobolPoints,
            Passes::shocks,
            Passes::growth,
            Passes::shareAndCap,
            Passes::tally);
    for (Function<Passes, Object> pass : all) {
      Object[] found = {pass.apply(passes)};
      if (!Arrays.deepEquals(found, new Object[] {pass.apply(plain)})) {
        throw new IllegalStateException("the twins differ in pass " + all.indexOf(pass));
      }
    }
  }

  /// Uniforms of Philox4x32-10.
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public Object uniforms() {
    return passes.uniforms();
  }

  /// Standard normal quantiles.
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public Object normalQuantile() {
    return passes.normalQuantile();
  }

  /// Exponentials.
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public Object exp() {
    return passes.exp();
  }

  /// Logarithms.
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public Object log() {
    return passes.log();
  }

  /// Scrambled Sobol coordinates.
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public Object sobolPoints() {
    return passes.sobolPoints();
  }

  /// Shocks from 20 principal components.
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public Object shocks() {
    return passes.shocks();
  }

  /// Growth and exponential of a stream.
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public Object growth() {
    return passes.growth();
  }

  /// Share and cap.
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public Object shareAndCap() {
    return passes.shareAndCap();
  }

  /// Mean, spread and percentiles of values spread over nine octaves.
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public long tally() {
    return passes.tally();
  }
}
