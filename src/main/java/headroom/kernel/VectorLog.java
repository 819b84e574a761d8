package headroom.kernel;

import static headroom.kernel.VectorLanes.DOUBLES;
import static headroom.kernel.VectorLanes.LANES;
import static jdk.incubator.vector.DoubleVector.broadcast;

import headroom.math.Exp;
import headroom.math.Log;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/// [headroom.math.Log] over arrays, step by step the same.
final class VectorLog {
  private VectorLog() {}

  /// `out[i] = ln x[i]` for `0 ≤ i < count`.
  static void log(double[] x, int count, double[] out) {
    int bulk = DOUBLES.loopBound(count);
    for (int i = 0; i < bulk; i += LANES) {
      DoubleVector v = DoubleVector.fromArray(DOUBLES, x, i);
      if (v.compare(VectorOperators.GE, Double.MIN_NORMAL).allTrue()
          && v.compare(VectorOperators.LE, Double.MAX_VALUE).allTrue()) {
        LongVector biased = v.reinterpretAsLongs().add(Log.TO_EXPONENT);
        LongVector exponent = biased.lanewise(VectorOperators.LSHR, 52).or(Log.SHIFT_BITS);
        DoubleVector k = exponent.reinterpretAsDoubles().sub(Log.SHIFT);
        LongVector significand = biased.and(Log.FRACTION_MASK).add(Log.SQRT_HALF_BITS);
        DoubleVector f = significand.reinterpretAsDoubles().sub(1.0);
        DoubleVector s = f.div(f.add(2.0));
        DoubleVector z = s.mul(s);
        DoubleVector halfSquare = f.mul(0.5).mul(f);
        DoubleVector p = broadcast(DOUBLES, Log.P6).fma(z, broadcast(DOUBLES, Log.P5));
        p = p.fma(z, broadcast(DOUBLES, Log.P4)).fma(z, broadcast(DOUBLES, Log.P3));
        p = p.fma(z, broadcast(DOUBLES, Log.P2)).fma(z, broadcast(DOUBLES, Log.P1));
        p = p.fma(z, broadcast(DOUBLES, Log.P0));
        DoubleVector correction = s.fma(z.fma(p, halfSquare), k.mul(Exp.LN2_LOW));
        DoubleVector rest = f.sub(halfSquare.sub(correction));
        k.fma(broadcast(DOUBLES, Exp.LN2_HIGH), rest).intoArray(out, i);
      } else {
        ScalarFunctions.log(x, i, i + LANES, out);
      }
    }
    ScalarFunctions.log(x, bulk, count, out);
  }
}
