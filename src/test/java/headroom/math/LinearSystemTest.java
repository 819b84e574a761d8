package headroom.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearSystemTest {
  @Test
  void solutionPutInGivesTheRightSide() {
    Random random = new Random(3);
    int size = 20;
    double[][] matrix = new double[size][size];
    double[] solution = new double[size];
    double[] right = new double[size];
    for (int i = 0; i < size; i++) {
      solution[i] = random.nextGaussian();
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        matrix[i][j] = random.nextGaussian();
        right[i] += matrix[i][j] * solution[j];
      }
    }
    LinearSystem.solve(matrix, right);
    assertThat(right).containsExactly(solution, within(1e-11));
  }

  @Test
  void zeroOnTheDiagonalNeedsAnotherRow() {
    double[] right = {2, 3};
    LinearSystem.solve(new double[][] {{0, 1}, {1, 0}}, right);
    assertThat(right).containsExactly(3, 2);
  }

  @Test
  void singularMatrixIsRefused() {
    assertThatThrownBy(
            () -> LinearSystem.solve(new double[][] {{1, 2}, {2, 4}}, new double[] {1, 1}))
        .isInstanceOf(ArithmeticException.class);
  }
}
