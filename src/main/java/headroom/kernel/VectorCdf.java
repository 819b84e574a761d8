package headroom.kernel;

import static headroom.kernel.VectorLanes.all;
import static headroom.math.NormalCdf.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/// [headroom.math.NormalCdf] on vectors, for ordinary arguments, in three steps: a loop over all of
/// them at once is more than the compiler takes in.
final class VectorCdf {
  private VectorCdf() {}

  static boolean isOrdinary(DoubleVector z) {
    return z.abs().compare(VectorOperators.LE, ORDINARY_LIMIT).allTrue();
  }

  /// What `e^` is taken of: `−z²/2`.
  static DoubleVector exponent(DoubleVector z) {
    return z.mul(z).mul(-0.5);
  }

  /// `Φ(−|z|)`, `power` being `e^` of [#exponent].
  static DoubleVector lowerTail(DoubleVector z, DoubleVector power) {
    DoubleVector x = z.abs();
    DoubleVector lost = x.fma(x, x.mul(x).neg());
    DoubleVector t = x.sub(POLE).div(x.add(POLE));
    DoubleVector scaled = gUpper(t).div(all(SLOPE).fma(x, all(1.0)));
    return power.mul(lost.mul(-0.5).fma(scaled, scaled));
  }

  /// `Φ(z)` where [#isOrdinary] holds, from [#lowerTail] or, in the centre, without it.
  static DoubleVector cdf(DoubleVector z, DoubleVector lowerTail) {
    DoubleVector upper = all(1.0).sub(lowerTail);
    DoubleVector tail = upper.blend(lowerTail, z.compare(VectorOperators.LT, 0.0));
    DoubleVector centre = z.fma(p(z.mul(z)), all(0.5));
    return tail.blend(centre, z.abs().compare(VectorOperators.LE, CENTRE));
  }

  private static DoubleVector p(DoubleVector y) {
    DoubleVector p = all(P9).fma(y, all(P8)).fma(y, all(P7)).fma(y, all(P6));
    p = p.fma(y, all(P5)).fma(y, all(P4)).fma(y, all(P3));
    return p.fma(y, all(P2)).fma(y, all(P1)).fma(y, all(P0));
  }

  private static DoubleVector gUpper(DoubleVector t) {
    DoubleVector g = all(G21).fma(t, all(G20)).fma(t, all(G19)).fma(t, all(G18));
    g = g.fma(t, all(G17)).fma(t, all(G16)).fma(t, all(G15));
    return gLower(g.fma(t, all(G14)).fma(t, all(G13)).fma(t, all(G12)), t);
  }

  private static DoubleVector gLower(DoubleVector upper, DoubleVector t) {
    DoubleVector g = upper.fma(t, all(G11)).fma(t, all(G10)).fma(t, all(G9));
    g = g.fma(t, all(G8)).fma(t, all(G7)).fma(t, all(G6));
    g = g.fma(t, all(G5)).fma(t, all(G4)).fma(t, all(G3));
    return g.fma(t, all(G2)).fma(t, all(G1)).fma(t, all(G0));
  }
}
