package headroom.stats;

import java.util.Arrays;

/// Count, mean and sum of squared deviations of the blocks of a replicate, put together along the
/// binary tree over their numbers: two neighbours `2k` and `2k + 1` of one level make `k` of the
/// next. A node's moments follow from its blocks alone, so what is held depends on which blocks
/// were added, and on neither their order nor in how many parts they came.
///
/// Blocks are merged after Chan, Golub and LeVeque (1979): `δ = mean_b − mean_a`, `mean = mean_a +
/// δ·n_b/n`, `M2 = M2_a + M2_b + δ²·n_a·n_b/n`. Multiplying all values by a power of two multiplies
/// the results exactly. Summing by pairs also keeps rounding down: it grows with the logarithm of
/// the number of blocks (Higham 2002, 4.2).
///
/// Of `n` neighbouring blocks there are at most `2·log₂ n` nodes.
final class MomentTree {
  private long[] first = new long[4]; // the node's first block; ascending
  private byte[] level = new byte[4]; // it spans 2^level blocks
  private long[] count = new long[4];
  private double[] mean = new double[4];
  private double[] squares = new double[4];
  private int size;

  /// Forgets everything.
  void reset() {
    size = 0;
  }

  /// Adds a block, which may have no value.
  ///
  /// @param block its number in the replicate; each comes once
  /// @param values how many values it has
  /// @param blockMean their mean
  /// @param blockSquares their squared deviations from it, summed
  void add(long block, long values, double blockMean, double blockSquares) {
    insert(block, 0, values, blockMean, blockSquares);
  }

  /// Adds all blocks of another tree, which is left as it is.
  void absorb(MomentTree other) {
    for (int node = 0; node < other.size; node++) {
      insert(
          other.first[node],
          other.level[node],
          other.count[node],
          other.mean[node],
          other.squares[node]);
    }
  }

  private void insert(long at, int span, long values, double nodeMean, double nodeSquares) {
    int place = size;
    while (place > 0 && first[place - 1] > at) {
      place--;
    }
    boolean meetsLeft = place > 0 && first[place - 1] + (1L << level[place - 1]) > at;
    boolean meetsRight = place < size && at + (1L << span) > first[place];
    if (meetsLeft || meetsRight) {
      throw new IllegalArgumentException("block " + at + " was added before");
    }
    open(place);
    first[place] = at;
    level[place] = (byte) span;
    count[place] = values;
    mean[place] = nodeMean;
    squares[place] = nodeSquares;
    join(place);
  }

  private void open(int place) {
    if (size == first.length) {
      int room = 2 * size;
      first = Arrays.copyOf(first, room);
      level = Arrays.copyOf(level, room);
      count = Arrays.copyOf(count, room);
      mean = Arrays.copyOf(mean, room);
      squares = Arrays.copyOf(squares, room);
    }
    move(place, place + 1);
    size++;
  }

  private void move(int from, int to) {
    int length = size - from;
    if (length > 0) {
      System.arraycopy(first, from, first, to, length);
      System.arraycopy(level, from, level, to, length);
      System.arraycopy(count, from, count, to, length);
      System.arraycopy(mean, from, mean, to, length);
      System.arraycopy(squares, from, squares, to, length);
    }
  }

  /// Joins a node with its sibling as long as that is there.
  private void join(int added) {
    int node = added;
    while (true) {
      boolean right = ((first[node] >>> level[node]) & 1) == 1;
      int left = right ? node - 1 : node;
      if (left < 0 || left + 1 >= size || !areSiblings(left)) {
        return;
      }
      Moments pair = new Moments();
      addTo(pair, left);
      addTo(pair, left + 1);
      count[left] = pair.count();
      mean[left] = pair.mean();
      squares[left] = pair.squares();
      level[left]++;
      move(left + 2, left + 1);
      size--;
      node = left;
    }
  }

  private boolean areSiblings(int left) {
    return level[left] == level[left + 1]
        && ((first[left] >>> level[left]) & 1) == 0
        && first[left + 1] == first[left] + (1L << level[left]);
  }

  private void addTo(Moments sum, int node) {
    if (count[node] > 0) {
      sum.merge(count[node], mean[node], squares[node]);
    }
  }

  /// The moments of all blocks, in their order.
  Moments total() {
    Moments total = new Moments();
    for (int node = 0; node < size; node++) {
      addTo(total, node);
    }
    return total;
  }

  /// Whether no node has outgrown what a double can hold.
  boolean isFinite() {
    for (int node = 0; node < size; node++) {
      if (!Double.isFinite(squares[node])) {
        return false;
      }
    }
    return true;
  }

  /// Writes the nodes: how many, then of each its first block, level, count, mean and squares.
  void write(StateWriter out) {
    out.integer(size);
    for (int node = 0; node < size; node++) {
      out.integer(first[node]);
      out.integer(level[node]);
      out.integer(count[node]);
      out.number(mean[node]);
      out.number(squares[node]);
    }
  }

  /// Adds what was written.
  void absorb(StateReader in) {
    long nodes = in.integer(0, 1 << 20);
    for (long node = 0; node < nodes; node++) {
      insert(
          in.integer(0, Long.MAX_VALUE >> 1),
          (int) in.integer(0, 48),
          in.integer(0, Long.MAX_VALUE),
          in.number(),
          in.number());
    }
  }
}
