package headroom.stats;

/// Percentiles and the lower tail's mean in one pass over the cells.
///
/// The percentile at `p` percent of `N` trials belongs to the first cell whose cumulative count
/// reaches the rank `p·N/100`; inside a bin it is interpolated linearly by count, at a point mass
/// it is that point, and it never leaves the range from the least trial to the greatest. The tail's
/// mean is `CVaR = (E[X; X<q] + q·(α − P(X<q)))/α` with `q` the percentile at `α`: exact at point
/// masses; the trials of a bin count at the middle of it, those of the bin of `q` at the middle of
/// the part below `q`.
final class QuantileScan implements CellSink {
  private static final double[] LADDER =
      Ladder.PERCENTS.stream().mapToDouble(Integer::doubleValue).toArray();

  private final double[] ranks;
  private final double[] values;
  private final double tailRank;
  private final double min;
  private final double max;
  private double tailMean;
  private long below;
  private double pending; // cells that do not reach this rank need no look
  private int next;

  /// Will find the percentiles at `percents`, ascending, and the tail's mean at `tailPercent` of
  /// `total` trials between `min` and `max`; at 0 percent there is no tail, and its mean means
  /// nothing.
  QuantileScan(double[] percents, double tailPercent, long total, double min, double max) {
    this.ranks = new double[percents.length];
    this.values = new double[percents.length];
    for (int i = 0; i < percents.length; i++) {
      ranks[i] = percents[i] * total / 100;
    }
    this.tailRank = tailPercent * total / 100;
    this.min = min;
    this.max = max;
    this.pending = tailRank > 0 ? 0 : ranks[0];
  }

  /// A scan for the percentiles of a ladder, with the tail's mean or without.
  static QuantileScan of(Ladder ladder, boolean withTail, long total, double min, double max) {
    double[] percents =
        ladder.equals(Ladder.STANDARD)
            ? LADDER
            : ladder.percents().stream().mapToDouble(Integer::doubleValue).toArray();
    return new QuantileScan(percents, withTail ? Ladder.TAIL_PERCENT : 0, total, min, max);
  }

  @Override
  public void cell(double lower, double upper, long count) {
    long reached = below + count;
    while (next < ranks.length && ranks[next] <= reached) {
      values[next] = clamp(inside(lower, upper, count, ranks[next]));
      next++;
    }
    if (below < tailRank) {
      double edge = reached < tailRank ? upper : inside(lower, upper, count, tailRank);
      double taken = Math.min((double) count, tailRank - below);
      tailMean += clamp(0.5 * lower + 0.5 * edge) * (taken / tailRank);
    }
    below = reached;
    pending = below < tailRank ? 0 : next < ranks.length ? ranks[next] : Double.POSITIVE_INFINITY;
  }

  @Override
  public boolean takesRun(long count) {
    if (below + count >= pending) {
      return false;
    }
    below += count;
    return true;
  }

  private double inside(double lower, double upper, long count, double rank) {
    return lower + (upper - lower) * ((rank - below) / count);
  }

  private double clamp(double value) {
    return Math.min(Math.max(value, min), max);
  }

  /// The percentiles found, in the order asked for; the caller's own once all cells were given.
  double[] percentiles() {
    return values;
  }

  /// The mean of the lower tail.
  double tailMean() {
    return clamp(tailMean);
  }
}
