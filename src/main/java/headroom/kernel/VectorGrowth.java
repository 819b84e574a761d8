package headroom.kernel;

import static headroom.kernel.VectorLanes.DOUBLES;
import static headroom.kernel.VectorLanes.LANES;
import static headroom.math.Exp.*;
import static jdk.incubator.vector.DoubleVector.broadcast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/// A step of growth over arrays: [headroom.math.Exp] as in [VectorExp], with what goes before and
/// after it done while the numbers are at hand.
final class VectorGrowth {
  private VectorGrowth() {}

  /// `x[i] = x[i] + (offset + factor·z[i])`, `out[i] = e^x[i]·scale` for `0 ≤ i < count`.
  static void grow(
      double offset, double factor, double[] z, double scale, int count, double[] x, double[] out) {
    int bulk = DOUBLES.loopBound(count);
    for (int i = 0; i < bulk; i += LANES) {
      DoubleVector move = DoubleVector.fromArray(DOUBLES, z, i).mul(factor).add(offset);
      DoubleVector v = DoubleVector.fromArray(DOUBLES, x, i).add(move);
      if (v.abs().compare(VectorOperators.LE, ORDINARY_LIMIT).allTrue()) {
        v.intoArray(x, i);
        DoubleVector shifted = v.fma(broadcast(DOUBLES, LOG2_E), broadcast(DOUBLES, SHIFT));
        DoubleVector minusK = broadcast(DOUBLES, SHIFT).sub(shifted);
        DoubleVector r = minusK.fma(broadcast(DOUBLES, LN2_HIGH), v);
        r = minusK.fma(broadcast(DOUBLES, LN2_LOW), r);
        DoubleVector q = broadcast(DOUBLES, Q10).fma(r, broadcast(DOUBLES, Q9));
        q = q.fma(r, broadcast(DOUBLES, Q8)).fma(r, broadcast(DOUBLES, Q7));
        q = q.fma(r, broadcast(DOUBLES, Q6)).fma(r, broadcast(DOUBLES, Q5));
        q = q.fma(r, broadcast(DOUBLES, Q4)).fma(r, broadcast(DOUBLES, Q3));
        q = q.fma(r, broadcast(DOUBLES, Q2)).fma(r, broadcast(DOUBLES, Q1));
        q = q.fma(r, broadcast(DOUBLES, Q0));
        LongVector exponent = shifted.reinterpretAsLongs().add(1023);
        DoubleVector power = exponent.lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        r.mul(r).fma(q, r).add(1.0).mul(power).mul(scale).intoArray(out, i);
      } else {
        ScalarFunctions.grow(offset, factor, z, scale, i, i + LANES, x, out);
      }
    }
    ScalarFunctions.grow(offset, factor, z, scale, bulk, count, x, out);
  }
}
