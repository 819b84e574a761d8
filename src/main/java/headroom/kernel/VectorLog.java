package headroom.kernel;

import static headroom.kernel.VectorLanes.all;

import headroom.math.Exp;
import headroom.math.Log;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/// [headroom.math.Log] on vectors, for positive normal arguments.
final class VectorLog {
  private VectorLog() {}

  static boolean isOrdinary(DoubleVector x) {
    return x.compare(VectorOperators.GE, Double.MIN_NORMAL).allTrue()
        && x.compare(VectorOperators.LE, Double.MAX_VALUE).allTrue();
  }

  /// `ln x` where [#isOrdinary] holds.
  static DoubleVector log(DoubleVector x) {
    LongVector biased = x.reinterpretAsLongs().add(Log.TO_EXPONENT);
    LongVector exponent = biased.lanewise(VectorOperators.LSHR, 52).or(Log.SHIFT_BITS);
    DoubleVector k = exponent.reinterpretAsDoubles().sub(Log.SHIFT);
    LongVector significand = biased.and(Log.FRACTION_MASK).add(Log.SQRT_HALF_BITS);
    DoubleVector f = significand.reinterpretAsDoubles().sub(1.0);
    DoubleVector s = f.div(f.add(2.0));
    DoubleVector z = s.mul(s);
    DoubleVector halfSquare = f.mul(0.5).mul(f);
    DoubleVector correction = s.fma(z.fma(p(z), halfSquare), k.mul(Exp.LN2_LOW));
    return k.fma(all(Exp.LN2_HIGH), f.sub(halfSquare.sub(correction)));
  }

  private static DoubleVector p(DoubleVector z) {
    DoubleVector p = all(Log.P6).fma(z, all(Log.P5));
    p = p.fma(z, all(Log.P4));
    p = p.fma(z, all(Log.P3));
    p = p.fma(z, all(Log.P2));
    p = p.fma(z, all(Log.P1));
    return p.fma(z, all(Log.P0));
  }
}
