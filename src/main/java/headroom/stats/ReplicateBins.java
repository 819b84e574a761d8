package headroom.stats;

import java.util.Arrays;

/// The bin counts of one replicate: a dense window of octaves of one sign for the bulk, pages for
/// the rest. The window is laid by the first block with a value other than zero and may be widened
/// at [#reset()]; it decides where a count is stored, never what it is.
final class ReplicateBins {
  private static final int MAX_WINDOW_PAGES = 12;
  private static final int FIRST_SLOT = 2;
  private static final int PAGE_SIZE = BinCode.PAGE_SIZE;
  private static final int SIGN_PAGE = BinCode.SIGN / PAGE_SIZE;

  private int[] window = new int[FIRST_SLOT];
  private int base; // raw code of the window's first bin, on a page boundary
  private int touchedFrom = Integer.MAX_VALUE;
  private int touchedTo;
  private long zeros;
  private CountPages outliers = new CountPages();

  /// Empties the bins; the work is in proportion to what was touched.
  void reset() {
    if (touchedFrom < touchedTo) {
      Arrays.fill(window, touchedFrom, touchedTo, 0);
    }
    touchedFrom = Integer.MAX_VALUE;
    touchedTo = 0;
    zeros = 0;
    if (outliers.size() > 0 && window.length > FIRST_SLOT) {
      widenOverOutliers();
    }
    outliers = new CountPages();
  }

  /// The number of zeros counted.
  long zeros() {
    return zeros;
  }

  /// Adds `count` trials of one value.
  void addEqual(double value, int count) {
    if (value == 0) {
      zeros += count;
      return;
    }
    int slot = slot(value);
    if (slot == 1) {
      outliers.add(BinCode.ordered(value), count);
    } else {
      window[slot] += count;
      touch(slot, slot);
    }
  }

  /// Adds `count` finite values whose extremes are `min` and `max`.
  void add(double[] values, int count, double min, double max, TallyScratch scratch) {
    prepare(values, count, min, max);
    int[] slots = scratch.slots(count);
    scratch.summaries().slots(values, base, window.length - FIRST_SLOT, count, slots);
    int[] counts = window;
    counts[0] = 0;
    counts[1] = 0;
    for (int i = 0; i < count; i++) {
      counts[slots[i]]++;
    }
    zeros += counts[0];
    if (counts[1] > 0) {
      for (int i = 0; i < count; i++) {
        if (slots[i] == 1) {
          outliers.add(BinCode.ordered(values[i]), 1);
        }
      }
    }
    touch(min, max);
  }

  /// Adds `count` finite values, each `weights[i]` times.
  void add(double[] values, int[] weights, int count, double min, double max) {
    prepare(values, count, min, max);
    for (int i = 0; i < count; i++) {
      if (weights[i] > 0) {
        addEqual(values[i], weights[i]);
      }
    }
  }

  /// Adds every bin's count, zeros apart, to other pages.
  void addTo(CountPages pooled) {
    pooled.addAll(outliers);
    for (int from = pageStart(touchedFrom); from < touchedTo; from += PAGE_SIZE) {
      int code = BinCode.ordered(base + from - FIRST_SLOT);
      long[] page = pooled.page(BinCode.page(code));
      // Raw codes of negative values run downwards.
      int step = code >= 0 ? 1 : -1;
      int to = code >= 0 ? 0 : PAGE_SIZE - 1;
      for (int slot = from; slot < from + PAGE_SIZE; slot++, to += step) {
        page[to] += window[slot];
      }
    }
  }

  /// Gives the non-empty bins, ascending.
  void forEach(BinSink out) {
    if (touchedFrom >= touchedTo) {
      outliers.forEach(out);
      return;
    }
    int first = BinCode.page(BinCode.ordered(base));
    outliers.forEach(Integer.MIN_VALUE, first, out);
    if (base < BinCode.SIGN) {
      for (int slot = touchedFrom; slot < touchedTo; slot++) {
        give(slot, out);
      }
    } else {
      for (int slot = touchedTo - 1; slot >= touchedFrom; slot--) {
        give(slot, out);
      }
    }
    outliers.forEach(first, Integer.MAX_VALUE, out);
  }

  /// The memory the counts take.
  long storageBytes() {
    return (long) Integer.BYTES * window.length + (long) Long.BYTES * PAGE_SIZE * outliers.size();
  }

  private void give(int slot, BinSink out) {
    if (window[slot] != 0) {
      out.bin(BinCode.ordered(base + slot - FIRST_SLOT), window[slot]);
    }
  }

  private int slot(double value) {
    int offset = BinCode.raw(value) - base;
    return offset >= 0 && offset < window.length - FIRST_SLOT ? offset + FIRST_SLOT : 1;
  }

  private static int pageStart(int slot) {
    return ((slot - FIRST_SLOT) & -PAGE_SIZE) + FIRST_SLOT;
  }

  private void touch(double min, double max) {
    if (window.length == FIRST_SLOT) {
      return;
    }
    int end = window.length - 1;
    boolean positive = base < BinCode.SIGN;
    // The value nearest to zero bounds the low slots, the farthest the high ones.
    double near = positive ? min : max;
    double far = positive ? max : min;
    int low = near == 0 || slot(near) == 1 ? FIRST_SLOT : slot(near);
    int high = far == 0 || slot(far) == 1 ? end : slot(far);
    touch(Math.min(low, high), Math.max(low, high));
  }

  private void touch(int from, int last) {
    touchedFrom = Math.min(touchedFrom, from);
    touchedTo = Math.max(touchedTo, last + 1);
  }

  /// Lays the window if there is none: over the sign with the larger magnitude, from its smallest
  /// octave to its largest with one to spare at either end, around the mean octave if that is too
  /// wide.
  private void prepare(double[] values, int count, double min, double max) {
    if (window.length > FIRST_SLOT || (min == 0 && max == 0)) {
      return;
    }
    boolean positive = max > -min;
    int near = Integer.MAX_VALUE;
    int far = 0;
    long sum = 0;
    int used = 0;
    for (int i = 0; i < count; i++) {
      if (positive ? values[i] > 0 : values[i] < 0) {
        int page = BinCode.raw(values[i]) / PAGE_SIZE;
        near = Math.min(near, page);
        far = Math.max(far, page);
        sum += page;
        used++;
      }
    }
    int last = Math.min(far + 1, (int) (sum / used) + MAX_WINDOW_PAGES / 2);
    lay(Math.max(near - 1, last - MAX_WINDOW_PAGES + 1), last);
  }

  /// Lays an empty window over the raw pages `first` to `last`, short of the other sign's.
  private void lay(int first, int last) {
    int sign = last >= SIGN_PAGE ? SIGN_PAGE : 0;
    int from = Math.max(first, sign);
    int to = Math.min(last, sign + SIGN_PAGE - 1);
    base = from * PAGE_SIZE;
    window = new int[(to - from + 1) * PAGE_SIZE + FIRST_SLOT];
  }

  /// Lets the empty window take in outliers of its sign, as far as its greatest size allows.
  private void widenOverOutliers() {
    int first = base / PAGE_SIZE;
    int last = first + (window.length - FIRST_SLOT) / PAGE_SIZE - 1;
    int low = first;
    int high = last;
    for (int index = 0; index < outliers.size(); index++) {
      int page = rawPage(outliers.number(index));
      boolean sameSign = page >= SIGN_PAGE == first >= SIGN_PAGE;
      if (sameSign && Math.max(high, page) - Math.min(low, page) < MAX_WINDOW_PAGES) {
        low = Math.min(low, page);
        high = Math.max(high, page);
      }
    }
    if (low < first || high > last) {
      lay(low, high);
    }
  }

  private static int rawPage(int orderedPage) {
    return orderedPage >= 0 ? orderedPage : SIGN_PAGE + ~orderedPage;
  }
}
