package headroom.sensitivity;

import headroom.stats.Estimate;
import headroom.stats.Shapley;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// How the variance of an output rests on its inputs: Shapley effects (A. Owen 2014, "Sobol'
/// indices and Shapley value"; E. Song, B. Nelson and J. Staum 2016, "Shapley effects for global
/// sensitivity analysis"), which add up to 1 and hold under correlation, with first-order and total
/// indices from the same table of `V_u = Var(E[Y | X_u])/Var Y` over all sets of inputs.
///
/// `V_u` is estimated by pick-freeze ([PairMoments#shared()]) and corrected by that of the empty
/// set, `V_u ← (V_u − V_∅)/(1 − V_∅)`: shares add up to 1 but for rounding, and an input that does
/// nothing has exactly 0. Values are from all trials; errors are the jackknife's over the
/// replicates: how much the value moves when one of them is left out (J. Tukey 1958), which a
/// replicate without any variance of its own does not upset.
public final class VarianceShares {
  private final int players;
  private final int everyone;
  private final double mean;
  private final Statistics all;
  private final List<Statistics> leftOut = new ArrayList<>(); // one replicate in each

  /// What some of the replicates come to.
  private record Statistics(double variance, double[] worth, double[] shapley) {
    static Statistics of(List<PairMoments> moments) {
      double[] worth = VarianceShares.worth(moments);
      PairMoments last = moments.getLast();
      double variance = last.firstSquares() / (last.count() - 1);
      return new Statistics(variance, worth, Shapley.values(worth));
    }
  }

  private VarianceShares(List<List<PairMoments>> replicates) {
    List<List<PairMoments>> upTo = running(replicates);
    List<List<PairMoments>> after = running(replicates.reversed()).reversed();
    List<PairMoments> pooled = upTo.getLast();
    all = Statistics.of(pooled);
    mean = pooled.getLast().first();
    players = Integer.numberOfTrailingZeros(pooled.size());
    everyone = pooled.size() - 1;
    for (int left = 0; left < replicates.size() && replicates.size() > 1; left++) {
      leftOut.add(Statistics.of(PairMoments.together(upTo.get(left), after.get(left + 1))));
    }
  }

  /// The sums of the first 0, 1, 2 … replicates.
  private static List<List<PairMoments>> running(List<List<PairMoments>> replicates) {
    List<List<PairMoments>> sums = new ArrayList<>();
    sums.add(Collections.nCopies(replicates.getFirst().size(), PairMoments.NONE));
    for (List<PairMoments> replicate : replicates) {
      sums.add(PairMoments.together(sums.getLast(), replicate));
    }
    return sums;
  }

  /// The shares that sums of all sets come to.
  ///
  /// @param replicates sums of each, by set: the bit mask of the players held; `2^players` sets,
  ///   the last of which holds all
  public static VarianceShares of(List<PickFreeze> replicates) {
    return new VarianceShares(replicates.stream().map(PickFreeze::moments).toList());
  }

  /// Corrected `V_u` by set. All of the variance rests on all inputs.
  private static double[] worth(List<PairMoments> moments) {
    double none = moments.getFirst().shared();
    double[] worth =
        moments.stream().mapToDouble(it -> (it.shared() - none) / (1 - none)).toArray();
    if (!Double.isNaN(none)) {
      worth[0] = 0;
      worth[worth.length - 1] = 1;
    }
    return worth;
  }

  /// Whether there is a variance to share.
  public boolean isKnown() {
    return all.variance > 0 && !Double.isNaN(all.worth[0]);
  }

  /// The number of players.
  public int players() {
    return players;
  }

  /// The variance of the output.
  public Estimate variance() {
    return estimate(Statistics::variance);
  }

  /// The mean of the output.
  public double mean() {
    return mean;
  }

  /// The share of the variance that is known with a set of players: `V_u`.
  ///
  /// @param set their bit mask
  public Estimate closed(int set) {
    return estimate(it -> it.worth[set]);
  }

  /// What a player is worth together with what goes along: `V_i`.
  public Estimate first(int player) {
    return closed(1 << player);
  }

  /// What a player alone adds to all others: `1 − V_{−i}`.
  public Estimate total(int player) {
    return estimate(it -> 1 - it.worth[everyone & ~(1 << player)]);
  }

  /// What neither set tells by itself: `1 − V_u − V_{−u}`.
  public Estimate interaction(int set) {
    return estimate(it -> 1 - it.worth[set] - it.worth[everyone & ~set]);
  }

  /// The Shapley effect of a player.
  public Estimate shapley(int player) {
    return together(1 << player);
  }

  /// The sum of some players' Shapley effects.
  ///
  /// @param set their bit mask
  public Estimate together(int set) {
    return estimate(
        it ->
            IntStream.range(0, players)
                .filter(player -> (set >> player & 1) == 1)
                .mapToDouble(player -> it.shapley[player])
                .sum());
  }

  /// The statistic of all trials, with the spread of the jackknife's pseudo-values.
  private Estimate estimate(ToDoubleFunction<Statistics> statistic) {
    double value = statistic.applyAsDouble(all);
    int count = leftOut.size();
    return Estimate.ofReplicates(
        value,
        leftOut.stream()
            .mapToDouble(it -> count * value - (count - 1) * statistic.applyAsDouble(it))
            .toArray());
  }
}
