package headroom.kernel;

import static headroom.kernel.VectorLanes.INTS;
import static headroom.kernel.VectorLanes.LANES;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.REVERSE;
import static jdk.incubator.vector.VectorOperators.XOR;

import headroom.math.LaineKarras;
import headroom.math.OpenUnit;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;

/// The vector twin of [SobolPoints].
///
/// A run of `2·LANES` points from a multiple of that on differs from the sequence's opening by one
/// word. The run's first half stands in the even 32-bit lanes and its second half in the odd ones:
/// seen as 64-bit lanes, both come out in order without a shuffle.
final class VectorSobolPoints implements SobolPoints {
  private static final int RUN = 2 * LANES;
  private static final int RUN_BITS = Integer.numberOfTrailingZeros(RUN);

  /// Where the upper 32 bits of a double's fraction stand.
  static final long FRACTION_TOP = 0x000FFFFFFFF00000L;

  private final int[] pointOfLane = new int[RUN];

  VectorSobolPoints() {
    for (int lane = 0; lane < LANES; lane++) {
      pointOfLane[2 * lane] = lane;
      pointOfLane[2 * lane + 1] = LANES + lane;
    }
  }

  @Override
  public void fill(
      SobolDimension dimension, long firstPoint, int scramble, int count, double[] out) {
    int bulk = firstPoint % RUN == 0 ? count - count % RUN : 0;
    IntVector opening = IntVector.fromArray(INTS, dimension.opening(), 0, pointOfLane, 0);
    int digits = dimension.reversedPoint(firstPoint);
    // From one run's first point to the next one's, two bits of the Gray code change.
    int[] directions = dimension.reversedDirections();
    int common = directions[RUN_BITS - 1];
    for (int i = 0; i < bulk; i += RUN) {
      IntVector r = IntVector.broadcast(INTS, digits).lanewise(XOR, opening).add(scramble);
      r = r.lanewise(XOR, r.mul(LaineKarras.C0));
      r = r.lanewise(XOR, r.mul(LaineKarras.C1));
      r = r.lanewise(XOR, r.mul(LaineKarras.C2));
      r = r.lanewise(XOR, r.mul(LaineKarras.C3));
      LongVector pairs = r.lanewise(REVERSE).reinterpretAsLongs();
      LongVector even = pairs.lanewise(LSHL, 20).and(FRACTION_TOP).or(OpenUnit.ONE_BITS);
      LongVector odd = pairs.lanewise(LSHR, 12).and(FRACTION_TOP).or(OpenUnit.ONE_BITS);
      even.reinterpretAsDoubles().sub(OpenUnit.ONE_LESS_HALF_WORD).intoArray(out, i);
      odd.reinterpretAsDoubles().sub(OpenUnit.ONE_LESS_HALF_WORD).intoArray(out, i + LANES);
      int changed = Long.numberOfTrailingZeros(firstPoint + i + RUN);
      digits ^= common ^ directions[changed & SobolDimension.LAST_BIT];
    }
    ScalarSobolPoints.fill(dimension, firstPoint, scramble, bulk, count, out);
  }
}
