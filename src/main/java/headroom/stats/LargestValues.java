package headroom.stats;

import java.util.Arrays;

/// The largest of many values. Which they are depends on neither the order in which they come nor
/// in how many parts.
public final class LargestValues {
  private final double[] heap; // the least of them first
  private int size;

  /// @param most how many are kept, at least 1
  public LargestValues(int most) {
    heap = new double[most];
  }

  /// Adds a value that is a number.
  public void add(double value) {
    if (size < heap.length) {
      heap[size] = value;
      rise(size++);
    } else if (value > heap[0]) {
      heap[0] = value;
      sink();
    }
  }

  /// Adds what others keep.
  public void addAll(LargestValues others) {
    for (int index = 0; index < others.size; index++) {
      add(others.heap[index]);
    }
  }

  /// The values kept, ascending.
  public double[] ascending() {
    double[] sorted = Arrays.copyOf(heap, size);
    Arrays.sort(sorted);
    return sorted;
  }

  private void rise(int from) {
    int child = from;
    while (child > 0 && heap[child] < heap[(child - 1) / 2]) {
      swap(child, (child - 1) / 2);
      child = (child - 1) / 2;
    }
  }

  private void sink() {
    int parent = 0;
    while (2 * parent + 1 < size) {
      int child = 2 * parent + 1;
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[parent] <= heap[child]) {
        return;
      }
      swap(parent, child);
      parent = child;
    }
  }

  private void swap(int one, int other) {
    double kept = heap[one];
    heap[one] = heap[other];
    heap[other] = kept;
  }
}
