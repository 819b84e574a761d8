package headroom.stats;

/// Receives the cells of a distribution, ascending and without overlap.
@FunctionalInterface
interface CellSink {
  /// Takes one cell of `count` trials, 1 or more, spread over `lower` to `upper`; a point mass
  /// where both are equal.
  void cell(double lower, double upper, long count);
}
