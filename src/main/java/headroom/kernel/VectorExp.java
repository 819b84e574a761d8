package headroom.kernel;

import static headroom.kernel.VectorLanes.all;

import headroom.math.Exp;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/// [headroom.math.Exp] on vectors, for ordinary arguments. Methods stay under the 325 bytecodes up
/// to which the compiler inlines; beyond that every vector would be boxed.
final class VectorExp {
  private VectorExp() {}

  static boolean isOrdinary(DoubleVector x) {
    return x.abs().compare(VectorOperators.LE, Exp.ORDINARY_LIMIT).allTrue();
  }

  /// `e^x` where [#isOrdinary] holds.
  static DoubleVector exp(DoubleVector x) {
    DoubleVector shifted = x.fma(all(Exp.LOG2_E), all(Exp.SHIFT));
    DoubleVector minusK = all(Exp.SHIFT).sub(shifted);
    DoubleVector r = minusK.fma(all(Exp.LN2_LOW), minusK.fma(all(Exp.LN2_HIGH), x));
    DoubleVector significand = r.mul(r).fma(q(r), r).add(1.0);
    LongVector exponent = shifted.reinterpretAsLongs();
    DoubleVector scale =
        exponent.add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
    return significand.mul(scale);
  }

  private static DoubleVector q(DoubleVector r) {
    DoubleVector q = all(Exp.Q10).fma(r, all(Exp.Q9));
    q = q.fma(r, all(Exp.Q8));
    q = q.fma(r, all(Exp.Q7));
    q = q.fma(r, all(Exp.Q6));
    q = q.fma(r, all(Exp.Q5));
    q = q.fma(r, all(Exp.Q4));
    q = q.fma(r, all(Exp.Q3));
    q = q.fma(r, all(Exp.Q2));
    q = q.fma(r, all(Exp.Q1));
    return q.fma(r, all(Exp.Q0));
  }
}
