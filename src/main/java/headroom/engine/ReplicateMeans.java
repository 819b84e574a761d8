package headroom.engine;

import java.util.List;

/// The means of some number in each replicate. Immutable.
public final class ReplicateMeans {
  private final double[] means;
  private final long[] sizes;

  /// @param held which replicates there are, ascending
  /// @param byReplicate the mean of each
  /// @param counts the trials of each, or the sum of their weights
  ReplicateMeans(List<Integer> held, double[] byReplicate, long[] counts) {
    means = new double[held.size()];
    sizes = new long[means.length];
    for (int place = 0; place < means.length; place++) {
      means[place] = byReplicate[held.get(place)];
      sizes[place] = counts[held.get(place)];
    }
  }

  /// The number of replicates.
  public int count() {
    return means.length;
  }

  /// The mean in one of them, by its place in replicate order.
  public double of(int place) {
    return means[place];
  }

  /// The mean over all trials.
  public double pooled() {
    double sum = 0;
    double trials = 0;
    for (int place = 0; place < means.length; place++) {
      sum += means[place] * sizes[place];
      trials += sizes[place];
    }
    return sum / trials;
  }
}
