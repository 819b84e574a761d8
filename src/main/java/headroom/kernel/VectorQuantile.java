package headroom.kernel;

import static headroom.kernel.VectorLanes.all;
import static headroom.math.WichuraQuantile.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// [headroom.math.WichuraQuantile] on vectors: the centre, and the middle of the tails.
final class VectorQuantile {
  /// Tail probabilities from here on lie in the middle, not in the far tail, with a margin.
  private static final double SURELY_MIDDLE = 2e-11;

  private VectorQuantile() {}

  /// The quantile at `q + ½` where `|q|` is at most the half width of the centre.
  static DoubleVector centre(DoubleVector q) {
    DoubleVector r = q.neg().fma(q, all(CENTRE_SQUARED));
    return q.mul(a(r)).div(b(r));
  }

  /// The smaller of `u` and `1 − u`.
  static DoubleVector tailProbability(DoubleVector u) {
    return all(1.0).sub(u).blend(u, isLower(u));
  }

  /// Whether every tail probability surely lies in the middle.
  static boolean isMiddle(DoubleVector p) {
    return p.compare(VectorOperators.GE, SURELY_MIDDLE).allTrue();
  }

  /// The quantile at `u` in the middle of a tail, `radius` being `√(−ln p)`.
  static DoubleVector middle(DoubleVector u, DoubleVector radius) {
    DoubleVector r = radius.sub(MIDDLE_SHIFT);
    DoubleVector z = c(r).div(d(r));
    return z.blend(z.neg(), isLower(u));
  }

  private static VectorMask<Double> isLower(DoubleVector u) {
    return u.sub(0.5).compare(VectorOperators.LT, 0.0);
  }

  private static DoubleVector a(DoubleVector r) {
    DoubleVector a = all(A7).fma(r, all(A6)).fma(r, all(A5)).fma(r, all(A4));
    return a.fma(r, all(A3)).fma(r, all(A2)).fma(r, all(A1)).fma(r, all(A0));
  }

  private static DoubleVector b(DoubleVector r) {
    DoubleVector b = all(B7).fma(r, all(B6)).fma(r, all(B5)).fma(r, all(B4));
    return b.fma(r, all(B3)).fma(r, all(B2)).fma(r, all(B1)).fma(r, all(1.0));
  }

  private static DoubleVector c(DoubleVector r) {
    DoubleVector c = all(C7).fma(r, all(C6)).fma(r, all(C5)).fma(r, all(C4));
    return c.fma(r, all(C3)).fma(r, all(C2)).fma(r, all(C1)).fma(r, all(C0));
  }

  private static DoubleVector d(DoubleVector r) {
    DoubleVector d = all(D7).fma(r, all(D6)).fma(r, all(D5)).fma(r, all(D4));
    return d.fma(r, all(D3)).fma(r, all(D2)).fma(r, all(D1)).fma(r, all(1.0));
  }
}
