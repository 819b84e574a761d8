package headroom.stats;

import java.util.Arrays;

/// The bins of a replicate's trials as long as these are few: the raw code of each, in no order. To
/// put few into order takes less than to look through bins most of which are empty.
final class FewCodes {
  /// Trials up to which that is so.
  static final int MOST = 1_024;

  private static final int MOST_BUCKETS = 128;
  private static final int MOST_INSERTED = 24;

  private int[] codes = {};
  private int size;

  /// Forgets all.
  void reset() {
    size = 0;
  }

  /// Forgets all and gives up their memory.
  void release() {
    codes = new int[0];
    size = 0;
  }

  /// Whether `count` more are still few.
  boolean hasRoom(long count) {
    return count <= MOST - size;
  }

  /// How many there are.
  int size() {
    return size;
  }

  /// The memory the codes take.
  long storageBytes() {
    return (long) Integer.BYTES * codes.length;
  }

  /// Adds `count` finite values, none of them zero.
  void add(double[] values, int count) {
    makeRoomFor(count);
    for (int i = 0; i < count; i++) {
      codes[size + i] = BinCode.raw(values[i]);
    }
    size += count;
  }

  /// Adds those of `count` finite values that are not zero, and tells how many they are.
  int addNonZeros(double[] values, int count) {
    makeRoomFor(count);
    int next = size;
    for (int i = 0; i < count; i++) {
      codes[next] = BinCode.raw(values[i]);
      next += values[i] != 0 ? 1 : 0; // zeros come at random
    }
    int added = next - size;
    size = next;
    return added;
  }

  /// Adds `count` trials of one value other than zero.
  void addEqual(double value, int count) {
    makeRoomFor(count);
    Arrays.fill(codes, size, size + count, BinCode.raw(value));
    size += count;
  }

  /// Adds all of others, for which there must be room.
  void absorb(FewCodes other) {
    makeRoomFor(other.size);
    System.arraycopy(other.codes, 0, codes, size, other.size);
    size += other.size;
  }

  private void makeRoomFor(int count) {
    if (size + count > codes.length) {
      codes = Arrays.copyOf(codes, Math.max(size + count, Math.min(MOST, 2 * codes.length)));
    }
  }

  /// Adds each to a window of its sign; those that a window does not hold go to `outliers`.
  void addTo(Window positive, Window negative, CountPages outliers) {
    positive.add(codes, size, outliers);
    negative.add(codes, size, outliers);
  }

  /// Adds each to pages.
  void addTo(CountPages pooled) {
    pooled.addEach(codes, size);
  }

  /// Gives the non-empty bins, ascending; a sink may take runs of them at once.
  void forEach(BinSink out, FoldScratch scratch) {
    if (size == 0) {
      return;
    }
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    int[] ordered = scratch.ordered(size);
    for (int i = 0; i < size; i++) {
      int code = BinCode.ordered(codes[i]);
      ordered[i] = code;
      low = Math.min(low, code);
      high = Math.max(high, code);
    }
    int shift = 0;
    while ((high - low) >> shift >= MOST_BUCKETS) {
      shift++;
    }
    int buckets = ((high - low) >> shift) + 1;
    int[] ends = scratch.ends(buckets + 1);
    int[] byBucket = scratch.sorted(size);
    sortInto(byBucket, ends, buckets, low, shift, ordered);
    for (int bucket = 0, from = 0; from < size; from = ends[bucket++]) {
      int to = ends[bucket];
      int last = low + ((bucket + 1) << shift) - 1;
      if (to > from && !out.takesRun(last, to - from)) {
        sort(byBucket, from, to);
        giveEach(byBucket, from, to, out);
      }
    }
  }

  /// Puts codes into buckets of `2^shift` bins (counting sort), and tells where each bucket ends.
  private void sortInto(int[] sorted, int[] ends, int buckets, int low, int shift, int[] ordered) {
    for (int i = 0; i < size; i++) {
      ends[((ordered[i] - low) >> shift) + 1]++;
    }
    for (int bucket = 1; bucket <= buckets; bucket++) {
      ends[bucket] += ends[bucket - 1];
    }
    for (int i = 0; i < size; i++) {
      int code = ordered[i];
      sorted[ends[(code - low) >> shift]++] = code; // what was the bucket's start becomes its end
    }
  }

  /// Sorts; most buckets hold a handful, too few for anything but insertion.
  private static void sort(int[] codes, int from, int to) {
    if (to - from > MOST_INSERTED) {
      Arrays.sort(codes, from, to);
      return;
    }
    for (int i = from + 1; i < to; i++) {
      int code = codes[i];
      int place = i;
      while (place > from && codes[place - 1] > code) {
        codes[place] = codes[place - 1];
        place--;
      }
      codes[place] = code;
    }
  }

  private static void giveEach(int[] ascending, int from, int to, BinSink out) {
    for (int first = from; first < to; ) {
      int next = first + 1;
      while (next < to && ascending[next] == ascending[first]) {
        next++;
      }
      out.bin(ascending[first], next - first);
      first = next;
    }
  }
}
