package headroom.stats;

import java.util.Arrays;

/// Where the trials of a metric lie: ascending cells with their counts, a cell being a bin or a
/// point mass. Immutable.
///
/// Inside a bin trials are taken to lie evenly. No cell reaches beyond the range from [#min()] to
/// [#max()].
public final class Distribution {
  private static final int RUN = 32; // cells that are offered at once

  private final double min;
  private final double max;
  private final double[] lowers;
  private final double[] uppers;
  private final long[] through; // trials in the cells up to and with this one
  private final double[] points; // the point masses, ascending

  private Distribution(double min, double max, Builder cells) {
    this.min = min;
    this.max = max;
    cells.trim();
    this.lowers = cells.lowers;
    this.uppers = cells.uppers;
    this.through = cells.counts;
    for (int cell = 1; cell < through.length; cell++) {
      through[cell] += through[cell - 1];
    }
    lowers[0] = Math.max(lowers[0], min);
    uppers[cells.size - 1] = Math.min(uppers[cells.size - 1], max);
    points = points(lowers, uppers);
  }

  private static double[] points(double[] lowers, double[] uppers) {
    int size = 0;
    for (int cell = 0; cell < lowers.length; cell++) {
      size += lowers[cell] == uppers[cell] ? 1 : 0;
    }
    double[] points = new double[size];
    for (int cell = 0, next = 0; next < size; cell++) {
      if (lowers[cell] == uppers[cell]) {
        points[next++] = lowers[cell];
      }
    }
    return points;
  }

  /// The number of cells, 1 or more.
  public int size() {
    return lowers.length;
  }

  /// The lower edge of a cell.
  public double lower(int cell) {
    return lowers[cell];
  }

  /// The upper edge of a cell; the lower edge again at a point mass.
  public double upper(int cell) {
    return uppers[cell];
  }

  /// The number of trials in a cell, 1 or more.
  public long count(int cell) {
    return through[cell] - before(cell);
  }

  /// Whether a cell is a point mass: all its trials have exactly this value.
  public boolean isPoint(int cell) {
    return lowers[cell] == uppers[cell];
  }

  /// The number of trials, 1 or more.
  public long total() {
    return through[through.length - 1];
  }

  /// The least value of a trial.
  public double min() {
    return min;
  }

  /// The greatest value of a trial.
  public double max() {
    return max;
  }

  /// The share of trials above `x`, 0 to 1: a point of the exceedance curve. Trials at a point mass
  /// at `x` itself are not above it.
  public double exceedance(double x) {
    return (total() - trialsAtMost(x)) / total();
  }

  /// The share of trials at or below `x`, 0 to 1.
  public double atMost(double x) {
    return trialsAtMost(x) / total();
  }

  /// The value with `percent` percent, 0 to 100, of the trials at or below it.
  public double percentile(double percent) {
    return scan(percent, Ladder.TAIL_PERCENT).percentiles()[0];
  }

  /// The mean of the lowest `percent` percent of the trials, more than 0 to 100: the conditional
  /// value at risk of the lower tail. Exact at point masses, within the width of a bin elsewhere.
  public double lowerTailMean(double percent) {
    if (!(percent > 0)) {
      throw new IllegalArgumentException("a tail must be more than 0 percent, found " + percent);
    }
    return scan(percent, percent).tailMean();
  }

  /// Whether there is a point mass at all.
  boolean hasPoints() {
    return points.length > 0;
  }

  /// Whether there is a point mass at a value.
  public boolean hasPointAt(double x) {
    return Arrays.binarySearch(points, x) >= 0;
  }

  /// The standard error that the width of its cell leaves in a percentile: of a percentile taken by
  /// interpolation, `width·r/√12`, where `r` from 0 to 1 tells how unevenly trials may lie in the
  /// cell. It is the difference in count from the neighbouring cells, less three standard errors of
  /// that difference, over the cell's own count; a neighbour that is missing, or a point mass, has
  /// none. 0 on a point mass.
  ///
  /// @param grain the weight of one trial among as many equal ones as say as much; 1 where all
  ///   count alike
  double hiddenError(double percent, double grain) {
    int cell = cellOf(percent * total() / 100);
    if (isPoint(cell)) {
      return 0;
    }
    double own = count(cell);
    double rough =
        Math.max(
            unevenness(own, neighbour(cell - 1, lowers[cell], true), grain),
            unevenness(own, neighbour(cell + 1, uppers[cell], false), grain));
    return (uppers[cell] - lowers[cell]) * Math.min(1, rough) / Math.sqrt(12);
  }

  /// The first cell whose trials and those below it reach a rank, or the last.
  private int cellOf(double rank) {
    int from = 0;
    int to = size() - 1;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (through[middle] < rank) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private double neighbour(int cell, double edge, boolean below) {
    boolean adjoins =
        cell >= 0
            && cell < size()
            && !isPoint(cell)
            && (below ? uppers[cell] == edge : lowers[cell] == edge);
    return adjoins ? count(cell) : 0;
  }

  private static double unevenness(double own, double other, double grain) {
    return Math.max(0, Math.abs(own - other) - 3 * Math.sqrt((own + other) * grain)) / own;
  }

  /// The same mass in at most `cells` cells if that can be had: neighbouring bins of equal sign are
  /// joined by twos, fours and so on, point masses and what lies between them stay apart.
  public Distribution reducedTo(int cells) {
    Distribution reduced = this;
    for (int bits = 1; reduced.size() > cells && bits <= BinCode.MANTISSA_BITS; bits++) {
      reduced = joined(bits);
    }
    return reduced;
  }

  /// Gives all cells; a sink may take runs of them at once.
  void forEach(CellSink out) {
    for (int from = 0; from < size(); from += RUN) {
      int to = Math.min(from + RUN, size());
      if (!out.takesRun(through[to - 1] - before(from))) {
        for (int cell = from; cell < to; cell++) {
          out.cell(lowers[cell], uppers[cell], count(cell));
        }
      }
    }
  }

  private Distribution joined(int bits) {
    Builder builder = new Builder();
    for (int cell = 0; cell < size(); cell++) {
      if (cell > 0
          && !isPoint(cell - 1)
          && !isPoint(cell)
          && group(cell - 1, bits) == group(cell, bits)) {
        builder.extend(uppers[cell], count(cell));
      } else {
        builder.cell(lowers[cell], uppers[cell], count(cell));
      }
    }
    return builder.build(min, max);
  }

  /// The number of the coarser bin that holds a cell, told from the middle of it.
  private int group(int cell, int bits) {
    return BinCode.ordered(0.5 * lowers[cell] + 0.5 * uppers[cell]) >> bits;
  }

  private QuantileScan scan(double percent, double tailPercent) {
    if (!(percent >= 0 && percent <= 100)) {
      throw new IllegalArgumentException("a percent must be 0 to 100, found " + percent);
    }
    QuantileScan scan = new QuantileScan(new double[] {percent}, tailPercent, total(), min, max);
    forEach(scan);
    return scan;
  }

  private double trialsAtMost(double x) {
    if (x < min) {
      return 0;
    }
    if (x >= max) {
      return total();
    }
    int cell = Arrays.binarySearch(lowers, x);
    cell = cell >= 0 ? cell : -cell - 2;
    // A point mass and the bin above it share an edge.
    while (cell + 1 < size() && lowers[cell + 1] <= x) {
      cell++;
    }
    if (cell < 0) {
      return 0;
    }
    if (x >= uppers[cell]) {
      return through[cell];
    }
    return before(cell) + count(cell) * ((x - lowers[cell]) / (uppers[cell] - lowers[cell]));
  }

  private long before(int cell) {
    return cell == 0 ? 0 : through[cell - 1];
  }

  /// Collects cells for one distribution, whose arrays they become.
  static final class Builder implements CellSink {
    private double[] lowers;
    private double[] uppers;
    private long[] counts;
    private int size;

    Builder() {
      this(64);
    }

    /// @param cells how many are expected
    Builder(int cells) {
      lowers = new double[cells];
      uppers = new double[cells];
      counts = new long[cells];
    }

    @Override
    public void cell(double lower, double upper, long count) {
      if (size == lowers.length) {
        int room = Math.max(8, 2 * size);
        lowers = Arrays.copyOf(lowers, room);
        uppers = Arrays.copyOf(uppers, room);
        counts = Arrays.copyOf(counts, room);
      }
      lowers[size] = lower;
      uppers[size] = upper;
      counts[size++] = count;
    }

    private void trim() {
      if (size < lowers.length) {
        lowers = Arrays.copyOf(lowers, size);
        uppers = Arrays.copyOf(uppers, size);
        counts = Arrays.copyOf(counts, size);
      }
    }

    private void extend(double upper, long count) {
      uppers[size - 1] = upper;
      counts[size - 1] += count;
    }

    Distribution build(double min, double max) {
      return new Distribution(min, max, this);
    }
  }
}
