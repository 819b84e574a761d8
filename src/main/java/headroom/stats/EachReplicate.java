package headroom.stats;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What each replicate of a run estimates alone, in replicate order: what paired differences and
/// their errors are made of. Of a replicate without a trial its numbers mean nothing.
public final class EachReplicate {
  private final Ladder ladder;
  private final List<ReplicateEstimate> estimates;

  EachReplicate(Ladder ladder, List<ReplicateEstimate> estimates) {
    this.ladder = ladder;
    this.estimates = List.copyOf(estimates);
  }

  /// The number of replicates.
  public int count() {
    return estimates.size();
  }

  /// Trials of each.
  public long[] trials() {
    return estimates.stream().mapToLong(ReplicateEstimate::trials).toArray();
  }

  /// Their means.
  public double[] means() {
    return each(ReplicateEstimate::mean);
  }

  /// Their standard deviations, with one trial less; NaN below two.
  public double[] sds() {
    return each(estimate -> estimate.effective() < 2 ? Double.NaN : estimate.sd());
  }

  /// A percentile of each, one that the run was asked for.
  public double[] percentiles(int percent) {
    int index = ladder.indexOf(percent);
    return each(estimate -> estimate.percentile(index));
  }

  /// The means of their lower tails, where these were kept.
  public double[] tailMeans() {
    return each(ReplicateEstimate::tailMean);
  }

  private double[] each(ToDoubleFunction<ReplicateEstimate> statistic) {
    return estimates.stream().mapToDouble(statistic).toArray();
  }
}
