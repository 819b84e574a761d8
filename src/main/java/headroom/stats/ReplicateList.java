package headroom.stats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What replicates estimate, in replicate order, some perhaps missing.
final class ReplicateList {
  private final List<@Nullable ReplicateEstimate> byReplicate = new ArrayList<>();

  /// Adds a replicate.
  ///
  /// @throws IllegalArgumentException if it is there
  void put(int replicate, ReplicateEstimate estimate) {
    while (byReplicate.size() <= replicate) {
      byReplicate.add(null);
    }
    if (byReplicate.set(replicate, estimate) != null) {
      throw new IllegalArgumentException("replicate " + replicate + " was folded before");
    }
  }

  /// Those there are, in their order.
  List<ReplicateEstimate> values() {
    List<ReplicateEstimate> values = new ArrayList<>();
    for (ReplicateEstimate estimate : byReplicate) {
      if (estimate != null) {
        values.add(estimate);
      }
    }
    return values;
  }
}
