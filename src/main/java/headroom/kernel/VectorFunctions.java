package headroom.kernel;

import static headroom.kernel.VectorLanes.DOUBLES;
import static headroom.kernel.VectorLanes.LANES;
import static headroom.kernel.VectorLanes.all;
import static headroom.kernel.VectorLanes.load;

import headroom.math.WichuraQuantile;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// The vector twin of [Functions]. A vector holding an argument outside the ordinary range goes
/// through [ScalarFunctions], and so does the rest after the last whole vector.
final class VectorFunctions implements Functions {
  private static final int CHUNK = 1024;

  private final DoubleVector laneNumbers = all(0.0).addIndex(1);
  private final double[] scratch = new double[CHUNK + LANES];
  private final double[] tailArguments = new double[CHUNK + LANES];
  private final double[] tailPositions = new double[CHUNK + LANES];

  @Override
  public void exp(double[] x, int count, double[] out) {
    int bulk = DOUBLES.loopBound(count);
    for (int i = 0; i < bulk; i += LANES) {
      DoubleVector argument = load(x, i);
      if (VectorExp.isOrdinary(argument)) {
        VectorExp.exp(argument).intoArray(out, i);
      } else {
        ScalarFunctions.exp(x, i, i + LANES, out);
      }
    }
    ScalarFunctions.exp(x, bulk, count, out);
  }

  @Override
  public void log(double[] x, int count, double[] out) {
    int bulk = DOUBLES.loopBound(count);
    for (int i = 0; i < bulk; i += LANES) {
      DoubleVector argument = load(x, i);
      if (VectorLog.isOrdinary(argument)) {
        VectorLog.log(argument).intoArray(out, i);
      } else {
        ScalarFunctions.log(x, i, i + LANES, out);
      }
    }
    ScalarFunctions.log(x, bulk, count, out);
  }

  @Override
  public void normalCdf(double[] z, int count, double[] out) {
    int bulk = DOUBLES.loopBound(count);
    for (int from = 0; from < bulk; from += CHUNK) {
      int length = Math.min(bulk - from, CHUNK);
      powers(z, from, length);
      lowerTails(z, from, length);
      assemble(z, from, length, out);
    }
    ScalarFunctions.normalCdf(z, bulk, count, out);
  }

  /// Writes `e^(−z²/2)` into the scratch space.
  private void powers(double[] z, int from, int length) {
    for (int i = 0; i < length; i += LANES) {
      VectorExp.exp(VectorCdf.exponent(load(z, from + i))).intoArray(scratch, i);
    }
  }

  /// Turns `e^(−z²/2)` into `Φ(−|z|)`; into anything where the argument is not ordinary.
  private void lowerTails(double[] z, int from, int length) {
    for (int i = 0; i < length; i += LANES) {
      VectorCdf.lowerTail(load(z, from + i), load(scratch, i)).intoArray(scratch, i);
    }
  }

  /// Chooses between lower tail, upper tail and centre.
  private void assemble(double[] z, int from, int length, double[] out) {
    for (int i = 0; i < length; i += LANES) {
      DoubleVector argument = load(z, from + i);
      if (VectorCdf.isOrdinary(argument)) {
        VectorCdf.cdf(argument, load(scratch, i)).intoArray(out, from + i);
      } else {
        ScalarFunctions.normalCdf(z, from + i, from + i + LANES, out);
      }
    }
  }

  // 15 of 100 uniforms lie in the tails, in nearly every vector one: the tails are collected and
  // passed over afterwards, by whole vectors of their own.
  @Override
  public void normalQuantile(double[] u, int count, double[] out) {
    int bulk = DOUBLES.loopBound(count);
    for (int from = 0; from < bulk; from += CHUNK) {
      int tails = centre(u, from, Math.min(bulk, from + CHUNK), out);
      radii(tails);
      middles(tails);
      scatter(tails, from, out);
    }
    ScalarFunctions.normalQuantile(u, bulk, count, out);
  }

  /// Writes the centre's formula for every argument, keeps the arguments outside the centre and
  /// their positions after `from`, and returns how many those are.
  private int centre(double[] u, int from, int to, double[] out) {
    int tails = 0;
    for (int i = from; i < to; i += LANES) {
      DoubleVector argument = load(u, i);
      DoubleVector q = argument.sub(0.5);
      VectorMask<Double> outside = q.abs().compare(VectorOperators.GT, WichuraQuantile.CENTRE);
      VectorQuantile.centre(q).intoArray(out, i);
      argument.compress(outside).intoArray(tailArguments, tails);
      laneNumbers.add(i - from).compress(outside).intoArray(tailPositions, tails);
      tails += outside.trueCount();
    }
    return tails;
  }

  /// Writes `√(−ln p)` of the first `count` kept arguments into the scratch space, or NaN.
  private void radii(int count) {
    Arrays.fill(tailArguments, count, count + LANES, 0.05);
    for (int i = 0; i < count; i += LANES) {
      DoubleVector p = VectorQuantile.tailProbability(load(tailArguments, i));
      if (VectorQuantile.isMiddle(p)) {
        VectorLog.log(p).neg().sqrt().intoArray(scratch, i);
      } else {
        all(Double.NaN).intoArray(scratch, i);
      }
    }
  }

  /// Turns the first `count` kept arguments into their quantiles, in place.
  private void middles(int count) {
    for (int i = 0; i < count; i += LANES) {
      DoubleVector radius = load(scratch, i);
      if (radius.compare(VectorOperators.LE, WichuraQuantile.FAR).allTrue()) {
        VectorQuantile.middle(load(tailArguments, i), radius).intoArray(tailArguments, i);
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
