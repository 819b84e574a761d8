package headroom.kernel;

import static headroom.kernel.VectorLanes.DOUBLES;
import static headroom.kernel.VectorLanes.LANES;
import static headroom.math.NormalCdf.*;
import static jdk.incubator.vector.DoubleVector.broadcast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// [headroom.math.NormalCdf] over arrays, step by step the same: a pass for the power of e, one for
/// the lower tail, one for the centre and the choice.
final class VectorCdf {
  private static final int CHUNK = 1024;

  private final double[] scratch = new double[CHUNK];

  /// `out[i] = Φ(z[i])` for `0 ≤ i < count`.
  void cdf(double[] z, int count, double[] out) {
    int bulk = DOUBLES.loopBound(count);
    for (int from = 0; from < bulk; from += CHUNK) {
      int length = Math.min(bulk - from, CHUNK);
      exponents(z, from, length);
      VectorExp.exp(scratch, length, scratch);
      lowerTails(z, from, length);
      choose(z, from, length, out);
    }
    ScalarFunctions.normalCdf(z, bulk, count, out);
  }

  /// Writes `−z²/2`, and 0 for arguments that are left to the scalar twin.
  private void exponents(double[] z, int from, int length) {
    for (int i = 0; i < length; i += LANES) {
      DoubleVector v = DoubleVector.fromArray(DOUBLES, z, from + i);
      VectorMask<Double> ordinary = v.abs().compare(VectorOperators.LE, ORDINARY_LIMIT);
      broadcast(DOUBLES, 0.0).blend(v.mul(v).mul(-0.5), ordinary).intoArray(scratch, i);
    }
  }

  /// Turns `e^(−z²/2)` into `Φ(−|z|)`.
  private void lowerTails(double[] z, int from, int length) {
    for (int i = 0; i < length; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(DOUBLES, z, from + i).abs();
      DoubleVector lost = x.fma(x, x.mul(x).neg());
      DoubleVector t = x.sub(POLE).div(x.add(POLE));
      DoubleVector g = broadcast(DOUBLES, G21).fma(t, broadcast(DOUBLES, G20));
      g = g.fma(t, broadcast(DOUBLES, G19)).fma(t, broadcast(DOUBLES, G18));
      g = g.fma(t, broadcast(DOUBLES, G17)).fma(t, broadcast(DOUBLES, G16));
      g = g.fma(t, broadcast(DOUBLES, G15)).fma(t, broadcast(DOUBLES, G14));
      g = g.fma(t, broadcast(DOUBLES, G13)).fma(t, broadcast(DOUBLES, G12));
      g = g.fma(t, broadcast(DOUBLES, G11)).fma(t, broadcast(DOUBLES, G10));
      g = g.fma(t, broadcast(DOUBLES, G9)).fma(t, broadcast(DOUBLES, G8));
      g = g.fma(t, broadcast(DOUBLES, G7)).fma(t, broadcast(DOUBLES, G6));
      g = g.fma(t, broadcast(DOUBLES, G5)).fma(t, broadcast(DOUBLES, G4));
      g = g.fma(t, broadcast(DOUBLES, G3)).fma(t, broadcast(DOUBLES, G2));
      g = g.fma(t, broadcast(DOUBLES, G1)).fma(t, broadcast(DOUBLES, G0));
      DoubleVector scaled = g.div(broadcast(DOUBLES, SLOPE).fma(x, broadcast(DOUBLES, 1.0)));
      DoubleVector mended = lost.mul(-0.5).fma(scaled, scaled);
      DoubleVector.fromArray(DOUBLES, scratch, i).mul(mended).intoArray(scratch, i);
    }
  }

  /// Takes the lower tail, the upper tail or the centre.
  private void choose(double[] z, int from, int length, double[] out) {
    for (int i = 0; i < length; i += LANES) {
      DoubleVector v = DoubleVector.fromArray(DOUBLES, z, from + i);
      if (v.abs().compare(VectorOperators.LE, ORDINARY_LIMIT).allTrue()) {
        DoubleVector y = v.mul(v);
        DoubleVector p = broadcast(DOUBLES, P9).fma(y, broadcast(DOUBLES, P8));
        p = p.fma(y, broadcast(DOUBLES, P7)).fma(y, broadcast(DOUBLES, P6));
        p = p.fma(y, broadcast(DOUBLES, P5)).fma(y, broadcast(DOUBLES, P4));
        p = p.fma(y, broadcast(DOUBLES, P3)).fma(y, broadcast(DOUBLES, P2));
        p = p.fma(y, broadcast(DOUBLES, P1)).fma(y, broadcast(DOUBLES, P0));
        DoubleVector centre = v.fma(p, broadcast(DOUBLES, 0.5));
        DoubleVector lower = DoubleVector.fromArray(DOUBLES, scratch, i);
        DoubleVector upper = broadcast(DOUBLES, 1.0).sub(lower);
        DoubleVector tail = upper.blend(lower, v.compare(VectorOperators.LT, 0.0));
        VectorMask<Double> central = v.abs().compare(VectorOperators.LE, CENTRE);
        tail.blend(centre, central).intoArray(out, from + i);
      } else {
        ScalarFunctions.normalCdf(z, from + i, from + i + LANES, out);
      }
    }
  }
}
