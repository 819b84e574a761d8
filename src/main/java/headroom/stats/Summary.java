package headroom.stats;

import java.util.List;
import java.util.Optional;

/// What is known of a metric after a run.
///
/// @param count trials, 1 or more
/// @param replicates replicates behind the standard errors
/// @param mean the mean
/// @param sd the standard deviation with `count − 1`; empty for a single trial
/// @param min the least trial
/// @param max the greatest trial
/// @param ladder which percentiles it has, [Ladder#PERCENTS] at least
/// @param percentiles one for each of them
/// @param tailMean the mean of the lowest five percent, the lower tail's conditional value at risk;
///   empty where it was not kept
public record Summary(
    long count,
    int replicates,
    Estimate mean,
    Optional<Estimate> sd,
    double min,
    double max,
    Ladder ladder,
    List<Estimate> percentiles,
    Optional<Estimate> tailMean) {

  /// The error that the width of its bin may leave in a percentile at most: the widest bin's width
  /// over its lower edge. Relative to the percentile itself or, where a metric's values are narrow
  /// against their size, to its distance from an origin just below them, which is less.
  public static final double BIN_RESOLUTION = 1.0 / BinCode.PAGE_SIZE;

  /// Keeps its own copy of the percentiles.
  public Summary {
    percentiles = List.copyOf(percentiles);
    if (percentiles.size() != ladder.percents().size()) {
      throw new IllegalArgumentException(
          "a summary takes "
              + ladder.percents().size()
              + " percentiles, found "
              + percentiles.size());
    }
  }

  /// The percentile at one of the ladder's percents.
  public Estimate percentile(int percent) {
    return percentiles.get(ladder.indexOf(percent));
  }
}
