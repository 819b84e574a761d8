package headroom.math;

/// The ten-round Philox bijection on four 32-bit words under a key of two (J. K. Salmon, M. A.
/// Moraes, R. O. Dror, D. E. Shaw 2011, "Parallel Random Numbers: As Easy as 1, 2, 3", SC '11).
///
/// A round turns `(c₀, c₁, c₂, c₃)` into `(hi(M₁c₂) ⊕ c₁ ⊕ k₀, lo(M₁c₂), hi(M₀c₀) ⊕ c₃ ⊕ k₁,
/// lo(M₀c₀))` and then adds the two Weyl constants to the key.
///
/// Words travel in pairs, the word with the lower number in the lower half of a long: the counter
/// is `(c₀ | c₁·2³², c₂ | c₃·2³²)` and the key `k₀ | k₁·2³²`.
public final class Philox4x32 {
  /// Rounds of the bijection.
  public static final int ROUNDS = 10;

  /// The multiplier of word 0.
  public static final long M0 = 0xD2511F53L;

  /// The multiplier of word 2.
  public static final long M1 = 0xCD9E8D57L;

  /// What each round adds to key word 0.
  public static final int W0 = 0x9E3779B9;

  /// What each round adds to key word 1.
  public static final int W1 = 0xBB67AE85;

  /// The lower half of a long.
  public static final long WORD_MASK = 0xFFFFFFFFL;

  private Philox4x32() {}

  /// Four words: `low` holds words 0 and 1, `high` words 2 and 3, the lower number below.
  public record Block(long low, long high) {}

  /// The block that a counter becomes under a key. Every argument is allowed.
  public static Block block(long counterLow, long counterHigh, long key) {
    long c0 = counterLow & WORD_MASK;
    long c1 = counterLow >>> 32;
    long c2 = counterHigh & WORD_MASK;
    long c3 = counterHigh >>> 32;
    int k0 = (int) key;
    int k1 = (int) (key >>> 32);
    for (int round = 0; round < ROUNDS; round++) {
      long product0 = M0 * c0;
      long product1 = M1 * c2;
      c0 = (product1 >>> 32) ^ c1 ^ (k0 & WORD_MASK);
      c1 = product1 & WORD_MASK;
      c2 = (product0 >>> 32) ^ c3 ^ (k1 & WORD_MASK);
      c3 = product0 & WORD_MASK;
      k0 += W0;
      k1 += W1;
    }
    return new Block(c0 | c1 << 32, c2 | c3 << 32);
  }
}
