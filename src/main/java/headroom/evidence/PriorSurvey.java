package headroom.evidence;

import headroom.engine.Engine;
import headroom.engine.Replicates;
import headroom.engine.TrialSink;
import headroom.scenario.Clue;
import headroom.stats.Estimate;
import java.util.Arrays;
import java.util.List;

/// A first pass over the trials, in which all count alike: how likely each clue is before anything
/// was heard. Of each replicate one thread at a time writes.
final class PriorSurvey implements TrialSink {
  private final ClueColumns columns;
  private final List<Clue> clues;
  private final Replicates replicates;
  private final OfReplicate[] byReplicate;

  /// @param columns what each clue speaks of, in their order
  PriorSurvey(ClueColumns columns, List<Clue> clues, Replicates replicates) {
    this.columns = columns;
    this.clues = clues;
    this.replicates = replicates;
    byReplicate = new OfReplicate[replicates.count()];
    Arrays.setAll(byReplicate, _ -> new OfReplicate(clues.size()));
  }

  /// Sums over the trials of one replicate, by clue.
  private static final class OfReplicate {
    private final double[] likelihoods;
    private final double[] below;
    private final double[] least;
    private final double[] greatest;
    private final boolean[] lacking; // whether a trial has no value
    private final double[] values = new double[Engine.blockSize()];

    OfReplicate(int clues) {
      likelihoods = new double[clues];
      below = new double[clues];
      least = new double[clues];
      greatest = new double[clues];
      lacking = new boolean[clues];
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
    }

    void add(int clue, Clue.Saying saying, int count) {
      for (int trial = 0; trial < count; trial++) {
        double value = values[trial];
        likelihoods[clue] += Likelihood.of(saying, value);
        below[clue] += Likelihood.below(saying, value);
        if (Double.isNaN(value)) {
          lacking[clue] = true;
        } else {
          least[clue] = Math.min(least[clue], value);
          greatest[clue] = Math.max(greatest[clue], value);
        }
      }
    }
  }

  @Override
  public void take(TrialBlock block, List<double[]> values) {
    OfReplicate own = byReplicate[block.replicate()];
    for (int clue = 0; clue < clues.size(); clue++) {
      columns.read(clue, values, block.count(), own.values);
      own.add(clue, clues.get(clue).saying(), block.count());
    }
  }

  /// The mean likelihood of each clue in a replicate, `M`.
  double[] marginals(int replicate) {
    double[] marginals = new double[clues.size()];
    Arrays.setAll(
        marginals, clue -> byReplicate[replicate].likelihoods[clue] / replicates.size(replicate));
    return marginals;
  }

  /// The mean likelihood of a clue over all trials.
  Estimate marginal(int clue) {
    double sum = 0;
    double[] each = new double[replicates.count()];
    for (int replicate = 0; replicate < each.length; replicate++) {
      sum += byReplicate[replicate].likelihoods[clue];
      each[replicate] = byReplicate[replicate].likelihoods[clue] / replicates.size(replicate);
    }
    return Estimate.ofReplicates(sum / replicates.trials(), each);
  }

  /// The place of what a clue says in what was expected.
  double expected(int clue) {
    double sum = 0;
    for (OfReplicate each : byReplicate) {
      sum += each.below[clue];
    }
    return sum / replicates.trials();
  }

  /// Whether every trial has the same value.
  boolean isKnown(int clue) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (OfReplicate each : byReplicate) {
      if (each.lacking[clue]) {
        return false;
      }
      least = Math.min(least, each.least[clue]);
      greatest = Math.max(greatest, each.greatest[clue]);
    }
    return least == greatest;
  }
}
