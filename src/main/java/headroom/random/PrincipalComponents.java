package headroom.random;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// Independent normals from the principal components of standard Brownian motion (P. Acworth, M.
/// Broadie and P. Glasserman 1998, "A comparison of some Monte Carlo and quasi-Monte Carlo
/// techniques for option pricing"): the first few components hold nearly all of a path's variance.
///
/// The motion is `W_1 … W_T` with covariance `min(i, j)`, eigenvalues `λ_1 > … > λ_T` and unit
/// eigenvectors `v_k`, each with its sign such that the entry largest in size is positive, the
/// first of them where several are. With `z_k` standard normal, `W_t = Σ_k √λ_k·v_k(t)·z_k`, and
/// its differences are the shocks:
///
///     ε_t = Σ_k √λ_k·(v_k(t) − v_k(t−1))·z_k,   v_k(0) = 0.
///
/// The matrix is orthogonal, so the shocks are independent and standard normal. It depends on `T`
/// alone.
public final class PrincipalComponents {
  // Entries may be equal in size by symmetry and differ by rounding.
  private static final double SAME_SIZE = 1 - 1e-9;

  private final double[][] weights;

  private PrincipalComponents(double[][] weights) {
    this.weights = weights;
  }

  /// The components over so many quarters.
  ///
  /// @param quarterCount at least 1
  public static PrincipalComponents of(int quarterCount) {
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(quarterCount, true, true);
    if (!eigen.decompose(covariance(quarterCount))) {
      throw new IllegalStateException("no eigenvectors for " + quarterCount + " quarters");
    }
    List<Integer> falling =
        IntStream.range(0, quarterCount)
            .boxed()
            .sorted(Comparator.comparingDouble(index -> -eigen.getEigenvalue(index).getReal()))
            .toList();
    double[][] weights = new double[quarterCount][quarterCount];
    for (int component = 0; component < quarterCount; component++) {
      int index = falling.get(component);
      DMatrixRMaj vector = eigen.getEigenVector(index);
      double scale = sign(vector) * Math.sqrt(eigen.getEigenvalue(index).getReal());
      for (int quarter = 0; quarter < quarterCount; quarter++) {
        double before = quarter == 0 ? 0 : vector.get(quarter - 1);
        weights[quarter][component] = scale * (vector.get(quarter) - before);
      }
    }
    return new PrincipalComponents(weights);
  }

  private static DMatrixRMaj covariance(int size) {
    DMatrixRMaj covariance = new DMatrixRMaj(size, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        covariance.set(i, j, Math.min(i, j) + 1);
      }
    }
    return covariance;
  }

  private static double sign(DMatrixRMaj vector) {
    double largest = 0;
    for (int i = 0; i < vector.getNumElements(); i++) {
      largest = Math.max(largest, Math.abs(vector.get(i)));
    }
    int first = 0;
    while (Math.abs(vector.get(first)) < largest * SAME_SIZE) {
      first++;
    }
    return vector.get(first) < 0 ? -1 : 1;
  }

  /// The number of quarters, which is that of the components.
  public int size() {
    return weights.length;
  }

  /// The weight of a component in a quarter's shock, both counted from 0.
  public double weight(int quarter, int component) {
    return weights[quarter][component];
  }

  /// A copy of all weights, a row per quarter.
  public double[][] toRows() {
    double[][] rows = new double[weights.length][];
    for (int quarter = 0; quarter < rows.length; quarter++) {
      rows[quarter] = weights[quarter].clone();
    }
    return rows;
  }
}
