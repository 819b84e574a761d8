package headroom.engine;

import headroom.stats.Layout;
import headroom.stats.PooledProbability;
import headroom.stats.PooledTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the replicates of a paired run come together. Folding is safe from any thread and its
/// order changes no bit.
final class PairedPool {
  private final Replicates replicates;
  private final List<List<PooledTally>> sides = new ArrayList<>();
  private final List<PooledContrast> contrasts = new ArrayList<>();

  private record PooledContrast(
      PooledTally tally, PooledProbability above, PooledProbability below) {}

  PairedPool(Pilot.Paired layouts, Replicates replicates) {
    this.replicates = replicates;
    for (List<Layout> side : layouts.sides()) {
      sides.add(side.stream().map(PooledTally::withoutTail).toList());
    }
    for (Layout contrast : layouts.contrasts()) {
      contrasts.add(
          new PooledContrast(
              PooledTally.withoutTail(contrast), new PooledProbability(), new PooledProbability()));
    }
  }

  /// Folds in a whole replicate. Workers call it at the same time, each for another replicate.
  void fold(int replicate, PairedPart whole) {
    for (int side = 0; side < sides.size(); side++) {
      for (int output = 0; output < sides.get(side).size(); output++) {
        sides.get(side).get(output).fold(replicate, whole.sides().get(side).get(output));
      }
    }
    for (int contrast = 0; contrast < contrasts.size(); contrast++) {
      ContrastTally difference = whole.contrasts().get(contrast);
      PooledContrast pooled = contrasts.get(contrast);
      long trials = difference.tally().count();
      pooled.tally.fold(replicate, difference.tally());
      pooled.above.fold(replicate, difference.above(), trials);
      pooled.below.fold(replicate, difference.below(), trials);
    }
  }

  PairedOutcome outcome() {
    return new PairedOutcome(
        replicates,
        sides.stream().map(side -> side.stream().map(PairedPool::seen).toList()).toList(),
        contrasts.stream().map(PairedPool::contrasted).toList());
  }

  private static Optional<PairedOutcome.Contrasted> contrasted(PooledContrast pooled) {
    return seen(pooled.tally)
        .map(
            seen ->
                new PairedOutcome.Contrasted(
                    seen,
                    pooled.above.estimate().orElseThrow(),
                    pooled.below.estimate().orElseThrow()));
  }

  private static Optional<PairedOutcome.Seen> seen(PooledTally tally) {
    if (!tally.allFinite()) {
      throw new OverflowException();
    }
    return tally
        .summary()
        .map(
            summary ->
                new PairedOutcome.Seen(
                    summary,
                    tally.distribution().orElseThrow(),
                    tally.replicateMeans(),
                    tally.replicatePercentiles(50)));
  }
}
