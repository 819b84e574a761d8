package headroom.kernel;

/// Numbers of elements that leave every kind of rest after whole vectors and whole chunks.
final class Counts {
  static final int[] ALL = {
    0, 1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100, 1023, 1024, 1025, 2500
  };

  private Counts() {}
}
