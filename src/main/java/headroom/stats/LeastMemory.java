package headroom.stats;

/// The memory that counting metrics takes at least, told from a pilot sample of each by counting
/// it: a run touches every bin that the pilot touches, and more. Headers of objects and what the
/// values beyond the pilot add are left out.
public final class LeastMemory {
  private static final int MOMENTS_BYTES = 40;
  private static final int REPLICATE_BYTES = 160; // an estimate and its place in the map
  private static final int CELL_BYTES = 3 * Long.BYTES;

  private final TallyScratch scratch;
  private final int segmentCount;
  private final int replicates;
  private long parts;
  private long pooled;
  private long distributions;

  /// Nothing counted yet.
  ///
  /// @param segmentCount segments of each replicate
  /// @param replicates how many are pooled
  public LeastMemory(TallyScratch scratch, int segmentCount, int replicates) {
    this.scratch = scratch;
    this.segmentCount = segmentCount;
    this.replicates = replicates;
  }

  /// Adds a metric of which the whole distribution is kept.
  ///
  /// @param layout how it is counted
  /// @param pilot a sample of its values, `count` of them
  public void add(Layout layout, double[] pilot, int count) {
    Tally tally = new Tally(layout, scratch, 1);
    tally.add(pilot, count);
    parts += tally.binStorageBytes() + (long) MOMENTS_BYTES * segmentCount;
    pooled += (long) REPLICATE_BYTES * replicates;
    if (tally.count() > 0 && tally.allFinite()) {
      PooledTally pool = PooledTally.withoutTail(layout);
      pool.fold(0, tally);
      pooled += pool.storageBytes();
      distributions += (long) CELL_BYTES * pool.distribution().orElseThrow().size();
    }
  }

  /// Adds a metric of which the mean alone is kept.
  public void addMean() {
    parts += (long) Double.BYTES * segmentCount;
    pooled += (long) Double.BYTES * replicates;
  }

  /// The most there must be at once, in bytes: while trials are counted, each thread has a part of
  /// its own beside the pool; afterwards all distributions are built from the pool.
  ///
  /// @param threads how many threads count
  public long bytes(int threads) {
    return pooled + Math.max(threads * parts, distributions);
  }
}
