package headroom.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Bin counts in pages of one octave, allocated when touched; of a page only those runs of
/// [BinSink#RUN] bins are looked at that were touched. Adding is exact and commutes, so the counts
/// do not depend on the order in which they came.
final class CountPages {
  private static final int RUN = BinSink.RUN;
  private static final long[] ABSENT = {};

  private long[][] pages = {};
  private int[] touched = {}; // by page, a bit for each run
  private int first; // number of pages[0]

  /// Whether no page is allocated.
  boolean isEmpty() {
    return pages.length == 0;
  }

  /// The memory the counts take.
  long storageBytes() {
    return (long) Long.BYTES * BinCode.PAGE_SIZE * numbers().length;
  }

  /// Adds `count` to the bin of an ordered code.
  void add(int orderedCode, long count) {
    page(orderedCode)[place(orderedCode)] += count;
  }

  /// Adds all counts of other pages.
  void addAll(CountPages other) {
    for (int index = 0; index < other.pages.length; index++) {
      for (int runs = other.touched[index]; runs != 0; runs &= runs - 1) {
        int from = Integer.numberOfTrailingZeros(runs) * RUN;
        long[] to = page((other.first + index) * BinCode.PAGE_SIZE + from);
        for (int bin = from; bin < from + RUN; bin++) {
          to[bin] += other.pages[index][bin];
        }
      }
    }
  }

  /// The live counts of the page that holds an ordered code, by [#place(int)]; the run that holds
  /// it is the only one that may be changed.
  long[] page(int orderedCode) {
    int number = BinCode.page(orderedCode);
    int index = number - first;
    if (index < 0 || index >= pages.length || touched[index] == 0) {
      makeRoom(number);
      index = number - first;
      pages[index] = new long[BinCode.PAGE_SIZE];
    }
    touched[index] |= 1 << (place(orderedCode) / RUN);
    return pages[index];
  }

  /// The place of an ordered code in its page.
  static int place(int orderedCode) {
    return orderedCode & (BinCode.PAGE_SIZE - 1);
  }

  /// The numbers of the allocated pages, ascending.
  int[] numbers() {
    return IntStream.range(0, pages.length)
        .filter(index -> touched[index] != 0)
        .map(index -> first + index)
        .toArray();
  }

  /// Whether a page is allocated among those from number `from` to before number `to`.
  boolean holdsAny(int from, int to) {
    for (int number = Math.max(from, first);
        number < Math.min(to, first + pages.length);
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

  /// The same of the pages from number `from` to before number `to`.
  void forEach(BinSink out, int from, int to) {
    for (int number = Math.max(from, first);
        number < Math.min(to, first + pages.length);
        number++) {
      int index = number - first;
      for (int runs = touched[index]; runs != 0; runs &= runs - 1) {
        int start = Integer.numberOfTrailingZeros(runs) * RUN;
        giveRun(pages[index], start, number * BinCode.PAGE_SIZE, out);
      }
    }
  }

  private static void giveRun(long[] page, int from, int firstCode, BinSink out) {
    int to = from + RUN;
    long sum = 0;
    for (int bin = from; bin < to; bin++) {
      sum += page[bin];
    }
    if (sum == 0 || out.takesRun(firstCode + to - 1, sum)) {
      return;
    }
    for (int part = from; part < to; part += BinSink.PART) {
      givePart(page, part, firstCode, out);
    }
  }

  private static void givePart(long[] page, int from, int firstCode, BinSink out) {
    int to = from + BinSink.PART;
    long sum = 0;
    for (int bin = from; bin < to; bin++) {
      sum += page[bin];
    }
    if (sum == 0 || out.takesRun(firstCode + to - 1, sum)) {
      return;
    }
    for (int bin = from; bin < to; bin++) {
      if (page[bin] != 0) {
        out.bin(firstCode + bin, page[bin]);
      }
    }
  }

  private void makeRoom(int number) {
    int from = pages.length == 0 ? number : Math.min(first, number);
    int to = pages.length == 0 ? number + 1 : Math.max(first + pages.length, number + 1);
    if (to - from == pages.length) {
      return;
    }
    int shift = pages.length == 0 ? 0 : first - from;
    long[][] wider = new long[to - from][];
    Arrays.fill(wider, ABSENT);
    System.arraycopy(pages, 0, wider, shift, pages.length);
    pages = wider;
    int[] marks = new int[to - from];
    System.arraycopy(touched, 0, marks, shift, touched.length);
    touched = marks;
    first = from;
  }
}
