package headroom.kernel;

import static headroom.kernel.VectorLanes.DOUBLES;
import static headroom.kernel.VectorLanes.LANES;
import static headroom.kernel.VectorLanes.LONGS;

import headroom.math.OpenUnit;
import headroom.math.Philox4x32;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/// The vector twin of [Uniforms]: one counter per 64-bit lane, its words in the lower halves of
/// four vectors. Upper halves hold leftovers that every product masks away.
final class VectorUniforms implements Uniforms {
  @Override
  public void fill(long key, long high, long low, int count, double[] first, double[] second) {
    int bulk = LONGS.loopBound(count);
    int k0 = (int) key;
    int k1 = (int) (key >>> 32);
    LongVector word2 = LongVector.broadcast(LONGS, high & Philox4x32.WORD_MASK);
    LongVector word3 = LongVector.broadcast(LONGS, high >>> 32);
    for (int i = 0; i < bulk; i += LANES) {
      LongVector x0 = LongVector.broadcast(LONGS, low + i).addIndex(1);
      LongVector x1 = x0.lanewise(VectorOperators.LSHR, 32);
      LongVector x2 = word2;
      LongVector x3 = word3;
      int r0 = k0;
      int r1 = k1;
      for (int round = 0; round < Philox4x32.ROUNDS; round++) {
        LongVector product0 = product(x0, Philox4x32.M0);
        LongVector product1 = product(x2, Philox4x32.M1);
        x0 = mix(product1, x1, r0);
        x1 = product1;
        x2 = mix(product0, x3, r1);
        x3 = product0;
        r0 += Philox4x32.W0;
        r1 += Philox4x32.W1;
      }
      openUnit(x0, x1).intoArray(first, i);
      openUnit(x2, x3).intoArray(second, i);
    }
    ScalarUniforms.fill(key, high, low, bulk, count, first, second);
  }

  private static LongVector product(LongVector word, long multiplier) {
    return word.and(Philox4x32.WORD_MASK)
        .mul(LongVector.broadcast(LONGS, multiplier).and(Philox4x32.WORD_MASK));
  }

  private static LongVector mix(LongVector product, LongVector word, int key) {
    return product
        .lanewise(VectorOperators.LSHR, 32)
        .lanewise(VectorOperators.XOR, word)
        .lanewise(VectorOperators.XOR, key & Philox4x32.WORD_MASK);
  }

  private static DoubleVector openUnit(LongVector lower, LongVector upper) {
    return lower
        .and(Philox4x32.WORD_MASK)
        .or(upper.lanewise(VectorOperators.LSHL, 32))
        .lanewise(VectorOperators.LSHR, 12)
        .or(OpenUnit.ONE_BITS)
        .reinterpretAsDoubles()
        .sub(DoubleVector.broadcast(DOUBLES, OpenUnit.ONE_LESS_HALF_STEP));
  }
}
