package headroom.random;

import headroom.kernel.Arithmetic;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.jspecify.annotations.Nullable;

/// A lower triangular `L` with `L·Lᵀ` a correlation matrix: it turns independent standard normals
/// into correlated ones.
///
/// A positive definite matrix is factored by EJML's Cholesky decomposition. Where a pivot would be
/// below 1e-10, and with it at correlations of exactly ±1, the same recurrence goes on with that
/// column zero: in a semidefinite matrix a pivot of zero has nothing below it. Rows are then scaled
/// to length 1, so that every result is standard normal; `L·Lᵀ` agrees with the matrix to 1e-5 in
/// that case and to 1e-14 otherwise.
public final class CorrelationFactor {
  private static final double SMALLEST_PIVOT = 1e-10;

  private final double[][] rows;

  private CorrelationFactor(double[][] rows) {
    this.rows = rows;
  }

  /// The factor of a matrix that is positive semidefinite to rounding, as [NearestCorrelation]
  /// gives it.
  public static CorrelationFactor of(CorrelationMatrix matrix) {
    int size = matrix.size();
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(size, true);
    if (cholesky.decompose(matrix.toMatrix())) {
      double[][] rows = lowerTriangle(cholesky.getT(new DMatrixRMaj(size, size)));
      if (smallestPivot(rows) >= SMALLEST_PIVOT) {
        return new CorrelationFactor(rows);
      }
    }
    return new CorrelationFactor(semidefinite(matrix));
  }

  private static double[][] lowerTriangle(DMatrixRMaj factor) {
    double[][] rows = new double[factor.getNumRows()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        rows[i][j] = factor.get(i, j);
      }
    }
    return rows;
  }

  private static double smallestPivot(double[][] rows) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < rows.length; i++) {
      smallest = Math.min(smallest, rows[i][i] * rows[i][i]);
    }
    return smallest;
  }

  private static double[][] semidefinite(CorrelationMatrix matrix) {
    double[][] rows = new double[matrix.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[i + 1];
      for (int j = 0; j < i; j++) {
        double left = matrix.correlation(i, j) - product(rows[i], rows[j], j);
        rows[i][j] = rows[j][j] == 0 ? 0 : left / rows[j][j];
      }
      double pivot = 1 - product(rows[i], rows[i], i);
      rows[i][i] = pivot < SMALLEST_PIVOT ? 0 : Math.sqrt(pivot);
      double length = Math.sqrt(product(rows[i], rows[i], i + 1));
      for (int j = 0; j <= i; j++) {
        rows[i][j] /= length;
      }
    }
    return rows;
  }

  private static double product(double[] a, double[] b, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  /// The number of variables.
  public int size() {
    return rows.length;
  }

  /// The weight of independent normal `column` in variable `row`, 0 for a later column.
  public double weight(int row, int column) {
    return column <= row ? rows[row][column] : 0;
  }

  /// The correlation of two variables, `(L·Lᵀ)_ij`.
  public double correlation(int i, int j) {
    return i == j ? 1 : product(rows[i], rows[j], Math.min(i, j) + 1);
  }

  /// The weights by which some variables follow from others: `Σ_vu Σ_uu⁺`, `⁺` the pseudo-inverse,
  /// for a repaired matrix is singular.
  ///
  /// @param free the variables `v`
  /// @param fixed the variables `u`
  /// @return a row for each of the former, a column for each of the latter
  public double[][] regression(List<Integer> free, List<Integer> fixed) {
    double[][] weights = new double[free.size()][fixed.size()];
    if (fixed.isEmpty() || free.isEmpty()) {
      return weights;
    }
    DMatrixRMaj inverse = new DMatrixRMaj(fixed.size(), fixed.size());
    CommonOps_DDRM.pinv(matrix(fixed, fixed), inverse);
    DMatrixRMaj product = new DMatrixRMaj(free.size(), fixed.size());
    CommonOps_DDRM.mult(matrix(free, fixed), inverse, product);
    for (int row = 0; row < weights.length; row++) {
      for (int column = 0; column < fixed.size(); column++) {
        weights[row][column] = product.get(row, column);
      }
    }
    return weights;
  }

  private DMatrixRMaj matrix(List<Integer> of, List<Integer> with) {
    DMatrixRMaj matrix = new DMatrixRMaj(of.size(), with.size());
    for (int row = 0; row < of.size(); row++) {
      for (int column = 0; column < with.size(); column++) {
        matrix.set(row, column, correlation(of.get(row), with.get(column)));
      }
    }
    return matrix;
  }

  /// Turns the first `count` trials of independent standard normals, one array per variable, into
  /// correlated ones, in place. Weights of 0 are left out, so a variable without correlations keeps
  /// its normals bit for bit.
  public void mix(double[][] normals, int count) {
    // From the last variable up: each needs the independent normals of those before it.
    for (int i = rows.length - 1; i >= 0; i--) {
      if (rows[i][i] != 1) {
        Arithmetic.scale(rows[i][i], normals[i], count, normals[i]);
      }
      for (int j = 0; j < i; j++) {
        if (rows[i][j] != 0) {
          Arithmetic.addScaled(rows[i][j], normals[j], count, normals[i]);
        }
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CorrelationFactor that && Arrays.deepEquals(rows, that.rows);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(rows);
  }
}
