package headroom.engine;

import headroom.stats.Estimate;
import headroom.stats.Layout;
import headroom.stats.PooledProbability;
import headroom.stats.PooledTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes whole replicates, in any order, and makes the outcome of them.
final class Pool {
  private final Replicates replicates;
  private final List<Pooled> outputs = new ArrayList<>();
  private final List<PooledProbability> chances = new ArrayList<>();

  /// One output over all replicates.
  private sealed interface Pooled {}

  private record PooledWhole(PooledTally tally) implements Pooled {}

  private record PooledMeans(ReplicateMeans means) implements Pooled {}

  /// @param layouts by output
  Pool(Plan plan, List<Layout> layouts, Replicates replicates) {
    this.replicates = replicates;
    for (int index = 0; index < layouts.size(); index++) {
      Layout layout = layouts.get(index);
      outputs.add(
          switch (plan.outputs().get(index).detail()) {
            case DISTRIBUTION -> new PooledWhole(PooledTally.withoutTail(layout));
            case DISTRIBUTION_AND_TAIL -> new PooledWhole(new PooledTally(layout));
            case MEAN -> new PooledMeans(new ReplicateMeans(replicates));
          });
    }
    boolean certain = Certainty.of(plan);
    plan.chances()
        .forEach(
            ignored ->
                chances.add(certain ? PooledProbability.certain() : new PooledProbability()));
  }

  /// Folds in a whole replicate. Workers call it at the same time, each for another replicate.
  void fold(int replicate, TalliedPart whole) {
    for (int output = 0; output < outputs.size(); output++) {
      Pooled pooled = outputs.get(output);
      switch (whole.tallies().get(output)) {
        case Tallying.Whole(var tally) when pooled instanceof PooledWhole(PooledTally all) ->
            all.fold(replicate, tally);
        case Tallying.MeanOnly(var tally)
            when pooled instanceof PooledMeans(ReplicateMeans means) ->
            means.set(replicate, tally.mean().orElseThrow());
        default -> throw new IllegalStateException("tally and pool do not match");
      }
    }
    for (int chance = 0; chance < chances.size(); chance++) {
      chances.get(chance).fold(replicate, whole.hits()[chance], replicates.size(replicate));
    }
  }

  /// The mean of an output over the replicates folded in so far; empty where it is not kept in
  /// full, or is not finite.
  Optional<Estimate> mean(int output) {
    return outputs.get(output) instanceof PooledWhole(PooledTally tally) && tally.allFinite()
        ? tally.mean()
        : Optional.empty();
  }

  Outcome outcome() {
    List<Outcome.Observed> observed = new ArrayList<>();
    for (Pooled pooled : outputs) {
      observed.add(
          switch (pooled) {
            case PooledMeans(ReplicateMeans means) -> new Outcome.Means(means);
            case PooledWhole(PooledTally tally) -> whole(tally);
          });
    }
    List<Estimate> probabilities = new ArrayList<>();
    for (PooledProbability chance : chances) {
      probabilities.add(chance.estimate().orElseThrow());
    }
    return new Outcome(replicates, observed, probabilities);
  }

  private static Outcome.Observed whole(PooledTally tally) {
    if (!tally.allFinite()) {
      throw new OverflowException();
    }
    return tally
        .summary()
        .<Outcome.Observed>map(
            summary -> new Outcome.Whole(summary, tally.distribution().orElseThrow()))
        .orElseGet(Outcome.Nothing::new);
  }
}
