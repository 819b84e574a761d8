package headroom.distribution;

/// A piece's quantile function of the score, as a monotone cubic on each of many cells. What it
/// gives are positions on the piece's [Axis].
///
/// Cells are dyadic fractions of [#COARSE] and only as narrow as the function needs; an index of
/// equal buckets leads to the few cells that a score may lie in.
final class ScoreTable {
  /// Scores beyond this, either way, are those of no 52-bit uniform: `Φ(−8.25) < 2⁻⁵³`.
  static final double LAST_SCORE = 8.25;

  /// Width of the cells that [ScoreTableBuilder] begins with.
  static final double COARSE = 0.25;

  private static final double BUCKETS_PER_UNIT = 64;

  private final double[] starts;
  private final double[] reciprocalWidths;

  /// Four coefficients of each cell, lowest power first, in `t = (s − start)/width`.
  private final double[] coefficients;

  /// Where each cell's values end; they begin at its constant coefficient.
  private final double[] ends;

  /// The cell at each bucket's left edge.
  private final int[] firstCells;

  /// @param starts left edges of the cells, ascending from −`LAST_SCORE`
  /// @param coefficients four for each cell
  /// @param ends value at each cell's right edge
  ScoreTable(double[] starts, double[] coefficients, double[] ends) {
    int cells = starts.length;
    this.starts = starts;
    this.coefficients = coefficients;
    this.ends = ends;
    reciprocalWidths = new double[cells];
    for (int cell = 0; cell < cells; cell++) {
      double end = cell + 1 < cells ? starts[cell + 1] : LAST_SCORE;
      reciprocalWidths[cell] = 1 / (end - starts[cell]);
    }
    firstCells = new int[(int) (2 * LAST_SCORE * BUCKETS_PER_UNIT) + 2];
    int cell = 0;
    for (int bucket = 0; bucket < firstCells.length; bucket++) {
      double edge = bucket / BUCKETS_PER_UNIT - LAST_SCORE;
      while (cell + 1 < cells && starts[cell + 1] <= edge) {
        cell++;
      }
      firstCells[bucket] = cell;
    }
  }

  /// The quantile's position at a score; scores beyond the table count as its ends.
  double at(double score) {
    double s = Math.clamp(score, -LAST_SCORE, LAST_SCORE);
    int cell = cell(s);
    double t = (s - starts[cell]) * reciprocalWidths[cell];
    int at = 4 * cell;
    double start = coefficients[at];
    double x = Math.fma(coefficients[at + 3], t, coefficients[at + 2]);
    x = Math.fma(Math.fma(x, t, coefficients[at + 1]), t, start);
    // Rounding must not carry a value past its cell: the function stays monotone across the joins.
    return Math.min(Math.max(x, start), ends[cell]);
  }

  private int cell(double s) {
    int bucket = (int) ((s + LAST_SCORE) * BUCKETS_PER_UNIT);
    int low = firstCells[bucket];
    int high = firstCells[bucket + 1];
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= s) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /// How many cells the table has.
  int cellCount() {
    return starts.length;
  }
}
