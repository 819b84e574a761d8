package headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalComponentsTest {
  /// Standard Brownian motion at 1 … T has λ_k = 1/(4 sin²(a_k/2)), v_k(t) = 2 sin(t·a_k)/√(2T+1),
  /// a_k = (2k−1)π/(2T+1). T = 4 and 7 have eigenvectors with entries equal in size.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 19, 20, 76})
  void weightsAreThoseOfTheClosedForm(int size) {
    PrincipalComponents components = PrincipalComponents.of(size);
    for (int k = 0; k < size; k++) {
      double angle = (2 * k + 1) * Math.PI / (2 * size + 1);
      double root = 1 / (2 * StrictMath.sin(angle / 2));
      double[] vector = new double[size + 1];
      for (int t = 1; t <= size; t++) {
        vector[t] = 2 * StrictMath.sin(t * angle) / Math.sqrt(2 * size + 1);
      }
      double sign = signOfLargest(vector);
      for (int t = 1; t <= size; t++) {
        assertThat(components.weight(t - 1, k))
            .as("quarter %d, component %d of %d", t, k + 1, size)
            .isCloseTo(sign * root * (vector[t] - vector[t - 1]), within(1e-11));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 20, 100})
  void shocksAreIndependentAndStandard(int size) {
    double[][] rows = PrincipalComponents.of(size).toRows();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double product = 0;
        for (int k = 0; k < size; k++) {
          product += rows[i][k] * rows[j][k];
        }
        assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-11));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.5, 0, 0.3, 0.99, 1})
  void autoregressiveNormalsHaveTheirCorrelations(double correlation) {
    double[][] rows = PrincipalComponents.ofAutoregression(7, correlation).toRows();
    double before = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 7; i++) {
      double variance = 0;
      for (int j = 0; j < 7; j++) {
        double product = 0;
        for (int k = 0; k < 7; k++) {
          product += rows[i][k] * rows[j][k];
        }
        assertThat(product).isCloseTo(StrictMath.pow(correlation, Math.abs(i - j)), within(1e-12));
        variance += rows[j][i] * rows[j][i];
      }
      assertThat(variance).as("the largest comes first").isLessThan(before + 1e-12);
      before = variance;
    }
  }

  /// `Arrays.deepHashCode` of the weights, the same under Temurin 25 with `-Xint`,
  /// `-XX:TieredStopAtLevel=1`, `-XX:UseAVX=0` and `-XX:UseAVX=2`: results depend on every bit.
  @Test
  void weightsAreTheSameBitsOnEveryMachine() {
    assertThat(Arrays.deepHashCode(PrincipalComponents.of(20).toRows())).isEqualTo(1185953950);
    assertThat(Arrays.deepHashCode(PrincipalComponents.of(76).toRows())).isEqualTo(928720500);
  }

  private static double signOfLargest(double[] vector) {
    double largest =
        IntStream.range(0, vector.length).mapToDouble(t -> Math.abs(vector[t])).max().orElseThrow();
    for (double entry : vector) {
      if (Math.abs(entry) > largest * (1 - 1e-9)) {
        return Math.signum(entry);
      }
    }
    throw new AssertionError();
  }
}
