package headroom.stats;

import java.util.Arrays;

/// Values that many trials may share exactly, such as a fixed cap: they are counted apart, and a
/// percentile that falls on one is that value to the bit. Zero is always among them. Every atom but
/// zero costs one more pass over each block, so a handful is the intended size.
public final class Atoms {
  private final double[] ascending;

  private Atoms(double[] ascending) {
    this.ascending = ascending;
  }

  /// Atoms at zero and at each of `values`, in any order, repeated or not.
  ///
  /// Throws `IllegalArgumentException` where a value is not finite.
  public static Atoms of(double... values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("an atom must be finite, found " + value);
      }
    }
    double[] all = Arrays.copyOf(values, values.length + 1);
    for (int i = 0; i < all.length; i++) {
      all[i] += 0.0; // −0 becomes 0
    }
    return new Atoms(Arrays.stream(all).sorted().distinct().toArray());
  }

  /// The number of atoms, zero included.
  public int size() {
    return ascending.length;
  }

  /// The `index`-th atom, ascending.
  public double value(int index) {
    return ascending[index];
  }

  /// The place of a value among the atoms; negative if it is none.
  int indexOf(double value) {
    return Arrays.binarySearch(ascending, value + 0.0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Atoms atoms && Arrays.equals(ascending, atoms.ascending);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ascending);
  }

  @Override
  public String toString() {
    return "Atoms" + Arrays.toString(ascending);
  }
}
