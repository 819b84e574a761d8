package headroom.stats;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often something happens: hits among trials, folded in by replicate, on any thread and in any
/// order, with the same result to the bit.
public final class PooledProbability {
  private final SortedMap<Integer, Share> shares = new TreeMap<>();

  private record Share(long hits, long trials) {
    double mean() {
      return (double) hits / trials;
    }
  }

  /// A pool without replicates.
  public PooledProbability() {}

  /// Folds in a finished replicate: `hits` of its `trials` (or their weights) had it happen.
  ///
  /// Throws `IllegalArgumentException` unless `0 ≤ hits ≤ trials`, or where the replicate was
  /// folded before.
  public synchronized void fold(int replicate, long hits, long trials) {
    if (hits < 0 || hits > trials) {
      throw new IllegalArgumentException(hits + " hits among " + trials + " trials");
    }
    if (shares.putIfAbsent(replicate, new Share(hits, trials)) != null) {
      throw new IllegalArgumentException("replicate " + replicate + " was folded before");
    }
  }

  /// The hits folded in so far.
  public synchronized long hits() {
    return shares.values().stream().mapToLong(Share::hits).sum();
  }

  /// The trials folded in so far.
  public synchronized long trials() {
    return shares.values().stream().mapToLong(Share::trials).sum();
  }

  /// The share of hits among the trials folded in so far, with its standard error from the spread
  /// of the replicates; empty without a trial.
  public synchronized Optional<Estimate> estimate() {
    long trials = trials();
    if (trials == 0) {
      return Optional.empty();
    }
    double pooled = (double) hits() / trials;
    return Optional.of(
        new Estimate(
            pooled,
            Spread.ofMean(List.copyOf(shares.values()), pooled, Share::trials, Share::mean)));
  }
}
