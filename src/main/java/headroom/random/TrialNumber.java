package headroom.random;

/// A trial is one of a replicate, by its index there; both are packed into one number, `replicate ·
/// 2⁴⁸ + index`, by which samplers know it. Since no number of trials goes into it, the first
/// trials of a longer run are the trials of a shorter one.
public final class TrialNumber {
  /// Replicates at most.
  public static final int MOST_REPLICATES = 1 << 15;

  /// Trials of a replicate at most.
  public static final long MOST_TRIALS = 1L << 48;

  private static final int INDEX_BITS = 48;

  private TrialNumber() {}

  /// The number of a trial.
  ///
  /// @param replicate from 0, below [#MOST_REPLICATES]
  /// @param index in the replicate, from 0, below [#MOST_TRIALS]
  public static long of(int replicate, long index) {
    return ((long) replicate << INDEX_BITS) + index;
  }

  /// The replicate a trial belongs to.
  public static int replicate(long number) {
    return (int) (number >>> INDEX_BITS);
  }

  /// The index of a trial in its replicate.
  public static long index(long number) {
    return number & (MOST_TRIALS - 1);
  }
}
