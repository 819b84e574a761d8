package headroom.random;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// The correlation matrix nearest to one that is not positive semidefinite, in the Frobenius norm:
/// alternating projections with Dykstra's correction (N. J. Higham 2002, "Computing the nearest
/// correlation matrix", IMA Journal of Numerical Analysis 22, 329–343, algorithm 3.3).
///
/// `matrix` is positive semidefinite to rounding; `largestChange` is the largest absolute change of
/// an element, 0 if nothing had to be repaired.
public record NearestCorrelation(CorrelationMatrix matrix, double largestChange) {
  /// The largest change of a correlation that still counts as a repair.
  public static final double LARGEST_REPAIR = 0.05;

  // Eigenvalues down to this one are rounding of zero: matrices with correlations of ±1 have them.
  private static final double ROUNDING_OF_ZERO = -1e-12;
  private static final double CONVERGED = 1e-11;
  private static final int MAX_ITERATIONS = 10_000;

  /// The matrix itself if it is positive semidefinite, else the nearest one that is.
  ///
  /// @throws InconsistentCorrelationException if a correlation would change by more than
  ///   [#LARGEST_REPAIR]
  public static NearestCorrelation to(CorrelationMatrix wanted) {
    if (smallestEigenvalue(wanted.toMatrix()) >= ROUNDING_OF_ZERO * wanted.size()) {
      return new NearestCorrelation(wanted, 0);
    }
    CorrelationMatrix nearest = CorrelationMatrix.scaled(project(wanted.toMatrix()));
    CorrelatedPair worst = mostChanged(wanted, nearest);
    double asked = wanted.correlation(worst.first(), worst.second());
    double change = Math.abs(worst.correlation() - asked);
    if (change > LARGEST_REPAIR) {
      throw new InconsistentCorrelationException(worst, asked);
    }
    return new NearestCorrelation(nearest, change);
  }

  private static DMatrixRMaj project(DMatrixRMaj wanted) {
    int size = wanted.getNumRows();
    DMatrixRMaj y = wanted;
    DMatrixRMaj correction = new DMatrixRMaj(size, size);
    for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
      DMatrixRMaj r = CommonOps_DDRM.subtract(y, correction, null);
      DMatrixRMaj x = semidefinitePart(r);
      correction = CommonOps_DDRM.subtract(x, r, null);
      DMatrixRMaj next = x.copy();
      for (int i = 0; i < size; i++) {
        next.set(i, i, 1);
      }
      double step = NormOps_DDRM.normF(CommonOps_DDRM.subtract(next, y, null));
      y = next;
      if (step <= CONVERGED * size) {
        return x;
      }
    }
    return semidefinitePart(y);
  }

  /// The matrix without its negative eigenvalues.
  private static DMatrixRMaj semidefinitePart(DMatrixRMaj symmetric) {
    int size = symmetric.getNumRows();
    EigenDecomposition_F64<DMatrixRMaj> eigen = decomposed(symmetric, true);
    DMatrixRMaj sum = new DMatrixRMaj(size, size);
    for (int k = 0; k < size; k++) {
      double eigenvalue = eigen.getEigenvalue(k).getReal();
      if (eigenvalue > 0) {
        DMatrixRMaj vector = eigen.getEigenVector(k);
        CommonOps_DDRM.multAddTransB(eigenvalue, vector, vector, sum);
      }
    }
    return sum;
  }

  private static double smallestEigenvalue(DMatrixRMaj symmetric) {
    EigenDecomposition_F64<DMatrixRMaj> eigen = decomposed(symmetric, false);
    double smallest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < symmetric.getNumRows(); k++) {
      smallest = Math.min(smallest, eigen.getEigenvalue(k).getReal());
    }
    return smallest;
  }

  private static EigenDecomposition_F64<DMatrixRMaj> decomposed(
      DMatrixRMaj symmetric, boolean withVectors) {
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(symmetric.getNumRows(), withVectors, true);
    if (!eigen.decompose(symmetric.copy())) {
      throw new IllegalStateException("the eigenvalues of a correlation matrix did not converge");
    }
    return eigen;
  }

  private static CorrelatedPair mostChanged(CorrelationMatrix wanted, CorrelationMatrix nearest) {
    CorrelatedPair worst = new CorrelatedPair(0, 1, nearest.correlation(0, 1));
    double change = 0;
    for (int i = 0; i < wanted.size(); i++) {
      for (int j = i + 1; j < wanted.size(); j++) {
        double here = Math.abs(nearest.correlation(i, j) - wanted.correlation(i, j));
        if (here > change) {
          worst = new CorrelatedPair(i, j, nearest.correlation(i, j));
          change = here;
        }
      }
    }
    return worst;
  }
}
