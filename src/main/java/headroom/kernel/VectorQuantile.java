package headroom.kernel;

import static headroom.kernel.VectorLanes.DOUBLES;
import static headroom.kernel.VectorLanes.LANES;
import static headroom.math.WichuraQuantile.*;
import static jdk.incubator.vector.DoubleVector.broadcast;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// [headroom.math.WichuraQuantile] over arrays, step by step the same.
///
/// 15 of 100 uniforms lie in the tails, nearly every vector holds one. So these are collected first
/// and the tails' formula runs over whole vectors of them; then the centre's runs over all, and
/// each vector takes as many of the tails' results as it gave arguments.
final class VectorQuantile {
  private static final int CHUNK = 1024;

  // At and above this tail probability √(−ln p) is surely below the far tail.
  private static final double SURELY_MIDDLE = 2e-11;
  private static final double ANY_MIDDLE = 0.05;

  /// Arguments outside the centre, then their quantiles.
  private final double[] tails = new double[CHUNK + LANES];

  private final double[] radii = new double[CHUNK + LANES];

  /// `out[i]` is the quantile at `u[i]` for `0 ≤ i < count`.
  void quantile(double[] u, int count, double[] out) {
    int bulk = DOUBLES.loopBound(count);
    for (int from = 0; from < bulk; from += CHUNK) {
      int to = Math.min(bulk, from + CHUNK);
      int found = collect(u, from, to);
      Arrays.fill(tails, found, found + LANES, ANY_MIDDLE);
      probabilities(found);
      VectorLog.log(radii, DOUBLES.loopBound(found + LANES - 1), radii);
      middle(found);
      centre(u, from, to, out);
    }
    ScalarFunctions.normalQuantile(u, bulk, count, out);
  }

  /// Keeps the arguments outside the centre and returns how many those are.
  private int collect(double[] u, int from, int to) {
    int found = 0;
    for (int i = from; i < to; i += LANES) {
      DoubleVector v = DoubleVector.fromArray(DOUBLES, u, i);
      DoubleVector q = v.sub(0.5);
      VectorMask<Double> outside = q.abs().compare(VectorOperators.GT, CENTRE);
      v.compress(outside).intoArray(tails, found);
      found += outside.trueCount();
    }
    return found;
  }

  /// Writes the centre's formula, and for arguments outside the centre the next of `tails`.
  private void centre(double[] u, int from, int to, double[] out) {
    int used = 0;
    for (int i = from; i < to; i += LANES) {
      DoubleVector q = DoubleVector.fromArray(DOUBLES, u, i).sub(0.5);
      DoubleVector r = q.neg().fma(q, broadcast(DOUBLES, CENTRE_SQUARED));
      DoubleVector a = broadcast(DOUBLES, A7).fma(r, broadcast(DOUBLES, A6));
      a = a.fma(r, broadcast(DOUBLES, A5)).fma(r, broadcast(DOUBLES, A4));
      a = a.fma(r, broadcast(DOUBLES, A3)).fma(r, broadcast(DOUBLES, A2));
      a = a.fma(r, broadcast(DOUBLES, A1)).fma(r, broadcast(DOUBLES, A0));
      DoubleVector b = broadcast(DOUBLES, B7).fma(r, broadcast(DOUBLES, B6));
      b = b.fma(r, broadcast(DOUBLES, B5)).fma(r, broadcast(DOUBLES, B4));
      b = b.fma(r, broadcast(DOUBLES, B3)).fma(r, broadcast(DOUBLES, B2));
      b = b.fma(r, broadcast(DOUBLES, B1)).fma(r, broadcast(DOUBLES, 1.0));
      VectorMask<Double> outside = q.abs().compare(VectorOperators.GT, CENTRE);
      DoubleVector tail = DoubleVector.fromArray(DOUBLES, tails, used).expand(outside);
      q.mul(a).div(b).blend(tail, outside).intoArray(out, i);
      used += outside.trueCount();
    }
  }

  /// Writes the tail probabilities of the first `count` kept arguments; 0 throughout a vector where
  /// one is too far out, so that its radii become infinite.
  private void probabilities(int count) {
    for (int i = 0; i < count; i += LANES) {
      DoubleVector u = DoubleVector.fromArray(DOUBLES, tails, i);
      VectorMask<Double> lower = u.sub(0.5).compare(VectorOperators.LT, 0.0);
      DoubleVector p = broadcast(DOUBLES, 1.0).sub(u).blend(u, lower);
      if (p.compare(VectorOperators.GE, SURELY_MIDDLE).allTrue()) {
        p.intoArray(radii, i);
      } else {
        broadcast(DOUBLES, 0.0).intoArray(radii, i);
      }
    }
  }

  /// Turns the first `count` kept arguments into their quantiles, `radii` holding `ln p`.
  private void middle(int count) {
    for (int i = 0; i < count; i += LANES) {
      DoubleVector r = DoubleVector.fromArray(DOUBLES, radii, i).neg().sqrt();
      if (r.compare(VectorOperators.LE, FAR).allTrue()) {
        DoubleVector u = DoubleVector.fromArray(DOUBLES, tails, i);
        r = r.sub(MIDDLE_SHIFT);
        DoubleVector c = broadcast(DOUBLES, C7).fma(r, broadcast(DOUBLES, C6));
        c = c.fma(r, broadcast(DOUBLES, C5)).fma(r, broadcast(DOUBLES, C4));
        c = c.fma(r, broadcast(DOUBLES, C3)).fma(r, broadcast(DOUBLES, C2));
        c = c.fma(r, broadcast(DOUBLES, C1)).fma(r, broadcast(DOUBLES, C0));
        DoubleVector d = broadcast(DOUBLES, D7).fma(r, broadcast(DOUBLES, D6));
        d = d.fma(r, broadcast(DOUBLES, D5)).fma(r, broadcast(DOUBLES, D4));
        d = d.fma(r, broadcast(DOUBLES, D3)).fma(r, broadcast(DOUBLES, D2));
        d = d.fma(r, broadcast(DOUBLES, D1)).fma(r, broadcast(DOUBLES, 1.0));
        DoubleVector z = c.div(d);
        VectorMask<Double> lower = u.sub(0.5).compare(VectorOperators.LT, 0.0);
        z.blend(z.neg(), lower).intoArray(tails, i);
      } else {
        ScalarFunctions.normalQuantile(tails, i, i + LANES, tails);
      }
    }
  }
}
