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
  // A node's parts lie side by side, for there are many trees and little of each is read at a time.
  private static final int FIRST = 0; // the node's first block
  private static final int LEVEL = 1; // it spans 2^level blocks
  private static final int COUNT = 2;
  private static final int MEAN = 3;
  private static final int SQUARES = 4;
  private static final int NODE = 5;

  private static final int ROOM = 4;
  private static final int MOST_LEVEL = 48;

  private long[] nodes = new long[ROOM * NODE]; // by first block, ascending
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
          other.first(node),
          other.level(node),
          other.count(node),
          other.mean(node),
          other.squares(node));
    }
  }

  private void insert(long at, int span, long values, double mean, double squares) {
    int place = size;
    while (place > 0 && first(place - 1) > at) {
      place--;
    }
    boolean meetsLeft = place > 0 && first(place - 1) + (1L << level(place - 1)) > at;
    boolean meetsRight = place < size && at + (1L << span) > first(place);
    if (meetsLeft || meetsRight) {
      throw new IllegalArgumentException("block " + at + " was added before");
    }
    if ((size + 1) * NODE > nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * nodes.length);
    }
    move(place, place + 1);
    size++;
    int node = place * NODE;
    nodes[node + FIRST] = at;
    nodes[node + LEVEL] = span;
    set(place, values, mean, squares);
    join(place);
  }

  private void set(int place, long values, double mean, double squares) {
    int node = place * NODE;
    nodes[node + COUNT] = values;
    nodes[node + MEAN] = Double.doubleToRawLongBits(mean);
    nodes[node + SQUARES] = Double.doubleToRawLongBits(squares);
  }

  private void move(int from, int to) {
    if (size > from) {
      System.arraycopy(nodes, from * NODE, nodes, to * NODE, (size - from) * NODE);
    }
  }

  /// Joins a node with its sibling as long as that is there.
  private void join(int added) {
    int node = added;
    while (true) {
      int left = ((first(node) >>> level(node)) & 1) == 1 ? node - 1 : node;
      if (left < 0 || left + 1 >= size || !areSiblings(left)) {
        return;
      }
      merge(left);
      nodes[left * NODE + LEVEL]++;
      move(left + 2, left + 1);
      size--;
      node = left;
    }
  }

  private boolean areSiblings(int left) {
    return level(left) == level(left + 1)
        && ((first(left) >>> level(left)) & 1) == 0
        && first(left + 1) == first(left) + (1L << level(left));
  }

  private void merge(int left) {
    long own = count(left);
    long added = count(left + 1);
    if (added == 0) {
      return;
    }
    if (own == 0) {
      set(left, added, mean(left + 1), squares(left + 1));
      return;
    }
    double delta = mean(left + 1) - mean(left);
    double share = Moments.share(own, added);
    set(
        left,
        own + added,
        mean(left) + delta * share,
        squares(left) + (squares(left + 1) + delta * delta * (own * share)));
  }

  private long first(int node) {
    return nodes[node * NODE + FIRST];
  }

  private int level(int node) {
    return (int) nodes[node * NODE + LEVEL];
  }

  private long count(int node) {
    return nodes[node * NODE + COUNT];
  }

  private double mean(int node) {
    return Double.longBitsToDouble(nodes[node * NODE + MEAN]);
  }

  private double squares(int node) {
    return Double.longBitsToDouble(nodes[node * NODE + SQUARES]);
  }

  /// The moments of all blocks, in their order.
  Moments total() {
    Moments total = new Moments();
    for (int node = 0; node < size; node++) {
      if (count(node) > 0) {
        total.merge(count(node), mean(node), squares(node));
      }
    }
    return total;
  }

  /// Whether no node has outgrown what a double can hold.
  boolean isFinite() {
    for (int node = 0; node < size; node++) {
      if (!Double.isFinite(squares(node))) {
        return false;
      }
    }
    return true;
  }

  /// Writes the nodes: how many, then of each its first block, level, count, mean and squares.
  void write(StateWriter out) {
    out.integer(size);
    for (int node = 0; node < size; node++) {
      out.integer(first(node));
      out.integer(level(node));
      out.integer(count(node));
      out.number(mean(node));
      out.number(squares(node));
    }
  }

  /// Adds what was written.
  void absorb(StateReader in) {
    long held = in.integer(0, 1 << 20);
    for (long node = 0; node < held; node++) {
      insert(
          in.integer(0, Long.MAX_VALUE >> 1),
          (int) in.integer(0, MOST_LEVEL),
          in.integer(0, Long.MAX_VALUE),
          in.number(),
          in.number());
    }
  }
}
