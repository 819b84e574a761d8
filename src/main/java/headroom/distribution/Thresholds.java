package headroom.distribution;

/// Stretches of probability, told apart by where they end.
final class Thresholds {
  private static final int FEW = 12;

  private final double[] ends;

  /// @param ends ascending; the last is 1
  Thresholds(double[] ends) {
    this.ends = ends;
  }

  /// The first stretch that ends at or after `u`.
  int indexOf(double u) {
    return ends.length <= FEW ? countBelow(u) : search(u);
  }

  /// Counts the ends below `u`, without a branch: where `u` falls is not to be foreseen.
  private int countBelow(double u) {
    int below = 0;
    for (int i = 0; i < ends.length - 1; i++) {
      below += (int) (Double.doubleToRawLongBits(ends[i] - u) >>> 63);
    }
    return below;
  }

  private int search(double u) {
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
