package headroom.kernel;

import static headroom.kernel.VectorLanes.LANES;
import static headroom.kernel.VectorLanes.LONGS;
import static headroom.math.Philox4x32.M0;
import static headroom.math.Philox4x32.M1;
import static headroom.math.Philox4x32.WORD_MASK;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import headroom.math.OpenUnit;
import headroom.math.Philox4x32;
import jdk.incubator.vector.LongVector;

/// The vector twin of [Uniforms]: one counter per 64-bit lane, its words in the lower halves of
/// four vectors. Upper halves hold leftovers that every product masks away.
final class VectorUniforms implements Uniforms {
  @Override
  public void fill(long key, long high, long low, int count, double[] first, double[] second) {
    int bulk = LONGS.loopBound(count);
    for (int i = 0; i < bulk; i += LANES) {
      LongVector x0 = LongVector.broadcast(LONGS, low + i).addIndex(1);
      LongVector x1 = x0.lanewise(LSHR, 32);
      LongVector x2 = LongVector.broadcast(LONGS, high);
      LongVector x3 = x2.lanewise(LSHR, 32);
      int k0 = (int) key;
      int k1 = (int) (key >>> 32);
      for (int round = 0; round < Philox4x32.ROUNDS; round++) {
        LongVector product0 = x0.and(WORD_MASK).mul(LongVector.broadcast(LONGS, M0).and(WORD_MASK));
        LongVector product1 = x2.and(WORD_MASK).mul(LongVector.broadcast(LONGS, M1).and(WORD_MASK));
        x0 = product1.lanewise(LSHR, 32).lanewise(XOR, x1).lanewise(XOR, k0 & WORD_MASK);
        x1 = product1;
        x2 = product0.lanewise(LSHR, 32).lanewise(XOR, x3).lanewise(XOR, k1 & WORD_MASK);
        x3 = product0;
        k0 += Philox4x32.W0;
        k1 += Philox4x32.W1;
      }
      LongVector lowHalf = x0.and(WORD_MASK).or(x1.lanewise(LSHL, 32));
      LongVector highHalf = x2.and(WORD_MASK).or(x3.lanewise(LSHL, 32));
      LongVector firstBits = lowHalf.lanewise(LSHR, 12).or(OpenUnit.ONE_BITS);
      LongVector secondBits = highHalf.lanewise(LSHR, 12).or(OpenUnit.ONE_BITS);
      firstBits.reinterpretAsDoubles().sub(OpenUnit.ONE_LESS_HALF_STEP).intoArray(first, i);
      secondBits.reinterpretAsDoubles().sub(OpenUnit.ONE_LESS_HALF_STEP).intoArray(second, i);
    }
    ScalarUniforms.fill(key, high, low, bulk, count, first, second);
  }
}
