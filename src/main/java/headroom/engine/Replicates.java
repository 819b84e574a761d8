package headroom.engine;

/// How the trials are shared out among replicates: contiguous batches whose sizes differ by one at
/// most.
///
/// @param trials number of trials, at least 1
/// @param count number of replicates, at least 1, at most `trials`
public record Replicates(long trials, int count) {
  private static final long FULL_FROM = 1_024;
  private static final long LEAST_TRIALS = 32;

  public Replicates {
    if (count < 1 || trials < count) {
      throw new IllegalArgumentException(
          "%d trials cannot make %d replicates".formatted(trials, count));
    }
  }

  /// As many replicates as wanted, or fewer below 1,024 trials: one per 32 trials, at least two,
  /// and one for a single trial (which then has no standard error).
  public static Replicates of(long trials, int wanted) {
    if (trials >= FULL_FROM) {
      return new Replicates(trials, (int) Math.min(wanted, trials / LEAST_TRIALS));
    }
    long few = Math.max(Math.min(trials, 2), trials / LEAST_TRIALS);
    return new Replicates(trials, (int) Math.min(wanted, few));
  }

  /// The first trial of a replicate.
  public long first(int replicate) {
    return trials / count * replicate + Math.min(replicate, trials % count);
  }

  /// The number of trials of a replicate.
  public long size(int replicate) {
    return first(replicate + 1) - first(replicate);
  }
}
