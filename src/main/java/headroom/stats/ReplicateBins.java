package headroom.stats;

import headroom.kernel.Summaries;

/// The bin counts of one replicate: a dense window for the bulk of either sign, pages for the rest.
final class ReplicateBins {
  private static final int PAGE_BYTES = Long.BYTES * BinCode.PAGE_SIZE;

  private final Window positive = new Window(true);
  private final Window negative = new Window(false);
  private CountPages outliers = new CountPages();
  private long zeros;

  /// Empties the bins; the work is in proportion to what was touched.
  void reset() {
    int[] missedPages = outliers.numbers();
    positive.reset(missedPages);
    negative.reset(missedPages);
    outliers = outliers.isEmpty() ? outliers : new CountPages();
    zeros = 0;
  }

  /// The number of zeros counted.
  long zeros() {
    return zeros;
  }

  /// The memory the counts take.
  long storageBytes() {
    return positive.storageBytes()
        + negative.storageBytes()
        + (long) PAGE_BYTES * outliers.numbers().length;
  }

  /// Adds `count` trials of one value.
  void addEqual(double value, int count) {
    if (value == 0) {
      zeros += count;
      return;
    }
    Window window = value > 0 ? positive : negative;
    window.layOver(value);
    if (!window.addEqual(value, count)) {
      outliers.add(BinCode.ordered(value), count);
    }
  }

  /// Adds `count` finite values whose extremes are `min` and `max`.
  void add(double[] values, int count, double min, double max, TallyScratch scratch) {
    Summaries summaries = scratch.summaries();
    int[] slots = scratch.slots(count);
    if (min < 0 && max > 0) {
      addOfBothSigns(values, count, min, max, scratch);
      return;
    }
    Window window = min < 0 ? negative : positive;
    Window.BlockCounts block = window.add(values, count, min, max, summaries, slots);
    zeros += block.zeros();
    if (block.missed() > 0) {
      addMissed(values, count, slots, slots);
    }
  }

  private void addOfBothSigns(
      double[] values, int count, double min, double max, TallyScratch scratch) {
    Summaries summaries = scratch.summaries();
    int[] slots = scratch.slots(count);
    int[] others = scratch.otherSlots(count);
    Window.BlockCounts above = positive.add(values, count, min, max, summaries, slots);
    Window.BlockCounts below = negative.add(values, count, min, max, summaries, others);
    zeros += above.zeros();
    // Each value other than zero is missed by one window at least.
    if (above.missed() + below.missed() > count - above.zeros()) {
      addMissed(values, count, slots, others);
    }
  }

  private void addMissed(double[] values, int count, int[] slots, int[] others) {
    // Zeros have slot 0 in both: only a value missed twice adds up to this. One rare branch, where
    // two tests would be mispredicted at every change of sign.
    for (int i = 0; i < count; i++) {
      if (slots[i] + others[i] == 2 * Window.MISSED) {
        outliers.add(BinCode.ordered(values[i]), 1);
      }
    }
  }

  /// Adds `count` finite values, each `weights[i]` times.
  void add(double[] values, int[] weights, int count) {
    positive.layOver(values, count);
    negative.layOver(values, count);
    for (int i = 0; i < count; i++) {
      if (weights[i] > 0) {
        addEqual(values[i], weights[i]);
      }
    }
  }

  /// Adds every bin's count, zeros apart, to other pages.
  void addTo(CountPages pooled) {
    pooled.addAll(outliers);
    negative.addTo(pooled);
    positive.addTo(pooled);
  }

  /// Gives the non-empty bins, ascending, wherever they are kept; a sink may take runs of them at
  /// once.
  void forEach(BinSink out) {
    if (outliers.isEmpty()) {
      negative.forEach(out);
      positive.forEach(out);
    } else {
      CountPages all = new CountPages();
      addTo(all);
      all.forEach(out);
    }
  }
}
