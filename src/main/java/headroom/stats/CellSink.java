package headroom.stats;

/// Receives the cells of a distribution, ascending and without overlap.
interface CellSink {
  /// Takes one cell of `count` trials, 1 or more, spread over `lower` to `upper`; a point mass
  /// where both are equal.
  void cell(double lower, double upper, long count);

  /// Offers neighbouring cells with `count` trials in all, 1 or more. A sink that needs no more
  /// detail takes them and returns true; else each of the cells follows.
  default boolean takesRun(long count) {
    return false;
  }
}
