package headroom.stats;

import java.util.Arrays;

/// Bin counts in pages of one octave, allocated when touched. Adding is exact and commutes, so the
/// counts do not depend on the order in which they came.
final class CountPages {
  private int[] numbers = new int[8];
  private long[][] pages = new long[8][];
  private int pageCount;
  private int latest;

  /// The number of allocated pages.
  int size() {
    return pageCount;
  }

  /// The number of the `index`-th allocated page, ascending.
  int number(int index) {
    return numbers[index];
  }

  /// Adds `count` to the bin of an ordered code.
  void add(int orderedCode, long count) {
    page(BinCode.page(orderedCode))[orderedCode & (BinCode.PAGE_SIZE - 1)] += count;
  }

  /// Adds all counts of other pages.
  void addAll(CountPages other) {
    for (int index = 0; index < other.pageCount; index++) {
      long[] from = other.pages[index];
      long[] to = page(other.numbers[index]);
      for (int bin = 0; bin < BinCode.PAGE_SIZE; bin++) {
        to[bin] += from[bin];
      }
    }
  }

  /// The counts of a page by bin, live; allocated if new.
  long[] page(int number) {
    if (latest < pageCount && numbers[latest] == number) {
      return pages[latest];
    }
    int index = Arrays.binarySearch(numbers, 0, pageCount, number);
    if (index < 0) {
      index = ~index;
      insert(index, number);
    }
    latest = index;
    return pages[index];
  }

  /// Gives the non-empty bins of the pages numbered `fromPage` to below `toPage`, ascending.
  void forEach(int fromPage, int toPage, BinSink out) {
    for (int index = 0; index < pageCount; index++) {
      int number = numbers[index];
      if (number >= fromPage && number < toPage) {
        forEach(number * BinCode.PAGE_SIZE, pages[index], out);
      }
    }
  }

  /// Gives all non-empty bins, ascending.
  void forEach(BinSink out) {
    forEach(Integer.MIN_VALUE, Integer.MAX_VALUE, out);
  }

  private static void forEach(int firstCode, long[] page, BinSink out) {
    for (int bin = 0; bin < BinCode.PAGE_SIZE; bin++) {
      if (page[bin] != 0) {
        out.bin(firstCode + bin, page[bin]);
      }
    }
  }

  private void insert(int index, int number) {
    if (pageCount == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * pageCount);
      pages = Arrays.copyOf(pages, 2 * pageCount);
    }
    System.arraycopy(numbers, index, numbers, index + 1, pageCount - index);
    System.arraycopy(pages, index, pages, index + 1, pageCount - index);
    numbers[index] = number;
    pages[index] = new long[BinCode.PAGE_SIZE];
    pageCount++;
  }
}
