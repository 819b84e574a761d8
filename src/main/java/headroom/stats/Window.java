package headroom.stats;

import java.util.Arrays;

/// Dense bin counts over neighbouring octaves of one sign. Laid by the first block with a value of
/// that sign, or like another window, and wider at a later [#reset(int[])] if need be: where a
/// count is kept changes no result.
///
/// Counts have 16 bits: there are many windows to a worker, and how much of them stays in the
/// caches is what counting costs. Before one could overflow in a block, all are spilled into counts
/// of 64 bits, which take many equal trials at once.
final class Window {
  /// The slot of the values the window does not hold.
  private static final int MISSED = -1;

  private static final int PAGE_SIZE = BinCode.PAGE_SIZE;
  private static final int SIGN_PAGES = BinCode.SIGN / PAGE_SIZE;
  private static final int MAX_PAGES = 12;

  private static final int RUN = BinSink.RUN;
  private static final int PART = BinSink.PART;

  private final boolean positive;
  private char[] counts = {};
  private long[] large = {}; // as long as the counts, or empty while nothing is in them
  private int room = Character.MAX_VALUE; // trials for which no count can overflow
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
      Arrays.fill(counts, touchedFrom, touchedTo, (char) 0);
      if (large.length > 0) {
        Arrays.fill(large, touchedFrom, touchedTo, 0);
      }
    }
    room = Character.MAX_VALUE;
    touchedFrom = Integer.MAX_VALUE;
    touchedTo = 0;
    if (isLaid()) {
      widenOver(missedPages);
    }
  }

  /// The memory the counts take.
  long storageBytes() {
    return (long) Character.BYTES * counts.length + (long) Long.BYTES * large.length;
  }

  /// Adds `count` trials of one value of the window's sign; whether the window holds it.
  boolean addEqual(double value, long count) {
    int slot = slot(value);
    if (slot == MISSED) {
      return false;
    }
    if (count > room) {
      layLarge();
      large[slot] += count; // nothing need be spilled for it: weights are seldom small
    } else {
      counts[slot] += (char) count;
      room -= (int) count;
    }
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
    int[] slots = scratch.steps(count);
    if (!isLaid()) {
      scratch.summaries().steps(values, 0, count, slots);
      layOver(slots, count);
    }
    // The value nearest to zero has the lowest slot, the farthest the highest.
    int low = slot(positive ? min : max);
    int high = slot(positive ? max : min);
    scratch.summaries().steps(values, base, count, slots);
    boolean allHeld = low != MISSED && high != MISSED;
    touch(low == MISSED ? 0 : low, high == MISSED ? counts.length - 1 : high);
    for (int from = 0; from < count; ) {
      if (count - from > room) {
        spill();
      }
      int to = from + Math.min(count - from, room);
      room -= to - from;
      if (allHeld) {
        increment(counts, slots, from, to);
      } else {
        incrementHeld(slots, values, from, to, outliers);
      }
      from = to;
    }
  }

  private static void increment(char[] counts, int[] slots, int from, int to) {
    for (int i = from; i < to; i++) {
      counts[slots[i]]++;
    }
  }

  private void incrementHeld(int[] slots, double[] values, int from, int to, CountPages outliers) {
    char[] held = counts;
    for (int i = from; i < to; i++) {
      int slot = slots[i];
      if (slot >= 0 && slot < held.length) {
        held[slot]++;
      } else {
        outliers.add(BinCode.ordered(values[i]), 1);
      }
    }
  }

  /// Adds those of raw codes that are of the window's sign; those of them that it does not hold go
  /// to `outliers`.
  void add(int[] rawCodes, int count, CountPages outliers) {
    layOver(rawCodes, count);
    if (count > room) {
      spill();
    }
    room -= count;
    for (int i = 0; i < count; i++) {
      int raw = rawCodes[i];
      int slot = raw - base;
      if (slot >= 0 && slot < counts.length) {
        counts[slot]++;
        touch(slot, slot);
      } else if (isOwn(raw)) {
        outliers.add(BinCode.ordered(raw), 1);
      }
    }
  }

  /// Lays the window, unless it is laid, over the raw codes of its sign: from their smallest octave
  /// to their largest with one to spare at either end, around their mean octave if that is too
  /// wide.
  private void layOver(int[] rawCodes, int count) {
    if (isLaid()) {
      return;
    }
    int near = Integer.MAX_VALUE;
    int far = 0;
    long sum = 0;
    int used = 0;
    for (int i = 0; i < count; i++) {
      if (isOwn(rawCodes[i])) {
        int page = rawCodes[i] / PAGE_SIZE;
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

  private boolean isOwn(int rawCode) {
    return rawCode < BinCode.SIGN == positive;
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

  private void layLarge() {
    if (large.length == 0) {
      large = new long[counts.length];
    }
  }

  private void spill() {
    layLarge();
    for (int slot = touchedFrom; slot < touchedTo; slot++) {
      large[slot] += counts[slot];
      counts[slot] = 0;
    }
    room = Character.MAX_VALUE;
  }

  private long count(int slot) {
    return large.length == 0 ? counts[slot] : counts[slot] + large[slot];
  }

  // Most of a scan are such sums: four at once, none waiting for another.
  private long sumOfRun(int from) {
    int a = 0;
    int b = 0;
    int c = 0;
    int d = 0;
    for (int slot = from; slot < from + RUN; slot += 4) {
      a += counts[slot];
      b += counts[slot + 1];
      c += counts[slot + 2];
      d += counts[slot + 3];
    }
    long sum = (long) a + b + c + d;
    if (large.length > 0) {
      for (int slot = from; slot < from + RUN; slot++) {
        sum += large[slot];
      }
    }
    return sum;
  }

  /// Adds the counts of another window of the same sign; those this window does not hold go to
  /// `outliers`.
  void absorb(Window other, CountPages outliers) {
    if (!isLaid()) {
      base = other.base;
      counts = new char[other.counts.length];
    }
    int added = Character.MAX_VALUE - other.room;
    boolean fits = other.large.length == 0 && added <= room;
    if (fits) {
      room -= added;
    } else {
      spill();
    }
    for (int from = pageStart(other.touchedFrom); from < other.touchedTo; from += PAGE_SIZE) {
      int own = other.base + from - base;
      if (own < 0 || own >= counts.length) {
        other.addRunsTo(outliers, from, Math.min(from + PAGE_SIZE, other.touchedTo));
        continue;
      }
      touch(own, own + PAGE_SIZE - 1);
      for (int bin = 0; bin < PAGE_SIZE; bin++) {
        if (fits) {
          counts[own + bin] += other.counts[from + bin];
        } else {
          large[own + bin] += other.count(from + bin);
        }
      }
    }
  }

  /// Adds every count to other pages.
  void addTo(CountPages pooled) {
    addRunsTo(pooled, touchedFrom & -RUN, touchedTo);
  }

  private void addRunsTo(CountPages pooled, int from, int to) {
    long[] ascending = new long[RUN];
    for (int run = from; run < to; run += RUN) {
      long sum = sumOfRun(run);
      if (sum != 0) {
        readRun(run, ascending);
        pooled.addRun(code(positive ? run : run + RUN - 1), ascending, sum);
      }
    }
  }

  private void readRun(int from, long[] ascending) {
    for (int i = 0; i < RUN; i++) {
      // Raw codes of negative values run downwards.
      ascending[positive ? i : RUN - 1 - i] = count(from + i);
    }
  }

  /// The number of the first page the window holds; 0 while it is not laid.
  int firstPage() {
    return isLaid() ? BinCode.page(code(positive ? 0 : counts.length - 1)) : 0;
  }

  /// The number of the page after the last it holds; 0 while it is not laid.
  int endPage() {
    return firstPage() + counts.length / PAGE_SIZE;
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
    long sum = sumOfRun(from);
    if (sum == 0 || out.takesRun(lastCode(from, RUN), sum)) {
      return;
    }
    for (int part = 0; part < RUN; part += PART) {
      givePart(from + (positive ? part : RUN - PART - part), out);
    }
  }

  private void givePart(int from, BinSink out) {
    long sum = 0;
    for (int slot = from; slot < from + PART; slot++) {
      sum += count(slot);
    }
    if (sum == 0 || out.takesRun(lastCode(from, PART), sum)) {
      return;
    }
    for (int i = 0; i < PART; i++) {
      int slot = positive ? from + i : from + PART - 1 - i;
      long held = count(slot);
      if (held != 0) {
        out.bin(code(slot), held);
      }
    }
  }

  /// The highest code among `length` slots.
  private int lastCode(int from, int length) {
    return code(positive ? from + length - 1 : from);
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
    counts = new char[(to - from + 1) * PAGE_SIZE];
    large = new long[0];
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
