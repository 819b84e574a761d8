package headroom.math;

/// Random bits as a number strictly between 0 and 1: `u = (k + ½)·2⁻⁵²`, `k` the top 52 of 64 bits.
///
/// The 2^52 possible values lie symmetrically about ½ and `1 − u` is exact; 0, ½ and 1 are never
/// among them.
public final class OpenUnit {
  /// The bits of 1; or-ed with 52 random bits they are those of a double in `[1, 2)`.
  public static final long ONE_BITS = 0x3FF0000000000000L;

  /// `1 − 2⁻⁵³`, what must be taken from that double.
  public static final double ONE_LESS_HALF_STEP = 1.0 - 0x1p-53;

  /// `1 − 2⁻³³`, what must be taken from `1 + x·2⁻³²` to leave `(x + ½)·2⁻³²`.
  public static final double ONE_LESS_HALF_WORD = 1.0 - 0x1p-33;

  private OpenUnit() {}

  /// The uniform that 64 random bits stand for; the lowest twelve are not used. Every step is
  /// exact.
  public static double of(long bits) {
    return Double.longBitsToDouble((bits >>> 12) | ONE_BITS) - ONE_LESS_HALF_STEP;
  }

  /// The uniform `(x + ½)·2⁻³²` that 32 bits stand for, `x` read without a sign. Every step is
  /// exact.
  public static double ofWord(int bits) {
    return Double.longBitsToDouble((bits & 0xFFFFFFFFL) << 20 | ONE_BITS) - ONE_LESS_HALF_WORD;
  }
}
