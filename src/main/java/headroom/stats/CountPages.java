package headroom.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Bin counts in pages of one octave, allocated when touched. Adding is exact and commutes, so the
/// counts do not depend on the order in which they came.
final class CountPages {
  private static final long[] ABSENT = {};

  private long[][] pages = {};
  private int first; // number of pages[0]

  /// Whether no page is allocated.
  boolean isEmpty() {
    return pages.length == 0;
  }

  /// Adds `count` to the bin of an ordered code.
  void add(int orderedCode, long count) {
    page(BinCode.page(orderedCode))[orderedCode & (BinCode.PAGE_SIZE - 1)] += count;
  }

  /// Adds all counts of other pages.
  void addAll(CountPages other) {
    for (int index = 0; index < other.pages.length; index++) {
      long[] from = other.pages[index];
      if (from.length > 0) {
        long[] to = page(other.first + index);
        for (int bin = 0; bin < BinCode.PAGE_SIZE; bin++) {
          to[bin] += from[bin];
        }
      }
    }
  }

  /// The counts of a page by bin, live; allocated if new.
  long[] page(int number) {
    int index = number - first;
    if (index >= 0 && index < pages.length && pages[index].length > 0) {
      return pages[index];
    }
    makeRoom(number);
    long[] page = new long[BinCode.PAGE_SIZE];
    pages[number - first] = page;
    return page;
  }

  /// The numbers of the allocated pages, ascending.
  int[] numbers() {
    return IntStream.range(0, pages.length)
        .filter(index -> pages[index].length > 0)
        .map(index -> first + index)
        .toArray();
  }

  /// Gives the non-empty bins, ascending; a sink may take runs of them at once.
  void forEach(BinSink out) {
    for (int index = 0; index < pages.length; index++) {
      for (int from = 0; from < pages[index].length; from += BinSink.RUN) {
        giveRun(pages[index], from, (first + index) * BinCode.PAGE_SIZE, out);
      }
    }
  }

  private static void giveRun(long[] page, int from, int firstCode, BinSink out) {
    int to = from + BinSink.RUN;
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
    long[][] wider = new long[to - from][];
    Arrays.fill(wider, ABSENT);
    System.arraycopy(pages, 0, wider, pages.length == 0 ? 0 : first - from, pages.length);
    pages = wider;
    first = from;
  }
}
