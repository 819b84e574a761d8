package headroom.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Bin counts in pages of one octave, allocated when touched; of a page only those runs of
/// [BinSink#RUN] bins are looked at that were touched. Adding is exact and commutes, so the counts
/// do not depend on the order in which they came.
///
/// Counts have 16 bits until one could overflow, then 64: of a small run with many metrics more
/// stays in the caches.
final class CountPages {
  private static final int RUN = BinSink.RUN;
  private static final int PAGE_SIZE = BinCode.PAGE_SIZE;
  private static final int ALL_RUNS = (1 << (PAGE_SIZE / RUN)) - 1;
  private static final int MOST_PENDING = 4_096;
  private static final char[] NO_NARROW = {};
  private static final long[] NO_WIDE = {};

  private char[][] narrow = {}; // by page; empty once counts are wide
  private long[][] wide = {}; // by page; empty while counts are narrow
  private int[] touched = {}; // by page, a bit for each run
  private int first; // number of the first page
  private boolean isWide;
  private int room = Character.MAX_VALUE; // trials for which no narrow count can overflow
  private int[] pending = {}; // raw codes still to be counted
  private int pendingSize;

  /// No counts.
  CountPages() {}

  /// No counts, with room for many from the beginning.
  static CountPages ofMany() {
    CountPages pages = new CountPages();
    pages.isWide = true;
    return pages;
  }

  /// Whether no page is allocated.
  boolean isEmpty() {
    return touched.length == 0 && pendingSize == 0;
  }

  /// The memory the counts take once there are `trials` of them in these pages.
  long storageBytes(long trials) {
    int bytes = isWide || trials > Character.MAX_VALUE ? Long.BYTES : Character.BYTES;
    return (long) bytes * PAGE_SIZE * numbers().length;
  }

  /// The memory the counts take.
  long storageBytes() {
    return storageBytes(0);
  }

  /// Adds `count` to the bin of an ordered code.
  void add(int orderedCode, long count) {
    makeRoomFor(count);
    int index = touch(orderedCode);
    if (isWide) {
      wide[index][place(orderedCode)] += count;
    } else {
      narrow[index][place(orderedCode)] += (char) count;
    }
  }

  /// Adds one trial to the bin of each of the first `count` raw codes.
  ///
  /// They are put down in a row and counted later, some thousands at once: with many metrics that
  /// take turns, none finds its pages in the caches.
  void addEach(int[] rawCodes, int count) {
    if (pendingSize + count > MOST_PENDING) {
      countPending();
    }
    if (pendingSize + count > pending.length) {
      int room = pending.length == 0 ? count : MOST_PENDING;
      pending = Arrays.copyOf(pending, Math.max(pendingSize + count, room));
    }
    System.arraycopy(rawCodes, 0, pending, pendingSize, count);
    pendingSize += count;
  }

  private void countPending() {
    makeRoomFor(pendingSize);
    int counted = 0;
    while (counted < pendingSize) {
      int index = touch(BinCode.ordered(pending[counted])); // may replace the pages
      touched[index] = ALL_RUNS;
      counted =
          isWide
              ? countWide(wide, touched, first, pending, counted, pendingSize)
              : countNarrow(narrow, touched, first, pending, counted, pendingSize);
    }
    pendingSize = 0;
  }

  // Fields that a call in the loop might change would be read anew for every code.

  /// Counts raw codes up to the first whose page is not wholly touched, and tells which that is.
  private static int countNarrow(
      char[][] pages, int[] touched, int first, int[] rawCodes, int from, int to) {
    for (int i = from; i < to; i++) {
      int code = BinCode.ordered(rawCodes[i]);
      int index = BinCode.page(code) - first;
      if (index < 0 || index >= touched.length || touched[index] != ALL_RUNS) {
        return i;
      }
      pages[index][place(code)]++;
    }
    return to;
  }

  /// Does that where counts are wide.
  private static int countWide(
      long[][] pages, int[] touched, int first, int[] rawCodes, int from, int to) {
    for (int i = from; i < to; i++) {
      int code = BinCode.ordered(rawCodes[i]);
      int index = BinCode.page(code) - first;
      if (index < 0 || index >= touched.length || touched[index] != ALL_RUNS) {
        return i;
      }
      pages[index][place(code)]++;
    }
    return to;
  }

  /// Counts what is pending, to be read.
  private void settle() {
    if (pendingSize > 0) {
      countPending();
    }
    pending = new int[0];
  }

  /// Adds the counts of a run.
  ///
  /// @param firstCode ordered code of its first bin, a multiple of [BinSink#RUN]
  /// @param counts by bin, ascending
  /// @param sum of the counts
  void addRun(int firstCode, long[] counts, long sum) {
    makeRoomFor(sum);
    int index = touch(firstCode);
    int from = place(firstCode);
    if (isWide) {
      long[] page = wide[index];
      for (int bin = 0; bin < RUN; bin++) {
        page[from + bin] += counts[bin];
      }
    } else {
      char[] page = narrow[index];
      for (int bin = 0; bin < RUN; bin++) {
        page[from + bin] += (char) counts[bin];
      }
    }
  }

  /// Adds all counts of other pages.
  void addAll(CountPages other) {
    other.settle();
    long[] counts = new long[RUN];
    for (int index = 0; index < other.touched.length; index++) {
      for (int runs = other.touched[index]; runs != 0; runs &= runs - 1) {
        int from = Integer.numberOfTrailingZeros(runs) * RUN;
        long sum = other.read(index, from, counts);
        addRun((other.first + index) * PAGE_SIZE + from, counts, sum);
      }
    }
  }

  /// Copies the counts of a run; the sum of them.
  private long read(int index, int from, long[] counts) {
    long sum = 0;
    for (int bin = 0; bin < RUN; bin++) {
      counts[bin] = isWide ? wide[index][from + bin] : narrow[index][from + bin];
      sum += counts[bin];
    }
    return sum;
  }

  private void makeRoomFor(long count) {
    if (isWide) {
      return;
    }
    if (count <= room) {
      room -= (int) count;
      return;
    }
    isWide = true;
    wide = new long[touched.length][];
    for (int index = 0; index < wide.length; index++) {
      wide[index] = touched[index] == 0 ? NO_WIDE : widened(narrow[index]);
    }
    narrow = new char[0][];
  }

  private static long[] widened(char[] counts) {
    long[] wider = new long[PAGE_SIZE];
    for (int bin = 0; bin < PAGE_SIZE; bin++) {
      wider[bin] = counts[bin];
    }
    return wider;
  }

  /// The index of the page that holds an ordered code, which is touched.
  private int touch(int orderedCode) {
    int number = BinCode.page(orderedCode);
    int index = number - first;
    if (index < 0 || index >= touched.length || touched[index] == 0) {
      index = allocate(number);
    }
    touched[index] |= 1 << (place(orderedCode) / RUN);
    return index;
  }

  private int allocate(int number) {
    spanOver(number);
    int index = number - first;
    if (isWide) {
      wide[index] = new long[PAGE_SIZE];
    } else {
      narrow[index] = new char[PAGE_SIZE];
    }
    return index;
  }

  private void spanOver(int number) {
    boolean none = touched.length == 0;
    int from = none ? number : Math.min(first, number);
    int to = none ? number + 1 : Math.max(first + touched.length, number + 1);
    if (to - from == touched.length) {
      return;
    }
    int shift = none ? 0 : first - from;
    if (isWide) {
      wide = moved(wide, new long[to - from][], NO_WIDE, shift);
    } else {
      narrow = moved(narrow, new char[to - from][], NO_NARROW, shift);
    }
    int[] marks = new int[to - from];
    System.arraycopy(touched, 0, marks, shift, touched.length);
    touched = marks;
    first = from;
  }

  private static <P> P[] moved(P[] pages, P[] wider, P absent, int shift) {
    Arrays.fill(wider, absent);
    System.arraycopy(pages, 0, wider, shift, pages.length);
    return wider;
  }

  /// The place of an ordered code in its page.
  private static int place(int orderedCode) {
    return orderedCode & (PAGE_SIZE - 1);
  }

  /// How many bins are not empty.
  int bins() {
    settle();
    int bins = 0;
    for (int index = 0; index < touched.length; index++) {
      if (touched[index] != 0) {
        bins += isWide ? bins(wide[index]) : bins(narrow[index]);
      }
    }
    return bins;
  }

  // Without a branch or a condition, so that a compiler can take many at once.
  private static int bins(char[] counts) {
    int bins = 0;
    for (char count : counts) {
      bins += (count + Character.MAX_VALUE) >>> Character.SIZE;
    }
    return bins;
  }

  private static int bins(long[] counts) {
    int bins = 0;
    for (long count : counts) {
      bins += (int) (-count >>> (Long.SIZE - 1));
    }
    return bins;
  }

  /// The numbers of the allocated pages, ascending.
  int[] numbers() {
    settle();
    return IntStream.range(0, touched.length)
        .filter(index -> touched[index] != 0)
        .map(index -> first + index)
        .toArray();
  }

  /// Whether a page is allocated among those from number `from` to before number `to`.
  boolean holdsAny(int from, int to) {
    settle();
    for (int number = Math.max(from, first);
        number < Math.min(to, first + touched.length);
        number++) {
      if (touched[number - first] != 0) {
        return true;
      }
    }
    return false;
  }

  /// Gives the non-empty bins, ascending; a sink may take runs of them at once.
  void forEach(BinSink out) {
    forEach(out, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /// Gives the counts of the pages from number `from` to before number `to`.
  void forEach(BinSink out, int from, int to) {
    settle();
    long[] counts = new long[RUN];
    for (int number = Math.max(from, first);
        number < Math.min(to, first + touched.length);
        number++) {
      int index = number - first;
      for (int runs = touched[index]; runs != 0; runs &= runs - 1) {
        int start = Integer.numberOfTrailingZeros(runs) * RUN;
        long sum = read(index, start, counts);
        giveRun(counts, sum, number * PAGE_SIZE + start, out);
      }
    }
  }

  private static void giveRun(long[] counts, long sum, int firstCode, BinSink out) {
    if (sum == 0 || out.takesRun(firstCode + RUN - 1, sum)) {
      return;
    }
    for (int part = 0; part < RUN; part += BinSink.PART) {
      givePart(counts, part, firstCode, out);
    }
  }

  private static void givePart(long[] counts, int from, int firstCode, BinSink out) {
    int to = from + BinSink.PART;
    long sum = 0;
    for (int bin = from; bin < to; bin++) {
      sum += counts[bin];
    }
    if (sum == 0 || out.takesRun(firstCode + to - 1, sum)) {
      return;
    }
    for (int bin = from; bin < to; bin++) {
      if (counts[bin] != 0) {
        out.bin(firstCode + bin, counts[bin]);
      }
    }
  }
}
