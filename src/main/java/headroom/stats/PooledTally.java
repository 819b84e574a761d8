package headroom.stats;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The pooled result of one metric and period: replicates are folded in as they finish, on any
/// thread and in any order, and the result is the same to the bit. Counts are added at once, since
/// integers commute; of everything floating a small record per replicate is kept, and pooled in
/// replicate order when asked for.
///
/// Standard errors are the spread of the replicates' estimates over `√R`. The mean's allows for
/// replicates of different sizes, even empty ones, as conditional metrics have them. A percentile's
/// and the tail mean's are empty where a replicate expects fewer than twenty trials in the tail,
/// all are with one replicate.
public final class PooledTally {
  private final Atoms atoms;
  private final boolean withTail;
  private final SortedMap<Integer, ReplicateEstimate> estimates = new TreeMap<>();
  private final long[] atomCounts;
  private final CountPages bins = new CountPages();
  private boolean allFinite = true;
  private Optional<Distribution> built = Optional.empty(); // of what has been folded in so far

  /// An empty pool for tallies with these point masses.
  public PooledTally(Atoms atoms) {
    this(atoms, true);
  }

  private PooledTally(Atoms atoms, boolean withTail) {
    this.atoms = atoms;
    this.withTail = withTail;
    this.atomCounts = new long[atoms.size()];
  }

  /// An empty pool that will not know the mean of the lower tail, and folds in replicates sooner.
  public static PooledTally withoutTail(Atoms atoms) {
    return new PooledTally(atoms, false);
  }

  /// Folds in a finished replicate, which may have no trial; the tally may be used again
  /// afterwards.
  ///
  /// Throws `IllegalArgumentException` where the atoms differ or the replicate was folded before.
  public void fold(int replicate, Tally tally) {
    if (!tally.atoms().equals(atoms)) {
      throw new IllegalArgumentException(tally.atoms() + " do not match " + atoms);
    }
    // Outside the lock: the longest part of the work concerns the tally alone.
    ReplicateEstimate estimate = tally.estimate(withTail);
    long[] counts = tally.atomCounts();
    synchronized (this) {
      if (estimates.putIfAbsent(replicate, estimate) != null) {
        throw new IllegalArgumentException("replicate " + replicate + " was folded before");
      }
      built = Optional.empty();
      allFinite &= tally.allFinite();
      tally.addBinsTo(bins);
      for (int atom = 0; atom < counts.length; atom++) {
        atomCounts[atom] += counts[atom];
      }
    }
  }

  /// The number of trials folded in so far, or their total weight.
  public synchronized long count() {
    return total(estimates.values());
  }

  /// Whether every value folded in so far was finite and small enough to square.
  public synchronized boolean allFinite() {
    return allFinite;
  }

  /// The mean of what has been folded in so far and its standard error; empty without a trial.
  /// Cheap.
  public synchronized Optional<Estimate> mean() {
    requireFinite();
    List<ReplicateEstimate> replicates = List.copyOf(estimates.values());
    return total(replicates) == 0 ? Optional.empty() : Optional.of(mean(replicates));
  }

  /// The mean of each replicate folded in so far, in replicate order; 0 of one without a trial.
  public synchronized List<Double> replicateMeans() {
    return estimates.values().stream().map(ReplicateEstimate::mean).toList();
  }

  /// A percentile, one of [Ladder#PERCENTS], of each replicate folded in so far, in replicate
  /// order; means nothing of one without a trial.
  public synchronized List<Double> replicatePercentiles(int percent) {
    int index = Ladder.indexOf(percent);
    return estimates.values().stream().map(replicate -> replicate.percentile(index)).toList();
  }

  /// The summary of what has been folded in so far; empty without a trial.
  ///
  /// Throws `ArithmeticException` unless [#allFinite()].
  public synchronized Optional<Summary> summary() {
    return distribution().map(mass -> summary(List.copyOf(estimates.values()), mass));
  }

  /// Where the trials folded in so far lie; empty without a trial.
  ///
  /// Throws `ArithmeticException` unless [#allFinite()].
  public synchronized Optional<Distribution> distribution() {
    requireFinite();
    if (total(estimates.values()) == 0) {
      return Optional.empty();
    }
    if (built.isEmpty()) {
      built = Optional.of(build());
    }
    return built;
  }

  private Distribution build() {
    Distribution.Builder cells = new Distribution.Builder();
    MassMerge merge = new MassMerge(atoms, atomCounts, cells);
    bins.forEach(merge);
    merge.finish();
    return cells.build(min(), max());
  }

  private Summary summary(List<ReplicateEstimate> replicates, Distribution mass) {
    QuantileScan scan = QuantileScan.ofLadder(withTail, mass.total(), mass.min(), mass.max());
    mass.forEach(scan);
    double[] values = scan.percentiles();
    List<Estimate> percentiles =
        IntStream.range(0, values.length)
            .mapToObj(
                i ->
                    inTail(
                        replicates, values[i], Ladder.PERCENTS.get(i), each -> each.percentile(i)))
            .toList();
    return new Summary(
        mass.total(),
        replicates.size(),
        mean(replicates),
        sd(replicates),
        mass.min(),
        mass.max(),
        percentiles,
        withTail
            ? Optional.of(
                inTail(
                    replicates, scan.tailMean(), Ladder.TAIL_PERCENT, ReplicateEstimate::tailMean))
            : Optional.empty());
  }

  private Estimate mean(List<ReplicateEstimate> replicates) {
    double pooled = Math.min(Math.max(pooled(replicates).mean(), min()), max());
    return new Estimate(
        pooled,
        Spread.ofMean(replicates, pooled, ReplicateEstimate::count, ReplicateEstimate::mean));
  }

  private static Optional<Estimate> sd(List<ReplicateEstimate> replicates) {
    Moments pooled = pooled(replicates);
    if (pooled.count() < 2) {
      return Optional.empty();
    }
    boolean each = replicates.stream().allMatch(replicate -> replicate.count() >= 2);
    return Optional.of(
        new Estimate(
            Math.sqrt(pooled.squares() / (pooled.count() - 1)),
            each ? Spread.ofEstimates(replicates, ReplicateEstimate::sd) : OptionalDouble.empty()));
  }

  private static Estimate inTail(
      List<ReplicateEstimate> replicates,
      double pooled,
      int percent,
      ToDoubleFunction<ReplicateEstimate> statistic) {
    boolean each =
        replicates.stream().allMatch(replicate -> Spread.fillsTail(replicate.count(), percent));
    return each
        ? new Estimate(pooled, Spread.ofEstimates(replicates, statistic))
        : Estimate.withoutError(pooled);
  }

  private static Moments pooled(List<ReplicateEstimate> replicates) {
    Moments moments = new Moments();
    for (ReplicateEstimate replicate : replicates) {
      if (replicate.count() > 0) {
        moments.merge(replicate.count(), replicate.mean(), replicate.squares());
      }
    }
    return moments;
  }

  private static long total(Collection<ReplicateEstimate> replicates) {
    return replicates.stream().mapToLong(ReplicateEstimate::count).sum();
  }

  private double min() {
    return estimates.values().stream().mapToDouble(ReplicateEstimate::min).min().orElseThrow();
  }

  private double max() {
    return estimates.values().stream().mapToDouble(ReplicateEstimate::max).max().orElseThrow();
  }

  private void requireFinite() {
    if (!allFinite) {
      throw new ArithmeticException("a trial's value is not finite, or too large to square");
    }
  }
}
