package headroom.evidence;

import headroom.engine.Replicates;
import headroom.engine.TrialSink;
import headroom.stats.Estimate;
import headroom.stats.LargestValues;
import headroom.stats.ParetoTail;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// A second pass over the trials: their weights before these are rounded, and what they would be
/// without each clue. Of each replicate one thread at a time writes.
final class WeightSurvey implements TrialSink {
  private final ClueWeights weights;
  private final Replicates replicates;
  private final int clues;
  private final int columnCount;
  private final OfReplicate[] byReplicate;
  private final LargestValues largest;

  /// @param weights the law of the weights
  /// @param columnCount how many metrics there are: those of the clues, then others whose means are
  ///   wanted
  WeightSurvey(ClueWeights weights, int columnCount, Replicates replicates) {
    this.weights = weights;
    this.replicates = replicates;
    this.columnCount = columnCount;
    clues = weights.clues().size();
    byReplicate = new OfReplicate[replicates.count()];
    Arrays.setAll(byReplicate, _ -> new OfReplicate());
    largest = new LargestValues(1 + ParetoTail.size(replicates.trials()));
  }

  /// A weighted mean in progress; values that are missing take no part.
  private static final class Mean {
    private double weight;
    private double sum;

    void add(double by, double value) {
      if (!Double.isNaN(value)) {
        weight += by;
        sum += by * value;
      }
    }

    double value() {
      return sum / weight;
    }
  }

  private final class OfReplicate {
    private final ClueWeights.Scratch scratch = weights.scratch();
    private final double[][] columns = new double[columnCount][ClueWeights.ROOM];
    private final LargestValues own = new LargestValues(1 + ParetoTail.size(replicates.trials()));
    private final Mean[] knows = means(clues);
    private final Mean[][] without = new Mean[clues][];
    private final double[][] together = new double[clues][clues];
    private double sum;
    private double squares;
    private double most;
    private long taken;

    OfReplicate() {
      Arrays.setAll(without, _ -> means(columnCount));
    }

    private static Mean[] means(int count) {
      Mean[] means = new Mean[count];
      Arrays.setAll(means, _ -> new Mean());
      return means;
    }

    void add(int trial) {
      double weight = scratch.weight(trial);
      sum += weight;
      squares += weight * weight;
      most = Math.max(most, weight);
      own.add(weight);
      for (int clue = 0; clue < clues; clue++) {
        knows[clue].add(weight, scratch.knows(clue, trial));
        double others = scratch.without(clue, trial);
        for (int column = 0; column < columnCount; column++) {
          without[clue][column].add(others, columns[column][trial]);
        }
        for (int other = 0; other < clue; other++) {
          together[clue][other] += scratch.ratio(clue, trial) * scratch.ratio(other, trial);
        }
      }
    }
  }

  @Override
  public void take(TrialBlock block, List<double[]> values) {
    OfReplicate own = byReplicate[block.replicate()];
    for (int column = 0; column < columnCount; column++) {
      weights.columns().read(column, values, block.count(), own.columns[column]);
    }
    own.scratch.fill(block.replicate(), own.columns, block.count());
    for (int trial = 0; trial < block.count(); trial++) {
      own.add(trial);
    }
    own.taken += block.count();
    if (own.taken == replicates.size(block.replicate())) {
      synchronized (largest) {
        largest.addAll(own.own);
      }
    }
  }

  /// The greatest weight.
  double most() {
    return Arrays.stream(byReplicate).mapToDouble(it -> it.most).max().orElseThrow();
  }

  /// The sum of the weights of the replicate that has the least.
  double leastSum() {
    return Arrays.stream(byReplicate).mapToDouble(it -> it.sum).min().orElseThrow();
  }

  /// The effective sample size, `(Σw)²/Σw²`; 0 where no trial has a weight.
  double effective() {
    double sum = Arrays.stream(byReplicate).mapToDouble(it -> it.sum).sum();
    double squares = Arrays.stream(byReplicate).mapToDouble(it -> it.squares).sum();
    return squares == 0 ? 0 : sum * sum / squares;
  }

  /// The shape of the tail of the weights; empty where they are all equal.
  OptionalDouble paretoShape() {
    return ParetoTail.shape(largest.ascending());
  }

  /// The reliability of a clue after all that was heard.
  double reliabilityAfter(int clue) {
    double weight = 0;
    double sum = 0;
    for (OfReplicate each : byReplicate) {
      weight += each.knows[clue].weight;
      sum += each.knows[clue].sum;
    }
    return sum / weight;
  }

  /// The mean of a metric without a clue; NaN where no trial is left.
  Estimate without(int clue, int column) {
    double weight = 0;
    double sum = 0;
    double[] each = new double[byReplicate.length];
    for (int replicate = 0; replicate < each.length; replicate++) {
      Mean mean = byReplicate[replicate].without[clue][column];
      weight += mean.weight;
      sum += mean.sum;
      each[replicate] = mean.value();
    }
    boolean every = Arrays.stream(each).noneMatch(Double::isNaN);
    return every ? Estimate.ofReplicates(sum / weight, each) : Estimate.withoutError(sum / weight);
  }

  /// How much likelier two clues are together than each by itself: 1 where they have nothing to do
  /// with each other, near 0 where they contradict each other.
  double together(int clue, int other) {
    double sum = 0;
    for (OfReplicate each : byReplicate) {
      sum += each.together[Math.max(clue, other)][Math.min(clue, other)];
    }
    return sum / replicates.trials();
  }
}
