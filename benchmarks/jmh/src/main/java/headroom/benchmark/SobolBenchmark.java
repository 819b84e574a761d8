package headroom.benchmark;

import headroom.kernel.Backend;
import headroom.kernel.MatrixProduct;
import headroom.kernel.SobolDimension;
import headroom.kernel.SobolPoints;
import headroom.random.PrincipalComponents;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Nanoseconds per number of the two passes that only the Sobol sampler has: a scrambled
/// coordinate, and a shock made from 20 principal components. Blocks of 1,024 trials, 20 quarters.
///
/// Run at the top of the repository: `java -jar benchmarks/jmh/target/benchmarks.jar
/// SobolBenchmark`
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 3,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-XX:+UseSerialGC"})
public class SobolBenchmark {
  private static final int COUNT = 1_024;
  private static final int QUARTERS = 20;

  @Param({"scalar", "vector"})
  String kernels;

  private final double[][] rows = PrincipalComponents.of(QUARTERS).toRows();
  private final double[][] components = new double[QUARTERS][COUNT];
  private final double[][] shocks = new double[QUARTERS][COUNT];
  private final SobolDimension dimension = new SobolDimension(vanDerCorput());
  private SobolPoints points = SobolPoints.on(Backend.SCALAR);
  private MatrixProduct product = MatrixProduct.of(rows, Backend.SCALAR);

  private static int[] vanDerCorput() {
    int[] directions = new int[SobolDimension.BITS];
    for (int bit = 0; bit < directions.length; bit++) {
      directions[bit] = 1 << (31 - bit);
    }
    return directions;
  }

  /// Chooses the twins and fails if they do not agree with the plain ones.
  @Setup
  public void agree() {
    coordinates();
    double[][] plain = Arrays.stream(shocks()).map(double[]::clone).toArray(double[][]::new);
    Backend backend = Backend.valueOf(kernels.toUpperCase(Locale.ROOT));
    points = SobolPoints.on(backend);
    product = MatrixProduct.of(rows, backend);
    coordinates();
    if (!Arrays.deepEquals(plain, shocks())) {
      throw new IllegalStateException("the twins differ");
    }
  }

  /// Scrambled coordinates.
  @Benchmark
  @OperationsPerInvocation(QUARTERS * COUNT)
  public double[][] coordinates() {
    for (int component = 0; component < QUARTERS; component++) {
      points.fill(dimension, 3 * COUNT, component, COUNT, components[component]);
    }
    return components;
  }

  /// Shocks from components.
  @Benchmark
  @OperationsPerInvocation(QUARTERS * COUNT)
  public double[][] shocks() {
    product.apply(components, COUNT, shocks);
    return shocks;
  }
}
