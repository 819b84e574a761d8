package headroom.engine;

import headroom.stats.Estimate;
import headroom.stats.FoldScratch;
import headroom.stats.Ladder;
import headroom.stats.Layout;
import headroom.stats.MeanTally;
import headroom.stats.PooledProbability;
import headroom.stats.PooledTally;
import headroom.stats.WeightSums;
import java.util.ArrayList;
import java.util.List;

/// Where the replicates of one side come together.
final class SidePool {
  private static final int SPREAD = 8;

  private final int side;
  private final List<Pooled> outputs = new ArrayList<>();
  private final List<PooledProbability> chances = new ArrayList<>();

  /// One output over all replicates.
  private sealed interface Pooled {}

  private record PooledWhole(PooledTally tally) implements Pooled {}

  private static final class PooledMeans implements Pooled {
    private final double[] byReplicate; // threads that fold write to different places
    private final long[] counts;

    PooledMeans(int replicates) {
      byReplicate = new double[replicates];
      counts = new long[replicates];
    }

    void fold(int replicate, MeanTally tally) {
      byReplicate[replicate] = tally.mean().orElseThrow();
      counts[replicate] = tally.count();
    }
  }

  /// @param layouts by output
  SidePool(int side, Plan plan, List<Layout> layouts, int replicates) {
    this.side = side;
    for (int index = 0; index < layouts.size(); index++) {
      Layout layout = layouts.get(index);
      Output output = plan.outputs().get(index);
      outputs.add(
          switch (output.detail()) {
            case DISTRIBUTION -> whole(layout, output, false);
            case DISTRIBUTION_AND_TAIL -> whole(layout, output, true);
            case MEAN -> new PooledMeans(replicates);
          });
    }
    boolean certain = Certainty.of(plan);
    plan.chances()
        .forEach(
            ignored ->
                chances.add(certain ? PooledProbability.certain() : new PooledProbability()));
  }

  private static Pooled whole(Layout layout, Output output, boolean withTail) {
    Ladder ladder = output.percents().isEmpty() ? Ladder.STANDARD : Ladder.with(output.percents());
    return new PooledWhole(new PooledTally(layout, ladder, withTail));
  }

  /// Folds in a whole replicate, of outputs those that are watched.
  ///
  /// @param weights what the weights of its trials come to
  /// @param scratch the caller's own
  void fold(int replicate, SideTally whole, WeightSums weights, Watch watch, FoldScratch scratch) {
    // Threads that fold at the same time begin at different outputs and seldom meet at one.
    int begin = replicate % SPREAD * outputs.size() / SPREAD;
    for (int i = 0; i < outputs.size(); i++) {
      int output = (begin + i) % outputs.size();
      if (watch.shows(side, output)) {
        fold(replicate, whole.outputs().get(output), outputs.get(output), scratch);
      }
    }
    for (int chance = 0; chance < chances.size(); chance++) {
      chances.get(chance).fold(replicate, whole.hits()[chance], weights.sum(), weights.grain());
    }
  }

  private static void fold(int replicate, OutputTally whole, Pooled pooled, FoldScratch scratch) {
    switch (whole) {
      case OutputTally.Whole(var tally) when pooled instanceof PooledWhole(PooledTally all) ->
          all.fold(replicate, tally, scratch);
      case OutputTally.MeanOnly(var tally) when pooled instanceof PooledMeans means ->
          means.fold(replicate, tally);
      default -> throw new IllegalStateException("tally and pool do not match");
    }
  }

  /// Tallies whose summaries can be made ready, each by any thread.
  List<PooledTally> tallies(Watch watch) {
    List<PooledTally> tallies = new ArrayList<>();
    for (int output = 0; output < outputs.size(); output++) {
      if (watch.shows(side, output) && outputs.get(output) instanceof PooledWhole(var tally)) {
        tallies.add(tally);
      }
    }
    return tallies;
  }

  /// What the replicates folded in so far came to.
  ///
  /// @param held those replicates
  Outcome.Side outcome(Watch watch, List<Integer> held) {
    List<Outcome.Observed> observed = new ArrayList<>();
    for (int output = 0; output < outputs.size(); output++) {
      observed.add(
          watch.shows(side, output) ? observed(outputs.get(output), held) : new Outcome.NotAsked());
    }
    List<Estimate> probabilities = new ArrayList<>();
    List<List<Double>> shares = new ArrayList<>();
    for (PooledProbability chance : chances) {
      probabilities.add(chance.estimate().orElseThrow());
      shares.add(chance.shares());
    }
    return new Outcome.Side(observed, probabilities, shares);
  }

  private Outcome.Observed observed(Pooled pooled, List<Integer> held) {
    return switch (pooled) {
      case PooledMeans means ->
          new Outcome.Means(new ReplicateMeans(held, means.byReplicate, means.counts));
      case PooledWhole(PooledTally tally) -> Pool.observed(tally);
    };
  }
}
