package headroom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import headroom.math.Exp;
import headroom.math.Log;
import headroom.math.NormalCdf;
import headroom.math.TriangularQuantile;
import headroom.math.WichuraQuantile;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// What every twin of [Functions] does: the function of `headroom.math`, bit for bit.
interface FunctionsContract {
  Backend backend();

  /// One pass over an array.
  interface Pass {
    void run(Functions functions, double[] x, int count, double[] out);
  }

  @Test
  default void expIsTheFunctionBitForBit() {
    expectSameBits(Functions::exp, Exp::exp);
  }

  @Test
  default void logIsTheFunctionBitForBit() {
    expectSameBits(Functions::log, Log::log);
  }

  @Test
  default void normalQuantileIsTheFunctionBitForBit() {
    expectSameBits(Functions::normalQuantile, WichuraQuantile::quantile);
  }

  @Test
  default void normalCdfIsTheFunctionBitForBit() {
    expectSameBits(Functions::normalCdf, NormalCdf::cdf);
  }

  @Test
  default void triangularQuantileIsTheFunctionBitForBit() {
    for (double[] law : new double[][] {{0, 0.9, 1}, {-2, -2, 5}, {1, 4, 4}}) {
      for (int count : Counts.ALL) {
        double[] u = new double[count];
        Arrays.setAll(u, i -> (i + 0.5) / count);
        double[] out = new double[count];
        Functions.on(backend()).triangularQuantile(u, law[0], law[1], law[2], count, out);
        assertThat(out)
            .as("%d of %s", count, Arrays.toString(law))
            .isEqualTo(
                Arrays.stream(u)
                    .map(p -> TriangularQuantile.quantile(p, law[0], law[1], law[2]))
                    .toArray());
      }
    }
  }

  @Test
  default void growthIsTheExponentialOfTheMovedLogarithmBitForBit() {
    for (int count : Counts.ALL) {
      expectGrowth(EdgeCases.numbers(count, 5), EdgeCases.numbers(count, 6));
    }
    double[] edges = EdgeCases.edgesApart();
    expectGrowth(edges, new double[edges.length]);
    expectGrowth(new double[edges.length], edges);
  }

  private void expectGrowth(double[] logarithms, double[] shocks) {
    int count = logarithms.length;
    double[] moved = logarithms.clone();
    double[] out = new double[count];
    Functions.on(backend()).grow(0.0125, 0.375, shocks, 7.5, count, moved, out);
    for (int i = 0; i < count; i++) {
      double x = logarithms[i] + (0.0125 + 0.375 * shocks[i]);
      assertThat(Double.doubleToLongBits(moved[i]))
          .as("logarithm %d of %d", i, count)
          .isEqualTo(Double.doubleToLongBits(x));
      assertThat(Double.doubleToLongBits(out[i]))
          .as("e^%s", x)
          .isEqualTo(Double.doubleToLongBits(Exp.exp(x) * 7.5));
    }
  }

  private void expectSameBits(Pass pass, DoubleUnaryOperator function) {
    Functions functions = Functions.on(backend());
    expectSameBits(functions, pass, function, EdgeCases.edgesApart());
    for (int count : Counts.ALL) {
      expectSameBits(functions, pass, function, EdgeCases.numbers(count, 20261123L + count));
    }
    double[] tails = new double[300];
    Arrays.setAll(tails, i -> 1e-9 * (i + 1));
    expectSameBits(functions, pass, function, tails);
  }

  private static void expectSameBits(
      Functions functions, Pass pass, DoubleUnaryOperator function, double[] x) {
    double[] out = new double[x.length + 3];
    Arrays.fill(out, x.length, out.length, -77);
    pass.run(functions, x, x.length, out);
    for (int i = 0; i < x.length; i++) {
      assertThat(Double.doubleToLongBits(out[i]))
          .as("element %d of %d, argument %s, result %s", i, x.length, x[i], out[i])
          .isEqualTo(Double.doubleToLongBits(function.applyAsDouble(x[i])));
    }
    assertThat(Arrays.copyOfRange(out, x.length, out.length)).containsOnly(-77);
    double[] inPlace = x.clone();
    pass.run(functions, inPlace, x.length, inPlace);
    assertThat(inPlace).as("in place").isEqualTo(Arrays.copyOf(out, x.length));
  }
}
