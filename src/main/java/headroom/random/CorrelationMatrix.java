package headroom.random;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// A symmetric matrix with ones on its diagonal and numbers between −1 and 1 beside it. It need not
/// be positive semidefinite: [NearestCorrelation] sees to that.
public final class CorrelationMatrix {
  private final DMatrixRMaj values;

  private CorrelationMatrix(DMatrixRMaj values) {
    this.values = values;
  }

  /// The matrix of `size` variables with these correlations; pairs not listed have none.
  ///
  /// @throws IllegalArgumentException if a pair is listed twice or names a variable that is not
  ///   there
  public static CorrelationMatrix of(int size, List<CorrelatedPair> pairs) {
    DMatrixRMaj values = CommonOps_DDRM.identity(size);
    Set<Long> seen = new HashSet<>();
    for (CorrelatedPair pair : pairs) {
      int low = Math.min(pair.first(), pair.second());
      int high = Math.max(pair.first(), pair.second());
      if (high >= size) {
        throw new IllegalArgumentException("no variable %s among %s".formatted(high, size));
      }
      if (!seen.add((long) low << 32 | high)) {
        throw new IllegalArgumentException("pair %s, %s is listed twice".formatted(low, high));
      }
      values.set(low, high, pair.correlation());
      values.set(high, low, pair.correlation());
    }
    return new CorrelationMatrix(values);
  }

  /// The matrix of `size` variables, any two of which have the same correlation.
  ///
  /// @throws IllegalArgumentException if the correlation is not between −1 and 1
  public static CorrelationMatrix common(int size, double correlation) {
    if (!(Math.abs(correlation) <= 1)) {
      throw new IllegalArgumentException(
          "a correlation must lie between -1 and 1, not " + correlation);
    }
    DMatrixRMaj values = new DMatrixRMaj(size, size);
    CommonOps_DDRM.fill(values, correlation);
    for (int i = 0; i < size; i++) {
      values.set(i, i, 1);
    }
    return new CorrelationMatrix(values);
  }

  /// Takes a positive semidefinite matrix with a positive diagonal and scales it to ones there.
  static CorrelationMatrix scaled(DMatrixRMaj semidefinite) {
    int size = semidefinite.getNumRows();
    DMatrixRMaj values = CommonOps_DDRM.identity(size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double scale = Math.sqrt(semidefinite.get(i, i) * semidefinite.get(j, j));
        double value = Math.clamp(semidefinite.get(i, j) / scale, -1, 1);
        values.set(i, j, value);
        values.set(j, i, value);
      }
    }
    return new CorrelationMatrix(values);
  }

  /// The number of variables.
  public int size() {
    return values.getNumRows();
  }

  /// The correlation of variables `i` and `j`, counted from 0.
  public double correlation(int i, int j) {
    return values.get(i, j);
  }

  /// A copy for EJML.
  DMatrixRMaj toMatrix() {
    return values.copy();
  }
}
