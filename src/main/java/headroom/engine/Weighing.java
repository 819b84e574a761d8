package headroom.engine;

import java.util.List;

/// How much each trial of a run counts: weights computed from what is observed of the trial, before
/// anything of it is tallied.
///
/// A weight enters the tallies as a whole number, `⌊w + v⌋` with a number `v` between 0 and 1 of
/// the trial's own, so that it is right on average.
///
/// @param plan what weights are computed from: every trial must have every output
/// @param law how
public record Weighing(Plan plan, Law law) {
  /// The most that a weight may be.
  public static final double MOST = 1 << 15;

  /// Computes weights. Called by several threads at the same time.
  @FunctionalInterface
  public interface Law {
    /// Writes the weights of a block of trials.
    ///
    /// @param replicate the replicate they belong to
    /// @param values by output of the plan
    /// @param count trials
    /// @param out one for each trial, 0 to [#MOST]
    void weigh(int replicate, List<double[]> values, int count, double[] out);
  }
}
