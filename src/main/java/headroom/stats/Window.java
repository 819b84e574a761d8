package headroom.stats;

import java.util.Arrays;

/// Dense bin counts over neighbouring octaves of one sign. Laid by the first block with a value of
/// that sign, or like another window, and wider at a later [#reset(int[])] if need be: where a
/// count is kept changes no result.
final class Window {
  /// The slot of the values the window does not hold.
  private static final int MISSED = -1;

  private static final int PAGE_SIZE = BinCode.PAGE_SIZE;
  private static final int SIGN_PAGES = BinCode.SIGN / PAGE_SIZE;
  private static final int MAX_PAGES = 12;

  private static final int RUN = BinSink.RUN;

  private final boolean positive;
  private int[] counts = {};
  private int base; // raw code of the first bin, on a page boundary
  private int touchedFrom = Integer.MAX_VALUE;
  private int touchedTo;

  /// A window not yet laid, for positive or for negative values.
  Window(boolean positive) {
    this.positive = positive;
  }

  /// Empties the window, in time proportional to what was touched, and lets it take in, as far as
  /// its greatest size allows, the pages it missed.
  void reset(int[] missedPages) {
    if (isTouched()) {
      Arrays.fill(counts, touchedFrom, touchedTo, 0);
    }
    touchedFrom = Integer.MAX_VALUE;
    touchedTo = 0;
    if (isLaid()) {
      widenOver(missedPages);
    }
  }

  /// The memory the counts take.
  long storageBytes() {
    return (long) Integer.BYTES * counts.length;
  }

  /// Adds `count` trials of one value of the window's sign; whether the window holds it.
  boolean addEqual(double value, int count) {
    int slot = slot(value);
    if (slot == MISSED) {
      return false;
    }
    counts[slot] += count;
    touch(slot, slot);
    return true;
  }

  /// Adds a block of values of the window's sign, whose extremes are `min` and `max`; those it does
  /// not hold go to `outliers`.
  void add(
      double[] values,
      int count,
      double min,
      double max,
      TallyScratch scratch,
      CountPages outliers) {
    layOver(values, count);
    // The value nearest to zero has the lowest slot, the farthest the highest.
    int low = slot(positive ? min : max);
    int high = slot(positive ? max : min);
    if (low == MISSED || high == MISSED) {
      addOneByOne(values, count, outliers);
      return;
    }
    int[] slots = scratch.steps(count);
    scratch.summaries().steps(values, base, count, slots);
    increment(counts, slots, count);
    touch(low, high);
  }

  private static void increment(int[] counts, int[] slots, int count) {
    for (int i = 0; i < count; i++) {
      counts[slots[i]]++;
    }
  }

  private void addOneByOne(double[] values, int count, CountPages outliers) {
    for (int i = 0; i < count; i++) {
      if (!addEqual(values[i], 1)) {
        outliers.add(BinCode.ordered(values[i]), 1);
      }
    }
  }

  /// Lays the window, unless it is laid, over the values of its sign: from their smallest octave to
  /// their largest with one to spare at either end, around their mean octave if that is too wide.
  void layOver(double[] values, int count) {
    if (isLaid()) {
      return;
    }
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
    if (used > 0) {
      int last = Math.min(far + 1, (int) (sum / used) + MAX_PAGES / 2);
      lay(Math.max(near - 1, last - MAX_PAGES + 1), last);
    }
  }

  /// Lays the window, unless it is laid, over one value of its sign.
  void layOver(double value) {
    if (!isLaid()) {
      int page = BinCode.raw(value) / PAGE_SIZE;
      lay(page - 1, page + 1);
    }
  }

  private boolean isLaid() {
    return counts.length > 0;
  }

  /// Adds the counts of another window of the same sign; those this window does not hold go to
  /// `outliers`.
  void absorb(Window other, CountPages outliers) {
    if (!isLaid()) {
      base = other.base;
      counts = new int[other.counts.length];
    }
    for (int from = pageStart(other.touchedFrom); from < other.touchedTo; from += PAGE_SIZE) {
      int own = other.base + from - base;
      if (own < 0 || own >= counts.length) {
        other.addPageTo(outliers, from);
        continue;
      }
      for (int bin = 0; bin < PAGE_SIZE; bin++) {
        counts[own + bin] += other.counts[from + bin];
      }
      touch(own, own + PAGE_SIZE - 1);
    }
  }

  /// Adds every count to other pages.
  void addTo(CountPages pooled) {
    for (int from = pageStart(touchedFrom); from < touchedTo; from += PAGE_SIZE) {
      addPageTo(pooled, from);
    }
  }

  private void addPageTo(CountPages pooled, int from) {
    long[] page = pooled.page(BinCode.page(code(from)));
    if (positive) {
      for (int bin = 0; bin < PAGE_SIZE; bin++) {
        page[bin] += counts[from + bin];
      }
    } else {
      // Raw codes of negative values run downwards.
      for (int bin = 0; bin < PAGE_SIZE; bin++) {
        page[PAGE_SIZE - 1 - bin] += counts[from + bin];
      }
    }
  }

  /// Gives the non-empty bins, ascending.
  void forEach(BinSink out) {
    if (!isTouched()) {
      return;
    }
    int from = touchedFrom / RUN;
    int to = (touchedTo - 1) / RUN;
    for (int i = 0; i <= to - from; i++) {
      giveRun(RUN * (positive ? from + i : to - i), out);
    }
  }

  private void giveRun(int from, BinSink out) {
    int sum = 0;
    for (int slot = from; slot < from + RUN; slot++) {
      sum += counts[slot];
    }
    int last = from + RUN - 1;
    if (sum == 0 || out.takesRun(code(positive ? last : from), sum)) {
      return;
    }
    for (int i = 0; i < RUN; i++) {
      int slot = positive ? from + i : last - i;
      if (counts[slot] != 0) {
        out.bin(code(slot), counts[slot]);
      }
    }
  }

  private int code(int slot) {
    return BinCode.ordered(base + slot);
  }

  private int slot(double value) {
    int offset = BinCode.raw(value) - base;
    return offset >= 0 && offset < counts.length ? offset : MISSED;
  }

  private static int pageStart(int slot) {
    return slot & -PAGE_SIZE;
  }

  private boolean isTouched() {
    return touchedFrom < touchedTo;
  }

  private void touch(int from, int last) {
    touchedFrom = Math.min(touchedFrom, from);
    touchedTo = Math.max(touchedTo, last + 1);
  }

  private void lay(int first, int last) {
    int sign = positive ? 0 : SIGN_PAGES;
    int from = Math.max(first, sign);
    int to = Math.min(last, sign + SIGN_PAGES - 1);
    base = from * PAGE_SIZE;
    counts = new int[(to - from + 1) * PAGE_SIZE];
  }

  private void widenOver(int[] missedPages) {
    int first = base / PAGE_SIZE;
    int last = first + counts.length / PAGE_SIZE - 1;
    int low = first;
    int high = last;
    for (int missed : missedPages) {
      int page = missed >= 0 ? missed : SIGN_PAGES + ~missed;
      if (missed >= 0 == positive && Math.max(high, page) - Math.min(low, page) < MAX_PAGES) {
        low = Math.min(low, page);
        high = Math.max(high, page);
      }
    }
    if (low < first || high > last) {
      lay(low, high);
    }
  }
}
