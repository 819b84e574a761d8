package headroom.kernel;

/// One dimension of the Sobol sequence, in Gray-code order, as the kernels want it: point `i` is
/// the exclusive or of the direction numbers at the bits of `i ⊕ ⌊i/2⌋` (I. A. Antonov and V. M.
/// Saleev 1979). Points are kept with their bits reversed, highest digit in the lowest bit.
public final class SobolDimension {
  /// Digits of a point; there are 2³² points.
  public static final int BITS = 32;

  /// Keeps an index of a bit inside the array for the step behind the very last point.
  static final int LAST_BIT = BITS - 1;

  /// As many points as two vectors of the widest kind have lanes.
  private static final int OPENING = 64;

  private final int[] reversed = new int[BITS];
  private final int[] opening = new int[OPENING];

  /// A dimension.
  ///
  /// @param directions 32 direction numbers, highest digit in the highest bit
  public SobolDimension(int[] directions) {
    if (directions.length != BITS) {
      throw new IllegalArgumentException("32 direction numbers wanted, not " + directions.length);
    }
    for (int bit = 0; bit < BITS; bit++) {
      reversed[bit] = Integer.reverse(directions[bit]);
    }
    for (int point = 0; point < OPENING; point++) {
      opening[point] = reversedPoint(point);
    }
  }

  /// A point's 32 digits, lowest digit in the highest bit.
  int reversedPoint(long point) {
    int digits = 0;
    for (int gray = (int) (point ^ point >>> 1); gray != 0; gray &= gray - 1) {
      digits ^= reversed[Integer.numberOfTrailingZeros(gray)];
    }
    return digits;
  }

  /// The direction numbers, reversed.
  int[] reversedDirections() {
    return reversed;
  }

  /// The first points, reversed.
  int[] opening() {
    return opening;
  }
}
