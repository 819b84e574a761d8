package headroom.kernel;

import static headroom.kernel.VectorLanes.DOUBLES;
import static headroom.kernel.VectorLanes.LANES;
import static jdk.incubator.vector.DoubleVector.broadcast;

import headroom.math.Exp;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/// [headroom.math.Exp] over arrays, step by step the same.
final class VectorExp {
  private VectorExp() {}

  /// `out[i] = e^x[i]` for `0 ≤ i < count`.
  static void exp(double[] x, int count, double[] out) {
    int bulk = DOUBLES.loopBound(count);
    for (int i = 0; i < bulk; i += LANES) {
      DoubleVector v = DoubleVector.fromArray(DOUBLES, x, i);
      if (v.abs().compare(VectorOperators.LE, Exp.ORDINARY_LIMIT).allTrue()) {
        DoubleVector shifted = v.fma(broadcast(DOUBLES, Exp.LOG2_E), broadcast(DOUBLES, Exp.SHIFT));
        DoubleVector minusK = broadcast(DOUBLES, Exp.SHIFT).sub(shifted);
        DoubleVector r = minusK.fma(broadcast(DOUBLES, Exp.LN2_HIGH), v);
        r = minusK.fma(broadcast(DOUBLES, Exp.LN2_LOW), r);
        DoubleVector q = broadcast(DOUBLES, Exp.Q10).fma(r, broadcast(DOUBLES, Exp.Q9));
        q = q.fma(r, broadcast(DOUBLES, Exp.Q8)).fma(r, broadcast(DOUBLES, Exp.Q7));
        q = q.fma(r, broadcast(DOUBLES, Exp.Q6)).fma(r, broadcast(DOUBLES, Exp.Q5));
        q = q.fma(r, broadcast(DOUBLES, Exp.Q4)).fma(r, broadcast(DOUBLES, Exp.Q3));
        q = q.fma(r, broadcast(DOUBLES, Exp.Q2)).fma(r, broadcast(DOUBLES, Exp.Q1));
        q = q.fma(r, broadcast(DOUBLES, Exp.Q0));
        LongVector exponent = shifted.reinterpretAsLongs().add(1023);
        DoubleVector scale = exponent.lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        r.mul(r).fma(q, r).add(1.0).mul(scale).intoArray(out, i);
      } else {
        ScalarFunctions.exp(x, i, i + LANES, out);
      }
    }
    ScalarFunctions.exp(x, bulk, count, out);
  }
}
