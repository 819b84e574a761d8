package headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headroom.kernel.Backend;
import headroom.kernel.Functions;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrelationFactorTest {
  @Test
  void factorTimesItsTransposeIsTheMatrix() {
    expectProduct(CorrelationMatrix.common(1, 0), 0);
    expectProduct(CorrelationMatrix.common(6, 0.5), 1e-14);
    expectProduct(CorrelationMatrix.of(3, List.of(new CorrelatedPair(0, 2, -0.8))), 1e-14);
    expectProduct(CorrelationMatrix.common(3, -0.5), 1e-5);
    expectProduct(CorrelationMatrix.common(3, 0.999999), 1e-14);
  }

  @Test
  void variablesOfCorrelationOneAreTheSameBitForBit() {
    double[][] normals = mixed(CorrelationMatrix.common(3, 1), 64);
    assertThat(normals[1]).isEqualTo(normals[0]);
    assertThat(normals[2]).isEqualTo(normals[0]);
    double[][] mirrored = mixed(CorrelationMatrix.of(2, List.of(new CorrelatedPair(0, 1, -1))), 64);
    for (int i = 0; i < 64; i++) {
      assertThat(mirrored[1][i]).isEqualTo(-mirrored[0][i]);
    }
  }

  @Test
  void variablesWithoutCorrelationsKeepTheirNormals() {
    CorrelationMatrix matrix = CorrelationMatrix.of(4, List.of(new CorrelatedPair(0, 2, 0.7)));
    double[][] before = normals(4, 64);
    double[][] after = mixed(matrix, 64);
    assertThat(after[0]).isEqualTo(before[0]);
    assertThat(after[1]).isEqualTo(before[1]);
    assertThat(after[3]).isEqualTo(before[3]);
    assertThat(after[2]).isNotEqualTo(before[2]);
  }

  /// 65,536 trials: the standard error of a sample correlation ρ is (1 − ρ²)/256; 5 of them are
  /// missed with probability 6e-7.
  @Test
  void mixedNormalsHaveTheCorrelationsAskedFor() {
    int count = 65_536;
    CorrelationMatrix matrix =
        CorrelationMatrix.of(
            3,
            List.of(
                new CorrelatedPair(0, 1, 0.6),
                new CorrelatedPair(0, 2, -0.4),
                new CorrelatedPair(1, 2, 0.2)));
    double[][] z = mixed(matrix, count);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < i; j++) {
        double rho = matrix.correlation(i, j);
        assertThat(correlation(z[i], z[j])).isCloseTo(rho, within(5 * (1 - rho * rho) / 256));
      }
      assertThat(correlation(z[i], z[i])).isCloseTo(1, within(1e-12));
    }
  }

  static void expectProduct(CorrelationMatrix matrix, double tolerance) {
    CorrelationFactor factor = CorrelationFactor.of(matrix);
    for (int i = 0; i < matrix.size(); i++) {
      for (int j = 0; j < matrix.size(); j++) {
        double sum = 0;
        for (int k = 0; k < matrix.size(); k++) {
          sum += factor.weight(i, k) * factor.weight(j, k);
        }
        double error = i == j ? Math.min(tolerance, 1e-14) : tolerance;
        assertThat(sum).as("%d, %d", i, j).isCloseTo(matrix.correlation(i, j), within(error));
      }
    }
  }

  private static double correlation(double[] a, double[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return ab / Math.sqrt(aa * bb);
  }

  private static double[][] mixed(CorrelationMatrix matrix, int count) {
    double[][] normals = normals(matrix.size(), count);
    CorrelationFactor.of(matrix).mix(normals, count);
    return normals;
  }

  private static double[][] normals(int variables, int count) {
    double[][] normals = new double[variables][count];
    Draws draws = PhiloxDraws.of(20261123, Backend.VECTOR);
    Functions functions = Functions.on(Backend.VECTOR);
    double[] unused = new double[count];
    for (int i = 0; i < variables; i++) {
      draws.uniforms(DrawAddress.of("variable-" + i), 0, count, normals[i], unused);
      functions.normalQuantile(normals[i], count, normals[i]);
    }
    return normals;
  }
}
