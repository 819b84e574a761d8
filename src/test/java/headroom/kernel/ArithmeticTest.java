package headroom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArithmeticTest {
  private static final double[] A = {1, -2, 3.5, -0.0, 1e308};
  private static final double[] B = {0.25, 4, -3.5, 0.0, 1e308};

  @Test
  void worksElementByElementOnTheFirstCountOnly() {
    assertThat(run((a, b, out) -> Arithmetic.multiply(a, b, 3, out)))
        .containsExactly(0.25, -8, -12.25, 9, 9);
    assertThat(run((a, b, out) -> Arithmetic.subtract(a, b, 3, out)))
        .containsExactly(0.75, -6, 7, 9, 9);
    assertThat(run((a, b, out) -> Arithmetic.min(a, b, 3, out)))
        .containsExactly(0.25, -2, -3.5, 9, 9);
    assertThat(run((a, b, out) -> Arithmetic.max(a, b, 3, out))).containsExactly(1, 4, 3.5, 9, 9);
    assertThat(run((a, b, out) -> Arithmetic.scale(2, a, 3, out))).containsExactly(2, -4, 7, 9, 9);
    assertThat(run((a, b, out) -> Arithmetic.affine(1, 2, a, 3, out)))
        .containsExactly(3, -3, 8, 9, 9);
    assertThat(run((a, b, out) -> Arithmetic.fill(4, 3, out))).containsExactly(4, 4, 4, 9, 9);
    assertThat(run((a, b, out) -> Arithmetic.copy(a, 3, out))).containsExactly(1, -2, 3.5, 9, 9);
  }

  @Test
  void addsToWhatIsThere() {
    assertThat(run((a, b, out) -> Arithmetic.addInto(a, 3, out)))
        .containsExactly(10, 7, 12.5, 9, 9);
    assertThat(run((a, b, out) -> Arithmetic.addScaled(2, a, 3, out)))
        .containsExactly(11, 5, 16, 9, 9);
    assertThat(run((a, b, out) -> Arithmetic.addProduct(a, b, 3, out)))
        .containsExactly(9.25, 1, -3.25, 9, 9);
  }

  @Test
  void roundsProductAndSumApart() {
    double[] out = {-(1 + 0x1p-29)};
    Arithmetic.addScaled(1 + 0x1p-30, new double[] {1 + 0x1p-30}, 1, out);
    assertThat(out[0]).isZero();
  }

  /// One operation.
  private interface Operation {
    void run(double[] a, double[] b, double[] out);
  }

  private static double[] run(Operation operation) {
    double[] out = {9, 9, 9, 9, 9};
    operation.run(A.clone(), B.clone(), out);
    return out;
  }
}
