package headroom.stats;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often something happens: hits among trials, folded in by replicate, on any thread and in any
/// order, with the same result to the bit.
public final class PooledProbability {
  /// Trials that an error from the spread of replicates needs on either side.
  private static final int FEW = 32;

  private final SortedMap<Integer, Share> shares = new TreeMap<>();

  private record Share(long hits, long trials, double grain) {
    double mean() {
      return (double) hits / trials;
    }
  }

  private final boolean certain;

  /// A pool without replicates.
  public PooledProbability() {
    this(false);
  }

  private PooledProbability(boolean certain) {
    this.certain = certain;
  }

  /// A pool of something that is left to no chance: all trials are the same, and what none or all
  /// of them have has no error.
  public static PooledProbability certain() {
    return new PooledProbability(true);
  }

  /// Folds in a finished replicate: `hits` of its `trials` had it happen.
  ///
  /// Throws `IllegalArgumentException` unless `0 ≤ hits ≤ trials`, or where the replicate was
  /// folded before.
  public void fold(int replicate, long hits, long trials) {
    fold(replicate, hits, trials, 1);
  }

  /// Folds in a finished replicate of trials that count by weights.
  ///
  /// @param hits the weights of the trials that had it happen, summed
  /// @param trials those of all trials
  /// @param grain see [WeightSums#grain()]
  public synchronized void fold(int replicate, long hits, long trials, double grain) {
    if (hits < 0 || hits > trials) {
      throw new IllegalArgumentException(hits + " hits among " + trials + " trials");
    }
    if (shares.putIfAbsent(replicate, new Share(hits, trials, grain)) != null) {
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

  /// The share of hits in each replicate folded in so far, in replicate order; NaN of one without a
  /// trial.
  public synchronized List<Double> shares() {
    return shares.values().stream().map(Share::mean).toList();
  }

  /// The share of hits among the trials folded in so far, with its standard error; empty without a
  /// trial.
  ///
  /// The error is the spread of the replicates. Where fewer than [#FEW] trials have it happen, or
  /// fail to, that spread says little, and nothing where it is none of them: then it is at least
  /// `√(p̃(1−p̃)/Ñ)` with `p̃ = (hits + 2)/Ñ`, `Ñ = trials + 4` (Agresti and Coull 1998), so that
  /// the interval about 0 of `N` reaches to about `3/N`.
  public synchronized Optional<Estimate> estimate() {
    long trials = trials();
    if (trials == 0) {
      return Optional.empty();
    }
    double pooled = (double) hits() / trials;
    OptionalDouble spread =
        Spread.ofMean(List.copyOf(shares.values()), pooled, Share::trials, Share::mean);
    double grain = grain(trials);
    boolean few = !certain && Math.min(hits(), trials - hits()) < FEW * grain;
    return Optional.of(
        new Estimate(
            pooled,
            few && spread.isPresent()
                ? OptionalDouble.of(
                    Math.max(spread.getAsDouble(), errorOfFew(hits() / grain, trials / grain)))
                : spread));
  }

  private double grain(long trials) {
    double squares = 0;
    for (Share share : shares.values()) {
      squares += share.grain * share.trials;
    }
    return squares / trials;
  }

  /// The error of a share that none of so many trials has: what a difference of shares may be
  /// though no trial shows it.
  public static double errorOfNone(long trials) {
    return errorOfFew(0, (double) trials);
  }

  private static double errorOfFew(double hits, double trials) {
    double share = (hits + 2) / (trials + 4);
    return Math.sqrt(share * (1 - share) / (trials + 4));
  }
}
