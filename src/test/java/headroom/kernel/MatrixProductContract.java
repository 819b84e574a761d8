package headroom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What every twin of [MatrixProduct] does.
interface MatrixProductContract {
  Backend backend();

  @Test
  default void everyElementIsSummedInColumnOrderByFma() {
    for (int count : Counts.ALL) {
      expectSums(5, 3, count);
    }
    for (int size = 1; size < 11; size++) {
      expectSums(size, size, 100);
    }
  }

  @Test
  default void aProductMayBeRepeated() {
    double[][] weights = {{2, 0}, {1, 1}};
    MatrixProduct product = MatrixProduct.of(weights, backend());
    weights[0][0] = 7;
    double[][] out = new double[2][1];
    product.apply(new double[][] {{3}, {4}}, 1, out);
    product.apply(new double[][] {{5}, {6}}, 1, out);
    assertThat(out).isEqualTo(new double[][] {{10}, {11}});
  }

  private void expectSums(int rows, int columns, int count) {
    double[][] weights = numbers(rows, columns, 1);
    double[][] in = numbers(columns, count, 2);
    double[][] out = new double[rows][count + 3];
    MatrixProduct.of(weights, backend()).apply(in, count, out);
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < count; i++) {
        double sum = weights[row][0] * in[0][i];
        for (int column = 1; column < columns; column++) {
          sum = Math.fma(weights[row][column], in[column][i], sum);
        }
        assertThat(out[row][i]).as("%d × %d, [%d][%d]", rows, columns, row, i).isEqualTo(sum);
      }
      for (int i = count; i < count + 3; i++) {
        assertThat(out[row][i]).isZero();
      }
    }
  }

  private static double[][] numbers(int rows, int columns, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] numbers = new double[rows][columns];
    for (double[] row : numbers) {
      for (int i = 0; i < columns; i++) {
        row[i] = 20 * random.nextDouble() - 10;
      }
    }
    return numbers;
  }
}
