package headroom.scenario;

/// Checks shared by the records of this package.
final class Numbers {
  private Numbers() {}

  static void requireFinite(double... values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a number must be finite, not " + value);
      }
    }
  }

  static void requirePositive(String what, double value) {
    requireFinite(value);
    if (!(value > 0)) {
      throw new IllegalArgumentException(what + " must be above 0, not " + value);
    }
  }

  static void requireOrder(String what, double... ascending) {
    requireFinite(ascending);
    for (int i = 1; i < ascending.length; i++) {
      if (ascending[i - 1] > ascending[i]) {
        throw new IllegalArgumentException(what + " must ascend");
      }
    }
    if (!(ascending[0] < ascending[ascending.length - 1])) {
      throw new IllegalArgumentException(what + " must not all be equal");
    }
  }
}
