package headroom.engine;

/// The means of some number in each replicate.
public final class ReplicateMeans {
  private final Replicates replicates;
  private final double[] means;

  ReplicateMeans(Replicates replicates) {
    this.replicates = replicates;
    means = new double[replicates.count()];
  }

  void set(int replicate, double mean) {
    means[replicate] = mean;
  }

  /// The mean in one replicate.
  public double of(int replicate) {
    return means[replicate];
  }

  /// The mean over all trials.
  public double pooled() {
    double sum = 0;
    for (int replicate = 0; replicate < means.length; replicate++) {
      sum += means[replicate] * replicates.size(replicate);
    }
    return sum / replicates.trials();
  }
}
