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
/// 15 of 100 uniforms lie in the tails, nearly every vector holds one. So the centre's formula runs
/// over all arguments while those outside it are collected, and the tails' formula over whole
/// vectors of these afterwards.
final class VectorQuantile {
  private static final int CHUNK = 1024;

  // At and above this tail probability √(−ln p) is surely below the far tail.
  private static final double SURELY_MIDDLE = 2e-11;
  private static final double ANY_MIDDLE = 0.05;

  private final double[] tailArguments = new double[CHUNK + LANES];
  private final double[] tailPositions = new double[CHUNK + LANES];
  private final double[] radii = new double[CHUNK + LANES];

  /// `out[i]` is the quantile at `u[i]` for `0 ≤ i < count`.
  void quantile(double[] u, int count, double[] out) {
    int bulk = DOUBLES.loopBound(count);
    for (int from = 0; from < bulk; from += CHUNK) {
      int tails = centre(u, from, Math.min(bulk, from + CHUNK), out);
      Arrays.fill(tailArguments, tails, tails + LANES, ANY_MIDDLE);
      probabilities(tails);
      VectorLog.log(radii, DOUBLES.loopBound(tails + LANES - 1), radii);
      middle(tails);
      scatter(tails, from, out);
    }
    ScalarFunctions.normalQuantile(u, bulk, count, out);
  }

  /// Writes the centre's formula for every argument, keeps the arguments outside the centre and
  /// their positions after `from`, and returns how many those are.
  private int centre(double[] u, int from, int to, double[] out) {
    DoubleVector laneNumbers = broadcast(DOUBLES, 0.0).addIndex(1);
    int tails = 0;
    for (int i = from; i < to; i += LANES) {
      DoubleVector v = DoubleVector.fromArray(DOUBLES, u, i);
      DoubleVector q = v.sub(0.5);
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
      q.mul(a).div(b).intoArray(out, i);
      v.compress(outside).intoArray(tailArguments, tails);
      broadcast(DOUBLES, i - from)
          .add(laneNumbers)
          .compress(outside)
          .intoArray(tailPositions, tails);
      tails += outside.trueCount();
    }
    return tails;
  }

  /// Writes the tail probabilities of the first `count` kept arguments; 0 throughout a vector where
  /// one is too far out, so that its radii become infinite.
  private void probabilities(int count) {
    for (int i = 0; i < count; i += LANES) {
      DoubleVector u = DoubleVector.fromArray(DOUBLES, tailArguments, i);
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
        DoubleVector u = DoubleVector.fromArray(DOUBLES, tailArguments, i);
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
        z.blend(z.neg(), lower).intoArray(tailArguments, i);
      } else {
        ScalarFunctions.normalQuantile(tailArguments, i, i + LANES, tailArguments);
      }
    }
  }

  private void scatter(int count, int from, double[] out) {
    for (int tail = 0; tail < count; tail++) {
      out[from + (int) tailPositions[tail]] = tailArguments[tail];
    }
  }
}
