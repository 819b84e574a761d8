package headroom.stats;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The pooled result of one metric and period: replicates are folded in as they finish, on any
/// thread and in any order, and the result is the same to the bit. Counts are added at once, since
/// integers commute; of everything floating a small record per replicate is kept, and pooled in
/// replicate order when asked for.
///
/// Standard errors are the spread of the replicates' estimates over `√R`. The mean's allows for
/// replicates of different sizes, even empty ones, as conditional metrics have them, and is empty
/// where a few trials carry the mean. A percentile's and the tail mean's are empty where a
/// replicate expects fewer than twenty trials in the tail, all are with one replicate.
public final class PooledTally {
  /// Trials beside a point mass that an error from the spread of replicates needs.
  private static final int FEW = 32;

  private final Layout layout;
  private final Atoms atoms; // less the layout's origin
  private final Ladder ladder;
  private final boolean withTail;
  private final ReplicateList estimates = new ReplicateList();
  private final long[] atomCounts;
  private final CountPages bins = new CountPages();
  private final ValueCounts apart = new ValueCounts();
  private boolean isCounting; // every value apart; no bin is used
  private boolean allFinite = true;
  private Optional<Distribution> built = Optional.empty(); // of what has been folded in so far
  private Optional<Summary> summed = Optional.empty(); // of the same

  /// An empty pool for tallies with these point masses.
  public PooledTally(Atoms atoms) {
    this(Layout.of(atoms));
  }

  /// An empty pool for tallies of a layout.
  public PooledTally(Layout layout) {
    this(layout, Ladder.STANDARD, true);
  }

  /// An empty pool for tallies of a layout.
  ///
  /// @param ladder the percentiles it will know
  /// @param withTail whether it will know the mean of the lower tail; without, it folds in
  ///   replicates sooner
  public PooledTally(Layout layout, Ladder ladder, boolean withTail) {
    this.layout = layout;
    this.ladder = ladder;
    this.atoms = layout.places();
    this.withTail = withTail;
    this.atomCounts = new long[atoms.size()];
    isCounting = layout.isCounted();
  }

  /// An empty pool that will not know the mean of the lower tail, and folds in replicates sooner.
  public static PooledTally withoutTail(Layout layout) {
    return new PooledTally(layout, Ladder.STANDARD, false);
  }

  /// Folds in a finished replicate, which may have no trial; the tally may be used again
  /// afterwards.
  ///
  /// Throws `IllegalArgumentException` where the layouts differ or the replicate was folded before.
  public void fold(int replicate, Tally tally) {
    fold(replicate, tally, new FoldScratch());
  }

  /// Folds in one of many finished replicates.
  ///
  /// @param scratch the caller's own
  public void fold(int replicate, Tally tally, FoldScratch scratch) {
    if (!tally.layout().equals(layout)) {
      throw new IllegalArgumentException(tally.layout() + " does not match " + layout);
    }
    // Outside the lock: the longest part of the work concerns the tally alone.
    ReplicateEstimate estimate = tally.estimate(ladder, withTail, scratch);
    long[] counts = tally.atomCounts();
    synchronized (this) {
      estimates.put(replicate, estimate);
      built = Optional.empty();
      summed = Optional.empty();
      allFinite &= tally.allFinite();
      addValues(tally, counts);
    }
  }

  private void addValues(Tally tally, long[] counts) {
    if (isCounting && tally.apart().isPresent()) {
      apart.absorb(tally.apart().get());
      if (apart.overflows()) {
        putIntoBins();
      }
      return;
    }
    if (isCounting) {
      putIntoBins();
    }
    tally.apart().ifPresent(values -> values.forEach((value, ignored, held) -> add(value, held)));
    tally.addBinsTo(bins);
    for (int atom = 0; atom < counts.length; atom++) {
      atomCounts[atom] += counts[atom];
    }
  }

  private void putIntoBins() {
    isCounting = false;
    apart.forEach((value, ignored, held) -> add(value, held));
    apart.reset();
  }

  private void add(double value, long held) {
    double place = value - layout.origin() + 0.0;
    if (place != 0) {
      bins.add(BinCode.ordered(place), held);
    }
    int atom = atoms.indexOf(place);
    if (atom >= 0) {
      atomCounts[atom] += held;
    }
  }

  /// The number of trials folded in so far, or the sum of their weights.
  public synchronized long count() {
    return total(estimates.values());
  }

  /// Whether every value folded in so far was finite and small enough to square.
  public synchronized boolean allFinite() {
    return allFinite;
  }

  /// The memory the counts take once there are `trials` of them, in the same bins.
  long storageBytes(long trials) {
    return bins.storageBytes(trials) + apart.storageBytes();
  }

  /// The mean of what has been folded in so far and its standard error; empty without a trial.
  /// Cheap.
  public synchronized Optional<Estimate> mean() {
    requireFinite();
    List<ReplicateEstimate> replicates = estimates.values();
    return total(replicates) == 0 ? Optional.empty() : Optional.of(mean(replicates));
  }

  /// What each replicate folded in so far estimates alone, in replicate order.
  public synchronized EachReplicate replicates() {
    return new EachReplicate(ladder, estimates.values());
  }

  /// The summary of what has been folded in so far; empty without a trial.
  ///
  /// Throws `ArithmeticException` unless [#allFinite()].
  public synchronized Optional<Summary> summary() {
    if (summed.isEmpty()) {
      summed = distribution().map(mass -> summary(estimates.values(), mass));
    }
    return summed;
  }

  /// Does the work of [#summary()] ahead of it, where it can be done.
  public synchronized void makeReady() {
    if (allFinite) {
      summary();
    }
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
    Distribution.Builder cells = new Distribution.Builder(mostCells());
    if (isCounting) {
      apart.forEach(cells);
    } else {
      MassMerge merge = new MassMerge(atoms, atomCounts, layout.restoring(cells));
      bins.forEach(merge);
      merge.finish();
    }
    return cells.build(min(), max());
  }

  private int mostCells() {
    return isCounting ? apart.size() : bins.bins() + atomCounts.length;
  }

  private Summary summary(List<ReplicateEstimate> replicates, Distribution mass) {
    QuantileScan scan = QuantileScan.of(ladder, withTail, mass.total(), mass.min(), mass.max());
    mass.forEach(scan);
    double[] values = scan.percentiles();
    List<Estimate> percentiles =
        IntStream.range(0, values.length)
            .mapToObj(
                i ->
                    percentile(
                        replicates,
                        mass,
                        values[i],
                        ladder.percents().get(i),
                        each -> each.percentile(i)))
            .toList();
    return new Summary(
        replicates.stream().mapToLong(ReplicateEstimate::trials).sum(),
        replicates.size(),
        meanIfTold(replicates, values),
        sd(replicates),
        mass.min(),
        mass.max(),
        ladder,
        percentiles,
        withTail ? Optional.of(tailMean(replicates, mass, scan)) : Optional.empty());
  }

  private Estimate mean(List<ReplicateEstimate> replicates) {
    double pooled = Math.min(Math.max(pooled(replicates).mean(), min()), max());
    return new Estimate(
        pooled,
        atLeastErrorOfFew(
            Spread.ofMean(replicates, pooled, ReplicateEstimate::count, ReplicateEstimate::mean),
            pooled(replicates),
            grain(replicates)));
  }

  /// The mean, without an error where a few trials carry it.
  private Estimate meanIfTold(List<ReplicateEstimate> replicates, double[] percentiles) {
    Estimate mean = mean(replicates);
    double grain = grain(replicates);
    double farthest =
        replicates.stream().mapToDouble(it -> it.farthest(mean.value(), grain)).max().orElseThrow();
    boolean carried =
        mean.standardError().isPresent()
            && HeavyTail.carriesMean(
                ladder,
                percentiles,
                pooled(replicates).scaled(grain),
                farthest,
                mean.standardError().getAsDouble());
    return carried ? Estimate.withoutError(mean.value()) : mean;
  }

  /// The error of a mean, at least the one that follows from the trials themselves where all but a
  /// few of them have one value: `√M₂/N·√((k + 2)/k)` with `k` the few.
  private OptionalDouble atLeastErrorOfFew(OptionalDouble spread, Moments moments, double grain) {
    double count = moments.count() / grain;
    long most = 0;
    for (long atom : atomCounts) {
      most = Math.max(most, atom);
    }
    double few = (moments.count() - most) / grain;
    if (isCounting || spread.isEmpty() || few == 0 || few >= FEW) {
      return spread;
    }
    double error = Math.sqrt(moments.squares() / grain) / count * Math.sqrt((few + 2) / few);
    return OptionalDouble.of(Math.max(spread.getAsDouble(), error));
  }

  private static Optional<Estimate> sd(List<ReplicateEstimate> replicates) {
    Moments pooled = pooled(replicates);
    double grain = grain(replicates);
    if (pooled.count() / grain < 2) {
      return Optional.empty();
    }
    boolean each = replicates.stream().allMatch(replicate -> replicate.effective() >= 2);
    return Optional.of(
        new Estimate(
            ReplicateEstimate.sd(pooled.squares(), pooled.count(), grain),
            each ? Spread.ofEstimates(replicates, ReplicateEstimate::sd) : OptionalDouble.empty()));
  }

  /// A percentile with its error: the spread of the replicates' own ones and what the bin it lies
  /// in may hide. None where it lies so near the edge of a point mass that some replicates find it
  /// there and others do not: then their spread is that of a jump, of which it says nothing.
  private static Estimate percentile(
      List<ReplicateEstimate> replicates,
      Distribution mass,
      double pooled,
      int percent,
      ToDoubleFunction<ReplicateEstimate> statistic) {
    if (EdgeOfMass.isAmbiguous(replicates, mass, pooled, statistic)) {
      return Estimate.withoutError(pooled);
    }
    if (EdgeOfMass.isInside(replicates, mass, pooled, statistic)) {
      return replicates.size() < 2
          ? Estimate.withoutError(pooled)
          : new Estimate(pooled, OptionalDouble.of(0));
    }
    Estimate found = inTail(replicates, pooled, percent, statistic);
    double hidden = mass.hiddenError(percent, grain(replicates));
    return found.standardError().isEmpty() || hidden == 0
        ? found
        : new Estimate(
            pooled,
            OptionalDouble.of(
                Math.sqrt(square(found.standardError().getAsDouble()) + square(hidden))));
  }

  /// The tail's mean, without an error where the percentile it reaches to has none.
  private Estimate tailMean(
      List<ReplicateEstimate> replicates, Distribution mass, QuantileScan scan) {
    int place = ladder.indexOf(Ladder.TAIL_PERCENT);
    double end = scan.percentiles()[place];
    return EdgeOfMass.isAmbiguous(replicates, mass, end, each -> each.percentile(place))
        ? Estimate.withoutError(scan.tailMean())
        : inTail(replicates, scan.tailMean(), Ladder.TAIL_PERCENT, ReplicateEstimate::tailMean);
  }

  private static double square(double value) {
    return value * value;
  }

  private static Estimate inTail(
      List<ReplicateEstimate> replicates,
      double pooled,
      int percent,
      ToDoubleFunction<ReplicateEstimate> statistic) {
    for (ReplicateEstimate replicate : replicates) {
      if (!Spread.fillsTail(replicate.effective(), percent)) {
        return Estimate.withoutError(pooled);
      }
    }
    return new Estimate(pooled, Spread.ofEstimates(replicates, statistic));
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

  /// The weight of one trial among as many equal ones as say as much: 1 where all count alike.
  private static double grain(List<ReplicateEstimate> replicates) {
    long total = total(replicates);
    double squares = 0;
    for (ReplicateEstimate replicate : replicates) {
      squares += replicate.grain() * replicate.count();
    }
    return total == 0 ? 1 : squares / total;
  }

  private static long total(Collection<ReplicateEstimate> replicates) {
    long total = 0;
    for (ReplicateEstimate replicate : replicates) {
      total += replicate.count();
    }
    return total;
  }

  private double min() {
    double min = Double.POSITIVE_INFINITY;
    for (ReplicateEstimate replicate : estimates.values()) {
      min = Math.min(min, replicate.min());
    }
    return min;
  }

  private double max() {
    double max = Double.NEGATIVE_INFINITY;
    for (ReplicateEstimate replicate : estimates.values()) {
      max = Math.max(max, replicate.max());
    }
    return max;
  }

  private void requireFinite() {
    if (!allFinite) {
      throw new ArithmeticException("a trial's value is not finite, or too large to square");
    }
  }
}
