package headroom.math;

/// Owen's nested uniform scrambling of a 32-bit fraction, by hashing (B. Burley 2020, "Practical
/// Hash-based Owen Scrambling", JCGT 9(4), after S. Laine and T. Karras 2011, "Stratified Sampling
/// for Stochastic Transparency").
///
/// On the bit-reversed fraction `r`, the permutation `r += seed; r ^= r·cᵢ` for four even constants
/// lets every bit depend on the seed and on the bits below it only. Reversed back, a digit is
/// flipped or not as the digits before it and the seed decide: intervals cut by powers of two go to
/// such intervals, so a digital net stays one.
public final class LaineKarras {
  /// The first multiplier.
  public static final int C0 = 0x6c50b47c;

  /// The second multiplier.
  public static final int C1 = 0xb82f1e52;

  /// The third multiplier.
  public static final int C2 = 0xc7afe638;

  /// The fourth multiplier.
  public static final int C3 = 0x8d22f6e6;

  private LaineKarras() {}

  /// The scrambled fraction, highest digit in the highest bit, of a fraction given with its bits
  /// reversed, highest digit in the lowest bit.
  public static int scrambled(int reversed, int seed) {
    int r = reversed + seed;
    r ^= r * C0;
    r ^= r * C1;
    r ^= r * C2;
    r ^= r * C3;
    return Integer.reverse(r);
  }
}
