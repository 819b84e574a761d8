package headroom.discovery;

import java.util.Arrays;

/// The values of an axis in the trials that a box is found with, as ranks: equal values have equal
/// ranks. It keeps how many trials of each rank are left, and in how many of them it happens.
final class RankedAxis {
  private final double[] distinct;
  private final int[] ranks;
  private final int[] starts;
  private final int[] members;
  private final int[] left;
  private final int[] cases;
  private final boolean ordered;
  private int first;
  private int last;

  /// @param trials which trials; they are known by their place among these from here on
  RankedAxis(Trials.Axis axis, int[] trials, boolean[] happens) {
    ordered = axis.ordered();
    double[] values = new double[trials.length];
    for (int i = 0; i < trials.length; i++) {
      values[i] = axis.values()[trials[i]] + 0.0; // −0 and 0 are one value
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    distinct = distinct(sorted);
    ranks = new int[trials.length];
    left = new int[distinct.length];
    cases = new int[distinct.length];
    for (int i = 0; i < trials.length; i++) {
      ranks[i] = Arrays.binarySearch(distinct, values[i]);
      left[ranks[i]]++;
      cases[ranks[i]] += happens[trials[i]] ? 1 : 0;
    }
    starts = new int[distinct.length + 1];
    for (int rank = 0; rank < distinct.length; rank++) {
      starts[rank + 1] = starts[rank] + left[rank];
    }
    members = members();
    last = distinct.length - 1;
  }

  private static double[] distinct(double[] sorted) {
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  private int[] members() {
    int[] next = starts.clone();
    int[] byRank = new int[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      byRank[next[ranks[i]]++] = i;
    }
    return byRank;
  }

  boolean isOrdered() {
    return ordered;
  }

  /// The number of different values.
  int size() {
    return distinct.length;
  }

  double value(int rank) {
    return distinct[rank];
  }

  int left(int rank) {
    return left[rank];
  }

  int cases(int rank) {
    return cases[rank];
  }

  /// The least rank that is left.
  int first() {
    while (first < last && left[first] == 0) {
      first++;
    }
    return first;
  }

  /// The greatest rank that is left.
  int last() {
    while (last > first && left[last] == 0) {
      last--;
    }
    return last;
  }

  /// The trials of ranks, whether they are left or not.
  int[] members(int from, int to) {
    return Arrays.copyOfRange(members, starts[from], starts[to]);
  }

  /// Takes a trial away.
  void remove(int place, boolean isCase) {
    left[ranks[place]]--;
    cases[ranks[place]] -= isCase ? 1 : 0;
  }
}
