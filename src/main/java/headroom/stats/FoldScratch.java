package headroom.stats;

import java.util.Arrays;

/// Room that folding in replicates needs to put the bins of few trials into order. Not for two
/// threads at once.
public final class FoldScratch {
  private int[] ordered = {};
  private int[] sorted = {};
  private int[] ends = {};

  /// Room for codes in the order in which they came.
  int[] ordered(int size) {
    if (ordered.length < size) {
      ordered = new int[size];
    }
    return ordered;
  }

  /// Room for codes by buckets.
  int[] sorted(int size) {
    if (sorted.length < size) {
      sorted = new int[size];
    }
    return sorted;
  }

  /// A zero for each bucket, and one more.
  int[] ends(int size) {
    if (ends.length < size) {
      ends = new int[size];
    }
    Arrays.fill(ends, 0, size, 0);
    return ends;
  }
}
