package headroom.discovery;

import headroom.stats.Estimate;
import headroom.stats.PooledProbability;

/// Trials of the half that no box is found with, counted by replicate.
final class Held {
  private final Trials trials;
  private final int[] replicateOf; // by trial
  private final int[] all;
  private final int[] allCases;

  Held(Trials trials, int[] tested) {
    this.trials = trials;
    replicateOf = new int[trials.happens().length];
    int trial = 0;
    for (int replicate = 0; replicate < trials.sizes().length; replicate++) {
      for (int i = 0; i < trials.sizes()[replicate]; i++) {
        replicateOf[trial++] = replicate;
      }
    }
    all = count(tested, false);
    allCases = count(tested, true);
  }

  private int[] count(int[] some, boolean casesOnly) {
    int[] counts = new int[trials.sizes().length];
    for (int trial : some) {
      counts[replicateOf[trial]] += !casesOnly || trials.happens()[trial] ? 1 : 0;
    }
    return counts;
  }

  /// The share of cases among all of them.
  PooledProbability share() {
    return pooled(allCases, all, false);
  }

  /// What those are of all.
  ///
  /// @param inside trials of the half
  /// @param whole whether a box without limits holds them, all by definition
  Shares shares(int[] inside, boolean whole) {
    int[] in = count(inside, false);
    int[] cases = count(inside, true);
    return new Shares(
        pooled(cases, allCases, whole).estimate().orElseThrow(),
        pooled(cases, in, false).estimate().orElseGet(() -> Estimate.withoutError(Double.NaN)),
        pooled(in, all, whole).estimate().orElseThrow());
  }

  private static PooledProbability pooled(int[] hits, int[] of, boolean certain) {
    PooledProbability pooled = certain ? PooledProbability.certain() : new PooledProbability();
    for (int replicate = 1; replicate < of.length; replicate += 2) {
      pooled.fold(replicate, hits[replicate], of[replicate]);
    }
    return pooled;
  }
}
