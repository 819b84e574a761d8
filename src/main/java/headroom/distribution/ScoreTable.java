package headroom.distribution;

import headroom.math.NormalCdf;
import java.util.List;

/// Quantile functions of the score, one per segment of a law, each a monotone cubic on each of many
/// cells. What they give are positions on the segment's [Axis].
///
/// Cells are dyadic fractions of [#COARSE] and only as narrow as the function needs; an index of
/// equal buckets leads to the cell that a score lies in. Buckets are as narrow as the cells, but
/// for cells that hardly any score meets: those are found by steps from the bucket's first. So a
/// look-up has no branch that depends on the score in a way that a processor could not foresee.
final class ScoreTable {
  /// Scores beyond this, either way, are those of no 52-bit uniform: `Φ(−8.25) < 2⁻⁵³`.
  static final double LAST_SCORE = 8.25;

  /// Width of the cells that [ScoreTableBuilder] begins with.
  static final double COARSE = 0.25;

  private static final int COARSEST_BUCKETS = 16;
  private static final int FINEST_BUCKETS = 1_024;
  private static final double SELDOM = 0.005;

  /// What a cell takes in [#cells]: start, reciprocal of the width, four coefficients in `t = (s −
  /// start)/width`, lowest power first, and the value at its end; a cache line.
  private static final int CELL = 8;

  private static final int START = 0;
  private static final int RECIPROCAL_WIDTH = 1;
  private static final int CONSTANT = 2;
  private static final int LINEAR = 3;
  private static final int SQUARE = 4;
  private static final int CUBE = 5;
  private static final int END = 6;

  private final double bucketsPerUnit;
  private final int bucketsPerSegment;

  /// The cells of all segments in turn, each followed by one that begins at infinity.
  private final double[] cells;

  /// Where the cell at each bucket's left edge begins in [#cells], segment after segment.
  private final int[] firstCells;

  /// The cubics of one segment.
  static final class Cubics {
    private final double[] starts;
    private final double[] coefficients;
    private final double[] ends;

    /// Keeps the arrays.
    ///
    /// @param starts left edges of the cells, ascending from −`LAST_SCORE`
    /// @param coefficients four for each cell
    /// @param ends value at each cell's right edge
    Cubics(double[] starts, double[] coefficients, double[] ends) {
      this.starts = starts;
      this.coefficients = coefficients;
      this.ends = ends;
    }

    /// The same value everywhere.
    static Cubics flat(double value) {
      return new Cubics(
          new double[] {-LAST_SCORE}, new double[] {value, 0, 0, 0}, new double[] {value});
    }

    /// The number of cells.
    int count() {
      return starts.length;
    }

    private double end(int cell) {
      return cell + 1 < count() ? starts[cell + 1] : LAST_SCORE;
    }

    /// How many buckets a unit needs so that scores seldom meet a cell narrower than a bucket.
    private int bucketsPerUnit() {
      int buckets = COARSEST_BUCKETS;
      while (buckets < FINEST_BUCKETS && chanceBelow(1.0 / buckets) > SELDOM) {
        buckets *= 2;
      }
      return buckets;
    }

    private double chanceBelow(double width) {
      double chance = 0;
      for (int cell = 0; cell < count(); cell++) {
        if (end(cell) - starts[cell] < width) {
          chance += NormalCdf.cdf(end(cell)) - NormalCdf.cdf(starts[cell]);
        }
      }
      return chance;
    }
  }

  /// A table of segments, by their place.
  ScoreTable(List<Cubics> segments) {
    int buckets = segments.stream().mapToInt(Cubics::bucketsPerUnit).max().orElseThrow();
    bucketsPerUnit = buckets;
    bucketsPerSegment = (int) (2 * LAST_SCORE * buckets) + 1;
    firstCells = new int[segments.size() * bucketsPerSegment];
    cells = new double[CELL * segments.stream().mapToInt(each -> each.count() + 1).sum()];
    int at = 0;
    for (int segment = 0; segment < segments.size(); segment++) {
      write(segments.get(segment), at);
      index(segment, at);
      at += CELL * (segments.get(segment).count() + 1);
    }
  }

  private void write(Cubics cubics, int from) {
    int at = from;
    for (int cell = 0; cell < cubics.count(); cell++) {
      cells[at + START] = cubics.starts[cell];
      cells[at + RECIPROCAL_WIDTH] = 1 / (cubics.end(cell) - cubics.starts[cell]);
      System.arraycopy(cubics.coefficients, 4 * cell, cells, at + CONSTANT, 4);
      cells[at + END] = cubics.ends[cell];
      at += CELL;
    }
    cells[at + START] = Double.POSITIVE_INFINITY;
  }

  private void index(int segment, int from) {
    int at = from;
    for (int bucket = 0; bucket < bucketsPerSegment; bucket++) {
      double edge = bucket / bucketsPerUnit - LAST_SCORE;
      while (cells[at + CELL + START] <= edge) {
        at += CELL;
      }
      firstCells[segment * bucketsPerSegment + bucket] = at;
    }
  }

  /// The quantile's position at a score; scores beyond the table count as its ends.
  double at(int segment, double score) {
    double s = Math.clamp(score, -LAST_SCORE, LAST_SCORE);
    int bucket = (int) ((s + LAST_SCORE) * bucketsPerUnit);
    int at = firstCells[segment * bucketsPerSegment + bucket];
    while (cells[at + CELL + START] <= s) {
      at += CELL;
    }
    double t = (s - cells[at + START]) * cells[at + RECIPROCAL_WIDTH];
    double start = cells[at + CONSTANT];
    double x = Math.fma(cells[at + CUBE], t, cells[at + SQUARE]);
    x = Math.fma(Math.fma(x, t, cells[at + LINEAR]), t, start);
    // Rounding must not carry a value past its cell: the function stays monotone across the joins.
    return Math.min(Math.max(x, start), cells[at + END]);
  }
}
