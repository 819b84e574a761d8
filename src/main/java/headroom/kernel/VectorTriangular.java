package headroom.kernel;

import static headroom.kernel.VectorLanes.DOUBLES;
import static headroom.kernel.VectorLanes.LANES;
import static jdk.incubator.vector.DoubleVector.broadcast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// [headroom.math.TriangularQuantile] over arrays, step by step the same: both sides of the mode
/// are taken, then one of them chosen.
final class VectorTriangular {
  private VectorTriangular() {}

  static void quantile(double[] u, double low, double mode, double high, int count, double[] out) {
    int bulk = DOUBLES.loopBound(count);
    double width = high - low;
    double below = (mode - low) / width;
    double above = (high - mode) / width;
    for (int i = 0; i < bulk; i += LANES) {
      DoubleVector v = DoubleVector.fromArray(DOUBLES, u, i);
      VectorMask<Double> first = v.compare(VectorOperators.LE, below);
      DoubleVector second = broadcast(DOUBLES, 1.0).sub(v).mul(above);
      DoubleVector root = second.blend(v.mul(below), first).sqrt();
      DoubleVector rising = root.fma(broadcast(DOUBLES, width), broadcast(DOUBLES, low));
      DoubleVector falling = root.fma(broadcast(DOUBLES, -width), broadcast(DOUBLES, high));
      falling.max(mode).blend(rising.min(mode), first).intoArray(out, i);
    }
    ScalarFunctions.triangularQuantile(u, low, mode, high, bulk, count, out);
  }
}
