package headroom.engine;

import headroom.random.TrialNumber;

/// How the trials are shared out among replicates, whose sizes differ by one at most. A replicate
/// is what a standard error is made of: a batch of independent trials, or one scramble of a whole
/// point set.
///
/// @param trials number of trials, at least 1
/// @param count number of replicates, at least 1, at most `trials`
public record Replicates(long trials, int count) {
  private static final long FULL_FROM = 1_024;
  private static final long LEAST_TRIALS = 32;
  private static final long MOST_POINTS = 1L << 32;

  public Replicates {
    if (count < 1 || trials < count || count > TrialNumber.MOST_REPLICATES) {
      throw new IllegalArgumentException(
          "%s trials cannot make %s replicates".formatted(trials, count));
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

  /// Replicates of `2^m` trials each, as Sobol points want them: as many as wanted, or fewer below
  /// 1,024 trials as in [#of(long, int)]; `m` is the least that gives at least `trials`, and a
  /// replicate has 32 trials at least where there are 64. Beyond `2³²` trials per replicate there
  /// are more replicates instead.
  public static Replicates ofPowersOfTwo(long trials, int wanted) {
    long few = Math.max(Math.min(trials, 2), ceilingOf(trials, LEAST_TRIALS));
    long count = Math.max(Math.min(wanted, few), ceilingOf(trials, MOST_POINTS));
    long least = ceilingOf(trials, count);
    long size = least == 1 ? 1 : Long.highestOneBit(least - 1) << 1;
    return new Replicates(count * size, Math.toIntExact(count));
  }

  private static long ceilingOf(long dividend, long divisor) {
    return (dividend + divisor - 1) / divisor;
  }

  /// The number of trials of a replicate.
  public long size(int replicate) {
    return trials / count + (replicate < trials % count ? 1 : 0);
  }

  /// The number by which samplers know a trial of the run. Trials are counted round the replicates,
  /// so that a longer run with as many replicates begins with the same ones.
  ///
  /// @param trial counted from 0
  /// @return a [TrialNumber]
  public long number(long trial) {
    if (trial < 0 || trial >= trials) {
      throw new IllegalArgumentException("the run has no trial " + trial);
    }
    return TrialNumber.of((int) (trial % count), trial / count);
  }
}
