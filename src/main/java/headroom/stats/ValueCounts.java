package headroom.stats;

import java.util.Arrays;

/// How many trials have each of a few different values, in a table that is searched by the value's
/// bits (open addressing, Knuth, "The Art of Computer Programming" 3, 6.4). Adding commutes: what
/// is held depends on the values only.
final class ValueCounts {
  /// Different values that are worth counting apart.
  static final int MOST = 4_096;

  private static final int SMALLEST = 64;
  private static final long SCATTER = 0x9e3779b97f4a7c15L;

  private double[] values = new double[SMALLEST];
  private long[] counts = new long[SMALLEST]; // 0 where there is no value
  private int size;

  /// Forgets all.
  void reset() {
    if (size > 0) {
      Arrays.fill(counts, 0);
      size = 0;
    }
  }

  /// The number of different values.
  int size() {
    return size;
  }

  /// Whether there are more different values than are worth counting apart.
  boolean overflows() {
    return size > MOST;
  }

  /// The memory the table takes.
  long storageBytes() {
    return 2L * Long.BYTES * counts.length;
  }

  /// Adds a block of finite values, one trial each.
  void add(double[] block, int count) {
    for (int i = 0; i < count; i++) {
      add(block[i], 1);
    }
  }

  /// Adds `count` trials, 1 or more, of one value.
  void add(double value, long count) {
    double plain = value + 0.0; // −0 becomes 0
    int slot = slot(plain);
    if (counts[slot] == 0) {
      values[slot] = plain;
      size++;
      if (2 * size > counts.length) {
        counts[slot] = count;
        grow();
        return;
      }
    }
    counts[slot] += count;
  }

  /// Adds all that another table holds.
  void absorb(ValueCounts other) {
    for (int slot = 0; slot < other.counts.length; slot++) {
      if (other.counts[slot] > 0) {
        add(other.values[slot], other.counts[slot]);
      }
    }
  }

  /// Gives each value as a point mass, ascending.
  void forEach(CellSink out) {
    double[] ascending = new double[size];
    int next = 0;
    for (int slot = 0; slot < counts.length; slot++) {
      if (counts[slot] > 0) {
        ascending[next++] = values[slot];
      }
    }
    Arrays.sort(ascending);
    for (double value : ascending) {
      out.cell(value, value, counts[slot(value)]);
    }
  }

  /// Writes how many different values there are, then each, ascending, and its count.
  void write(StateWriter out) {
    out.integer(size);
    forEach(
        (value, ignored, held) -> {
          out.number(value);
          out.integer(held);
        });
  }

  /// Adds what was written.
  void absorb(StateReader in) {
    long different = in.integer(0, MOST);
    for (long i = 0; i < different; i++) {
      add(in.number(), in.integer(1, Long.MAX_VALUE));
    }
  }

  private int slot(double value) {
    int mask = counts.length - 1;
    int slot = (int) ((Double.doubleToRawLongBits(value) * SCATTER) >>> 40) & mask;
    while (counts[slot] != 0 && values[slot] != value) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    double[] heldValues = values;
    long[] heldCounts = counts;
    values = new double[2 * heldValues.length];
    counts = new long[2 * heldCounts.length];
    for (int held = 0; held < heldCounts.length; held++) {
      if (heldCounts[held] > 0) {
        int slot = slot(heldValues[held]);
        values[slot] = heldValues[held];
        counts[slot] = heldCounts[held];
      }
    }
  }
}
