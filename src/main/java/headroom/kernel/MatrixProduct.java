package headroom.kernel;

/// A fixed matrix times blocks of columns: `out[row][i] = Σ_column weights[row][column] ·
/// in[column][i]`.
///
/// Every element is summed in column order, the first product alone, each further one added by fma:
/// the order is the same on every machine. An instance keeps scratch space: it belongs to one
/// thread.
public sealed interface MatrixProduct permits ScalarMatrixProduct, VectorMatrixProduct {
  /// The twin of a backend, new.
  ///
  /// @param weights rows of equal length, at least one of each; copied
  static MatrixProduct of(double[][] weights, Backend backend) {
    return switch (backend) {
      case SCALAR -> new ScalarMatrixProduct(weights);
      case VECTOR -> new VectorMatrixProduct(weights);
    };
  }

  /// Multiplies the first `count` elements of each column.
  ///
  /// @param in at least one array per column of the matrix
  /// @param count elements of each array
  /// @param out one array per row, none of them among `in`
  void apply(double[][] in, int count, double[][] out);
}
