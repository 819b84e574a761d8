package headroom.kernel;

import static headroom.kernel.VectorLanes.LANES;
import static headroom.kernel.VectorLanes.LONGS;
import static headroom.math.Philox4x32.M0;
import static headroom.math.Philox4x32.M1;
import static headroom.math.Philox4x32.ROUNDS;
import static headroom.math.Philox4x32.W0;
import static headroom.math.Philox4x32.W1;
import static headroom.math.Philox4x32.WORD_MASK;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import headroom.math.OpenUnit;
import jdk.incubator.vector.LongVector;

/// The vector twin of [Uniforms]: one counter per 64-bit lane, its words in the **upper** halves of
/// four vectors over leftovers that matter to nobody.
///
/// The one place of a word that costs least: a product gives its high word there for nothing, and
/// `LSHR` by 32 before a multiplication tells the compiler that the instruction for 32-bit words
/// will do. (Masked words in lower halves do not: the compiler often melts the mask into the xor
/// before it, and then multiplies all 64 bits.)
final class VectorUniforms implements Uniforms {
  @Override
  public void fill(long key, long high, long low, int count, double[] first, double[] second) {
    boolean carries = low >>> 32 != (low + count - 1) >>> 32;
    int bulk = carries ? 0 : LONGS.loopBound(count);
    vectors(key, high, low, bulk, first, second);
    ScalarUniforms.fill(key, high, low, bulk, count, first, second);
  }

  /// Whole vectors of counters that differ in word 0 only. Words 0 and 1 after the first round, and
  /// word 3 after the second, are then the same for all of them.
  private static void vectors(
      long key, long high, long low, int bulk, double[] first, double[] second) {
    int k0 = (int) key;
    int k1 = (int) (key >>> 32);
    long common1 = M1 * (high & WORD_MASK);
    long common0 = M0 * ((common1 >>> 32) ^ (low >>> 32) ^ (k0 & WORD_MASK));
    long with0 = (common1 ^ (k0 + W0)) << 32;
    long with2 = common0 ^ (long) (k1 + W1) << 32;
    LongVector ramp = LongVector.broadcast(LONGS, 0).addIndex(1).mul(M0);
    LongVector m0 = LongVector.broadcast(LONGS, M0).and(WORD_MASK);
    LongVector m1 = LongVector.broadcast(LONGS, M1).and(WORD_MASK);
    for (int i = 0; i < bulk; i += LANES) {
      LongVector p0 = ramp.add(M0 * ((low & WORD_MASK) + i));
      LongVector p1 = p0.lanewise(XOR, high ^ key).lanewise(LSHR, 32).mul(m1);
      LongVector x0 = p1.lanewise(XOR, with0);
      LongVector x1 = p1.lanewise(LSHL, 32);
      LongVector x2 = p0.lanewise(LSHL, 32).lanewise(XOR, with2);
      LongVector x3 = LongVector.broadcast(LONGS, common0 << 32);
      for (int round = 2; round < ROUNDS; round++) {
        p0 = x0.lanewise(LSHR, 32).mul(m0);
        p1 = x2.lanewise(LSHR, 32).mul(m1);
        x0 = p1.lanewise(XOR, x1).lanewise(XOR, (long) (k0 + round * W0) << 32);
        x2 = p0.lanewise(XOR, x3).lanewise(XOR, (long) (k1 + round * W1) << 32);
        x1 = p1.lanewise(LSHL, 32);
        x3 = p0.lanewise(LSHL, 32);
      }
      x0 = x0.lanewise(LSHR, 44).or(OpenUnit.ONE_BITS).or(x1.lanewise(LSHR, 12));
      x2 = x2.lanewise(LSHR, 44).or(OpenUnit.ONE_BITS).or(x3.lanewise(LSHR, 12));
      x0.reinterpretAsDoubles().sub(OpenUnit.ONE_LESS_HALF_STEP).intoArray(first, i);
      x2.reinterpretAsDoubles().sub(OpenUnit.ONE_LESS_HALF_STEP).intoArray(second, i);
    }
  }
}
