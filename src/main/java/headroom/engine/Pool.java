package headroom.engine;

import headroom.stats.FoldScratch;
import headroom.stats.Layout;
import headroom.stats.PooledProbability;
import headroom.stats.PooledTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Where the replicates of a run come together: takes whole ones, in any order and on any thread,
/// and makes the outcome of them. The order changes no bit.
final class Pool {
  private final Replicates replicates;
  private final Watch watch;
  private final SortedSet<Integer> held = new ConcurrentSkipListSet<>();
  private final List<SidePool> sides = new ArrayList<>();
  private final List<PooledContrast> contrasts = new ArrayList<>();

  // Folding is what is shared here: an outcome is made while nothing is folded.
  private final ReadWriteLock consistency = new ReentrantReadWriteLock();

  private record PooledContrast(
      PooledTally tally, PooledProbability above, PooledProbability below) {}

  /// @param watch which outputs are pooled
  Pool(RunPlan plan, Layouts layouts, Replicates replicates, Watch watch) {
    this.replicates = replicates;
    this.watch = watch;
    for (int side = 0; side < plan.sides().size(); side++) {
      sides.add(
          new SidePool(
              side, plan.sides().get(side), layouts.sides().get(side), replicates.count()));
    }
    for (Layout contrast : watch.everything() ? layouts.contrasts() : List.<Layout>of()) {
      contrasts.add(
          new PooledContrast(
              PooledTally.withoutTail(contrast), new PooledProbability(), new PooledProbability()));
    }
  }

  /// Folds in a whole replicate. Threads call it at the same time, each for another replicate.
  void fold(int replicate, Part whole) {
    FoldScratch scratch = new FoldScratch();
    consistency.readLock().lock();
    try {
      for (int side = 0; side < sides.size(); side++) {
        sides.get(side).fold(replicate, whole.sides().get(side), whole.weights(), watch, scratch);
      }
      for (int contrast = 0; contrast < contrasts.size(); contrast++) {
        ContrastTally difference = whole.contrasts().get(contrast);
        PooledContrast pooled = contrasts.get(contrast);
        long trials = difference.tally().count();
        pooled.tally.fold(replicate, difference.tally(), scratch);
        pooled.above.fold(replicate, difference.above(), trials);
        pooled.below.fold(replicate, difference.below(), trials);
      }
      held.add(replicate);
    } finally {
      consistency.readLock().unlock();
    }
  }

  /// Whether a replicate has been folded in.
  boolean holds(int replicate) {
    return held.contains(replicate);
  }

  /// The number of replicates folded in.
  int count() {
    return held.size();
  }

  /// Tallies whose summaries can be made ready, each by any thread, before the outcome is made.
  List<PooledTally> tallies(Watch shown) {
    List<PooledTally> tallies = new ArrayList<>();
    sides.forEach(side -> tallies.addAll(side.tallies(shown)));
    if (shown.everything()) {
      contrasts.forEach(contrast -> tallies.add(contrast.tally));
    }
    return tallies;
  }

  /// The outcome of all replicates folded in so far; there must be one.
  ///
  /// @param shown which of the outputs it is to tell
  /// @throws OverflowException if an amount among them grew beyond all bounds
  Outcome outcome(Watch shown) {
    consistency.writeLock().lock();
    try {
      List<Integer> done = List.copyOf(held);
      return new Outcome(
          replicates,
          done,
          sides.stream().map(side -> side.outcome(shown, done)).toList(),
          shown.everything() ? contrasts.stream().map(Pool::contrasted).toList() : List.of());
    } finally {
      consistency.writeLock().unlock();
    }
  }

  private static Optional<Outcome.Contrasted> contrasted(PooledContrast pooled) {
    return observed(pooled.tally) instanceof Outcome.Whole whole
        ? Optional.of(
            new Outcome.Contrasted(
                whole,
                pooled.above.estimate().orElseThrow(),
                pooled.below.estimate().orElseThrow()))
        : Optional.empty();
  }

  static Outcome.Observed observed(PooledTally tally) {
    if (!tally.allFinite()) {
      throw new OverflowException();
    }
    return tally
        .summary()
        .<Outcome.Observed>map(
            summary ->
                new Outcome.Whole(summary, tally.distribution().orElseThrow(), tally.replicates()))
        .orElseGet(Outcome.Nothing::new);
  }
}
