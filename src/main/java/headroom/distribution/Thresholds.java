package headroom.distribution;

/// Stretches of probability, told apart by where they end.
final class Thresholds {
  private final double[] ends;

  /// @param ends ascending; the last is 1
  Thresholds(double[] ends) {
    this.ends = ends;
  }

  /// The first stretch that ends at or after `u`.
  int indexOf(double u) {
    int low = 0;
    int high = ends.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (u <= ends[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
