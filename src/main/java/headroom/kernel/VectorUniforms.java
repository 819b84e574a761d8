package headroom.kernel;

import static headroom.kernel.VectorLanes.LANES;
import static headroom.kernel.VectorLanes.LONGS;
import static headroom.kernel.VectorSobolPoints.FRACTION_TOP;
import static headroom.math.Philox4x32.M0;
import static headroom.math.Philox4x32.M1;
import static headroom.math.Philox4x32.ROUNDS;
import static headroom.math.Philox4x32.W0;
import static headroom.math.Philox4x32.W1;
import static headroom.math.Philox4x32.WORD_MASK;
import static jdk.incubator.vector.LongVector.zero;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import headroom.math.OpenUnit;
import jdk.incubator.vector.LongVector;

/// The vector twin of [Uniforms]: one counter per 64-bit lane, its words in two vectors, words 0
/// and 2 in the **upper** halves, words 1 and 3 in the lower ones.
///
/// A product has its words in these places already, and `LSHL` by 32 lifts the lower one to where
/// the next round's product takes it. `LSHR` by 32 before a multiplication tells the compiler that
/// the instruction for 32-bit words will do. (Masked words in lower halves do not: the compiler
/// often melts the mask into the xor before it, and then multiplies all 64 bits.)
///
/// Every step of a round waits for the one before: four chains of them at once, `a` to `d`, the
/// digit behind the letter being the upper word's number. Or-ed to zero, a chain's vectors are
/// fresh again, as the rules of [VectorLanes] want their receivers. Not written out round by round:
/// that grows too large for the compiler.
final class VectorUniforms implements Uniforms {
  private static final int CHAINS = 4;

  @Override
  public void fill(long key, long high, long low, int count, double[] first, double[] second) {
    boolean carries = low >>> 32 != (low + count - 1) >>> 32;
    int bulk = carries ? 0 : count - count % (CHAINS * LANES);
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
    long keyed = (high ^ key) & ~WORD_MASK;
    LongVector ramp = LongVector.broadcast(LONGS, 0).addIndex(1).mul(M0);
    LongVector m0 = LongVector.broadcast(LONGS, M0).and(WORD_MASK);
    LongVector m1 = LongVector.broadcast(LONGS, M1).and(WORD_MASK);
    for (int i = 0; i < bulk; i += CHAINS * LANES) {
      long word0 = (low & WORD_MASK) + i;
      LongVector a2 = ramp.add(M0 * word0).lanewise(XOR, keyed);
      LongVector b2 = ramp.add(M0 * (word0 + LANES)).lanewise(XOR, keyed);
      LongVector c2 = ramp.add(M0 * (word0 + 2L * LANES)).lanewise(XOR, keyed);
      LongVector d2 = ramp.add(M0 * (word0 + 3L * LANES)).lanewise(XOR, keyed);
      LongVector a0 = a2.lanewise(LSHR, 32).mul(m1).lanewise(XOR, with0);
      LongVector b0 = b2.lanewise(LSHR, 32).mul(m1).lanewise(XOR, with0);
      LongVector c0 = c2.lanewise(LSHR, 32).mul(m1).lanewise(XOR, with0);
      LongVector d0 = d2.lanewise(LSHR, 32).mul(m1).lanewise(XOR, with0);
      a2 = a2.lanewise(LSHL, 32).lanewise(XOR, with2);
      b2 = b2.lanewise(LSHL, 32).lanewise(XOR, with2);
      c2 = c2.lanewise(LSHL, 32).lanewise(XOR, with2);
      d2 = d2.lanewise(LSHL, 32).lanewise(XOR, with2);
      for (int round = 2; round < ROUNDS; round++) {
        long key0 = (long) (k0 + round * W0) << 32;
        long key2 = (long) (k1 + round * W1) << 32;
        LongVector a = zero(LONGS).or(a0);
        a0 = zero(LONGS).or(a2);
        a2 = a.lanewise(LSHR, 32).mul(m0).lanewise(XOR, a0.lanewise(LSHL, 32)).lanewise(XOR, key2);
        a0 = a0.lanewise(LSHR, 32).mul(m1).lanewise(XOR, a.lanewise(LSHL, 32)).lanewise(XOR, key0);
        LongVector b = zero(LONGS).or(b0);
        b0 = zero(LONGS).or(b2);
        b2 = b.lanewise(LSHR, 32).mul(m0).lanewise(XOR, b0.lanewise(LSHL, 32)).lanewise(XOR, key2);
        b0 = b0.lanewise(LSHR, 32).mul(m1).lanewise(XOR, b.lanewise(LSHL, 32)).lanewise(XOR, key0);
        LongVector c = zero(LONGS).or(c0);
        c0 = zero(LONGS).or(c2);
        c2 = c.lanewise(LSHR, 32).mul(m0).lanewise(XOR, c0.lanewise(LSHL, 32)).lanewise(XOR, key2);
        c0 = c0.lanewise(LSHR, 32).mul(m1).lanewise(XOR, c.lanewise(LSHL, 32)).lanewise(XOR, key0);
        LongVector d = zero(LONGS).or(d0);
        d0 = zero(LONGS).or(d2);
        d2 = d.lanewise(LSHR, 32).mul(m0).lanewise(XOR, d0.lanewise(LSHL, 32)).lanewise(XOR, key2);
        d0 = d0.lanewise(LSHR, 32).mul(m1).lanewise(XOR, d.lanewise(LSHL, 32)).lanewise(XOR, key0);
      }
      LongVector v = zero(LONGS).or(a0);
      v = v.lanewise(LSHL, 20).and(FRACTION_TOP).or(OpenUnit.ONE_BITS).or(v.lanewise(LSHR, 44));
      v.reinterpretAsDoubles().sub(OpenUnit.ONE_LESS_HALF_STEP).intoArray(first, i);
      v = zero(LONGS).or(b0);
      v = v.lanewise(LSHL, 20).and(FRACTION_TOP).or(OpenUnit.ONE_BITS).or(v.lanewise(LSHR, 44));
      v.reinterpretAsDoubles().sub(OpenUnit.ONE_LESS_HALF_STEP).intoArray(first, i + LANES);
      v = zero(LONGS).or(c0);
      v = v.lanewise(LSHL, 20).and(FRACTION_TOP).or(OpenUnit.ONE_BITS).or(v.lanewise(LSHR, 44));
      v.reinterpretAsDoubles().sub(OpenUnit.ONE_LESS_HALF_STEP).intoArray(first, i + 2 * LANES);
      v = zero(LONGS).or(d0);
      v = v.lanewise(LSHL, 20).and(FRACTION_TOP).or(OpenUnit.ONE_BITS).or(v.lanewise(LSHR, 44));
      v.reinterpretAsDoubles().sub(OpenUnit.ONE_LESS_HALF_STEP).intoArray(first, i + 3 * LANES);
      v = zero(LONGS).or(a2);
      v = v.lanewise(LSHL, 20).and(FRACTION_TOP).or(OpenUnit.ONE_BITS).or(v.lanewise(LSHR, 44));
      v.reinterpretAsDoubles().sub(OpenUnit.ONE_LESS_HALF_STEP).intoArray(second, i);
      v = zero(LONGS).or(b2);
      v = v.lanewise(LSHL, 20).and(FRACTION_TOP).or(OpenUnit.ONE_BITS).or(v.lanewise(LSHR, 44));
      v.reinterpretAsDoubles().sub(OpenUnit.ONE_LESS_HALF_STEP).intoArray(second, i + LANES);
      v = zero(LONGS).or(c2);
      v = v.lanewise(LSHL, 20).and(FRACTION_TOP).or(OpenUnit.ONE_BITS).or(v.lanewise(LSHR, 44));
      v.reinterpretAsDoubles().sub(OpenUnit.ONE_LESS_HALF_STEP).intoArray(second, i + 2 * LANES);
      v = zero(LONGS).or(d2);
      v = v.lanewise(LSHL, 20).and(FRACTION_TOP).or(OpenUnit.ONE_BITS).or(v.lanewise(LSHR, 44));
      v.reinterpretAsDoubles().sub(OpenUnit.ONE_LESS_HALF_STEP).intoArray(second, i + 3 * LANES);
    }
  }
}
