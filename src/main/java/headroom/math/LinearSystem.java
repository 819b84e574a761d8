package headroom.math;

/// Square systems of linear equations, solved by Gaussian elimination with partial pivoting (Golub
/// and Van Loan, *Matrix Computations*, algorithm 3.4.1).
public final class LinearSystem {
  private LinearSystem() {}

  /// The solution `x` of `matrix·x = right`. Both arguments are used as scratch; the solution
  /// stands in `right`.
  ///
  /// @param matrix n rows of n elements
  /// @param right n elements
  /// @throws ArithmeticException if no pivot is left: the matrix is singular
  public static void solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int column = 0; column < size; column++) {
      bringUp(largest(matrix, column), column, matrix, right);
      for (int row = column + 1; row < size; row++) {
        double factor = matrix[row][column] / matrix[column][column];
        // Most rows of a banded matrix have nothing to take away.
        if (factor != 0) {
          for (int k = column; k < size; k++) {
            matrix[row][k] -= factor * matrix[column][k];
          }
          right[row] -= factor * right[column];
        }
      }
    }
    substituteBack(matrix, right);
  }

  private static int largest(double[][] matrix, int column) {
    int best = column;
    for (int row = column + 1; row < matrix.length; row++) {
      if (Math.abs(matrix[row][column]) > Math.abs(matrix[best][column])) {
        best = row;
      }
    }
    if (!(Math.abs(matrix[best][column]) > 0)) {
      throw new ArithmeticException("the matrix is singular");
    }
    return best;
  }

  private static void bringUp(int row, int to, double[][] matrix, double[] right) {
    double[] elements = matrix[row];
    matrix[row] = matrix[to];
    matrix[to] = elements;
    double value = right[row];
    right[row] = right[to];
    right[to] = value;
  }

  private static void substituteBack(double[][] matrix, double[] right) {
    for (int row = right.length - 1; row >= 0; row--) {
      for (int k = row + 1; k < right.length; k++) {
        right[row] -= matrix[row][k] * right[k];
      }
      right[row] /= matrix[row][row];
    }
  }
}
