package headroom.stats;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// How surely a percentile lies on a point mass. Each replicate has a percentile of its own, with
/// an error `√R` times that of all together: where three quarters of `R` = 32 replicates find
/// theirs on the mass, the edge is about four standard errors of the whole away.
final class EdgeOfMass {
  /// The least share of replicates that settles the matter.
  private static final double SURE = 0.75;

  /// The greatest share of replicates that find a mass where the whole does not and may be passed
  /// over: seven standard errors of the whole lie between.
  private static final double FEW = 0.1;

  private EdgeOfMass() {}

  /// Whether a percentile that lies on a point mass surely does.
  static boolean isInside(
      List<ReplicateEstimate> replicates,
      Distribution mass,
      double pooled,
      ToDoubleFunction<ReplicateEstimate> statistic) {
    return mass.hasPointAt(pooled) && share(replicates, pooled, statistic) >= SURE;
  }

  /// Whether some replicates find the percentile on a point mass and others do not, too many of
  /// them for either to be sure.
  static boolean isAmbiguous(
      List<ReplicateEstimate> replicates,
      Distribution mass,
      double pooled,
      ToDoubleFunction<ReplicateEstimate> statistic) {
    if (mass.hasPointAt(pooled)) {
      return share(replicates, pooled, statistic) < SURE;
    }
    if (!mass.hasPoints()) {
      return false;
    }
    int on = 0;
    for (ReplicateEstimate replicate : replicates) {
      on += mass.hasPointAt(statistic.applyAsDouble(replicate)) ? 1 : 0;
    }
    return on > FEW * replicates.size();
  }

  private static double share(
      List<ReplicateEstimate> replicates,
      double value,
      ToDoubleFunction<ReplicateEstimate> statistic) {
    int on = 0;
    for (ReplicateEstimate replicate : replicates) {
      on += statistic.applyAsDouble(replicate) == value ? 1 : 0;
    }
    return (double) on / replicates.size();
  }
}
