package headroom.stats;

/// The numbering of bins cut from a double's own bits: sign, exponent and the ten leading mantissa
/// bits. A *raw* code is those 22 bits as they stand; an *ordered* code ascends with the value, and
/// is negative for negative values. 1,024 consecutive ordered codes, one octave of magnitude, are a
/// page. Zero has no code.
final class BinCode {
  /// Mantissa bits that tell bins apart.
  static final int MANTISSA_BITS = 10;

  /// Bins in a page.
  static final int PAGE_SIZE = 1 << MANTISSA_BITS;

  private static final int SIGN_BIT = 21;

  /// First raw code of the negative values.
  static final int SIGN = 1 << SIGN_BIT;

  private static final int DROPPED_BITS = 52 - MANTISSA_BITS;

  private BinCode() {}

  /// The raw code of a finite value other than zero, 0 to 2^22 − 1.
  static int raw(double value) {
    return (int) (Double.doubleToRawLongBits(value) >>> DROPPED_BITS);
  }

  /// The ordered code of a raw code: that itself, or of a negative value the complement of its
  /// magnitude's.
  static int ordered(int rawCode) {
    return (rawCode & (SIGN - 1)) ^ -(rawCode >> SIGN_BIT); // no branch: signs may change at random
  }

  /// The ordered code of a finite value other than zero.
  static int ordered(double value) {
    return ordered(raw(value));
  }

  /// The page of an ordered code; ascends with the value.
  static int page(int orderedCode) {
    return orderedCode >> MANTISSA_BITS;
  }

  /// The least value a bin can hold, or the edge below it.
  static double lower(int orderedCode) {
    return orderedCode >= 0 ? magnitude(orderedCode) : -magnitude(-orderedCode);
  }

  /// The edge above a bin's values; the largest finite double for the last bin.
  static double upper(int orderedCode) {
    return orderedCode >= 0 ? magnitude(orderedCode + 1) : -magnitude(~orderedCode);
  }

  private static double magnitude(int code) {
    return Math.min(Double.longBitsToDouble((long) code << DROPPED_BITS), Double.MAX_VALUE);
  }
}
