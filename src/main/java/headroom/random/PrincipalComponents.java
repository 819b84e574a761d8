package headroom.random;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
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
/// alone. Beside it, the components of [autoregressive][#ofAutoregression(int, double)] normals.
public final class PrincipalComponents {
  // Entries may be equal in size by symmetry and differ by rounding.
  private static final double SAME_SIZE = 1 - 1e-9;

  /// How many are remembered: each thread of each run wants them, and those of 400 quarters take a
  /// tenth of a second.
  private static final int REMEMBERED = 4;

  private static final SequencedMap<Integer, PrincipalComponents> LAST = new LinkedHashMap<>();

  private final double[][] weights;

  private PrincipalComponents(double[][] weights) {
    this.weights = weights;
  }

  /// The components over so many quarters.
  ///
  /// @param quarterCount at least 1
  public static PrincipalComponents of(int quarterCount) {
    synchronized (LAST) {
      PrincipalComponents found =
          Optional.ofNullable(LAST.remove(quarterCount)).orElseGet(() -> ofMotion(quarterCount));
      LAST.put(quarterCount, found);
      if (LAST.size() > REMEMBERED) {
        LAST.pollFirstEntry();
      }
      return found;
    }
  }

  private static PrincipalComponents ofMotion(int quarterCount) {
    double[][] weights = new double[quarterCount][quarterCount];
    List<Component> components = components(covariance(quarterCount));
    for (int index = 0; index < quarterCount; index++) {
      Component component = components.get(index);
      for (int quarter = 0; quarter < quarterCount; quarter++) {
        double before = quarter == 0 ? 0 : component.vector.get(quarter - 1);
        weights[quarter][index] = component.scale * (component.vector.get(quarter) - before);
      }
    }
    return new PrincipalComponents(weights);
  }

  /// The components of standard normals in a row, each correlated with the next one alone: `s_1 =
  /// e_1`, `s_k = ρ·s_{k−1} + √(1 − ρ²)·e_k`. Their correlation matrix `ρ^|i−j|` takes the place of
  /// the motion's covariance, and what is made of its components are the normals themselves.
  ///
  /// @param size how many, at least 1
  /// @param correlation ρ, −1 to 1
  public static PrincipalComponents ofAutoregression(int size, double correlation) {
    DMatrixRMaj matrix = new DMatrixRMaj(size, size);
    for (int i = 0; i < size; i++) {
      double power = 1;
      for (int j = i; j < size; j++) {
        matrix.set(i, j, power);
        matrix.set(j, i, power);
        power *= correlation;
      }
    }
    double[][] weights = new double[size][size];
    List<Component> components = components(matrix);
    for (int index = 0; index < size; index++) {
      Component component = components.get(index);
      for (int row = 0; row < size; row++) {
        weights[row][index] = component.scale * component.vector.get(row);
      }
    }
    return new PrincipalComponents(weights);
  }

  /// An eigenvector of length 1 and the root of its eigenvalue, with the vector's sign.
  private record Component(double scale, DMatrixRMaj vector) {}

  /// The components of a covariance matrix, the largest first.
  private static List<Component> components(DMatrixRMaj covariance) {
    int size = covariance.getNumRows();
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
    if (!eigen.decompose(covariance)) {
      throw new IllegalStateException("no eigenvectors for " + size + " steps");
    }
    return IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingDouble(index -> -eigen.getEigenvalue(index).getReal()))
        .map(
            index -> {
              DMatrixRMaj vector = eigen.getEigenVector(index);
              // Of a singular matrix, eigenvalues of 0 may come out a rounding below it.
              double eigenvalue = Math.max(eigen.getEigenvalue(index).getReal(), 0);
              return new Component(sign(vector) * Math.sqrt(eigenvalue), vector);
            })
        .toList();
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
