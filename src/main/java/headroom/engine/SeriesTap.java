package headroom.engine;

/// Gives the values of one series in the current quarter, computed at most once per quarter of a
/// block.
final class SeriesTap {
  private final Source source;
  private int quarter = -1;
  private double[] values = new double[0];

  /// Computes the values of a quarter or finds them where they stand.
  @FunctionalInterface
  interface Source {
    double[] at(int quarter, int count);
  }

  SeriesTap(Source source) {
    this.source = source;
  }

  /// Forgets the quarter read last.
  void start() {
    quarter = -1;
  }

  double[] at(int newQuarter, int count) {
    if (newQuarter != quarter) {
      values = source.at(newQuarter, count);
      quarter = newQuarter;
    }
    return values;
  }
}
