package headroom.stats;

/// The memory that counting metrics takes at least, told from a pilot sample of each by counting
/// it: a run touches every bin that the pilot touches, and more. Headers of objects and what the
/// values beyond the pilot add are left out.
public final class LeastMemory {
  private static final int MOMENTS_BYTES = 33 * 8; // of few nodes
  private static final int REPLICATE_BYTES = 160; // an estimate and its place in the map
  private static final int CELL_BYTES = 3 * Long.BYTES;

  private final TallyScratch scratch;
  private final int replicates;
  private final long trials;
  private long parts;
  private long pooled;
  private long distributions;

  /// Nothing counted yet.
  ///
  /// @param replicates how many are pooled
  /// @param trials of them all
  public LeastMemory(TallyScratch scratch, int replicates, long trials) {
    this.scratch = scratch;
    this.replicates = replicates;
    this.trials = trials;
  }

  /// Adds a metric of which the whole distribution is kept.
  ///
  /// @param layout how it is counted
  /// @param pilot a sample of its values, `count` of them
  public void add(Layout layout, double[] pilot, int count) {
    Tally tally = new Tally(layout);
    tally.add(0, pilot, count, scratch);
    if (trials / replicates > FewCodes.MOST) {
      tally.spread();
    }
    parts += tally.binStorageBytes() + MOMENTS_BYTES;
    pooled += (long) REPLICATE_BYTES * replicates;
    if (tally.count() > 0 && tally.allFinite()) {
      PooledTally pool = PooledTally.withoutTail(layout);
      pool.fold(0, tally);
      pooled += pool.storageBytes(trials);
      distributions += (long) CELL_BYTES * pool.distribution().orElseThrow().size();
    }
  }

  /// Adds a metric of which the mean alone is kept.
  public void addMean() {
    parts += MOMENTS_BYTES;
    pooled += (long) Double.BYTES * replicates;
  }

  /// The most there must be at once, in bytes: while trials are counted, there are parts of
  /// replicates beside the pool; afterwards all distributions are built from the pool.
  ///
  /// @param atOnce how many parts: one for each thread, or for each replicate of a run that may go
  ///   on
  public long bytes(int atOnce) {
    return pooled + Math.max(atOnce * parts, distributions);
  }
}
