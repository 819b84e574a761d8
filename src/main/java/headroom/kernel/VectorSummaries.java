package headroom.kernel;

import static headroom.kernel.ScalarSummaries.PARTIAL_SUMS;
import static headroom.kernel.VectorLanes.DOUBLES;
import static headroom.kernel.VectorLanes.LANES;
import static headroom.kernel.VectorLanes.LONGS;
import static jdk.incubator.vector.DoubleVector.broadcast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// The vector twin of [Summaries]. Where a vector is narrower than the eight partial sums, each
/// group of partial sums gets a pass of its own.
final class VectorSummaries implements Summaries {
  private static final int CHUNK = 1024;

  private final double[] partialSums = new double[PARTIAL_SUMS];
  private final long[] wideSlots = new long[CHUNK];

  @Override
  public double sum(double[] values, int count) {
    int bulk = count & -PARTIAL_SUMS;
    for (int group = 0; group < PARTIAL_SUMS; group += LANES) {
      sumGroup(values, group, bulk);
    }
    return ScalarSummaries.sumOfRest(values, bulk, count, partialSums);
  }

  private void sumGroup(double[] values, int group, int bulk) {
    DoubleVector sums = broadcast(DOUBLES, 0.0);
    for (int i = group; i < bulk; i += PARTIAL_SUMS) {
      sums = sums.add(DoubleVector.fromArray(DOUBLES, values, i));
    }
    sums.intoArray(partialSums, group);
  }

  @Override
  public double sumOfSquaredDeviations(double[] values, double centre, int count) {
    int bulk = count & -PARTIAL_SUMS;
    for (int group = 0; group < PARTIAL_SUMS; group += LANES) {
      squaresGroup(values, centre, group, bulk);
    }
    return ScalarSummaries.squaresOfRest(values, centre, bulk, count, partialSums);
  }

  private void squaresGroup(double[] values, double centre, int group, int bulk) {
    DoubleVector sums = broadcast(DOUBLES, 0.0);
    for (int i = group; i < bulk; i += PARTIAL_SUMS) {
      DoubleVector deviation = DoubleVector.fromArray(DOUBLES, values, i).sub(centre);
      sums = sums.add(deviation.mul(deviation));
    }
    sums.intoArray(partialSums, group);
  }

  // A minimum takes several instructions, each waiting for the one before: four chains at once.
  @Override
  public double min(double[] values, int count) {
    int bulk = count - count % (4 * LANES);
    DoubleVector a = broadcast(DOUBLES, Double.POSITIVE_INFINITY);
    DoubleVector b = a;
    DoubleVector c = a;
    DoubleVector d = a;
    for (int i = 0; i < bulk; i += 4 * LANES) {
      a = a.min(DoubleVector.fromArray(DOUBLES, values, i));
      b = b.min(DoubleVector.fromArray(DOUBLES, values, i + LANES));
      c = c.min(DoubleVector.fromArray(DOUBLES, values, i + 2 * LANES));
      d = d.min(DoubleVector.fromArray(DOUBLES, values, i + 3 * LANES));
    }
    double min = a.min(b).min(c.min(d)).reduceLanes(VectorOperators.MIN);
    return ScalarSummaries.min(min, values, bulk, count);
  }

  @Override
  public double max(double[] values, int count) {
    int bulk = count - count % (4 * LANES);
    DoubleVector a = broadcast(DOUBLES, Double.NEGATIVE_INFINITY);
    DoubleVector b = a;
    DoubleVector c = a;
    DoubleVector d = a;
    for (int i = 0; i < bulk; i += 4 * LANES) {
      a = a.max(DoubleVector.fromArray(DOUBLES, values, i));
      b = b.max(DoubleVector.fromArray(DOUBLES, values, i + LANES));
      c = c.max(DoubleVector.fromArray(DOUBLES, values, i + 2 * LANES));
      d = d.max(DoubleVector.fromArray(DOUBLES, values, i + 3 * LANES));
    }
    double max = a.max(b).max(c.max(d)).reduceLanes(VectorOperators.MAX);
    return ScalarSummaries.max(max, values, bulk, count);
  }

  @Override
  public int countEqual(double[] values, double value, int count) {
    int bulk = DOUBLES.loopBound(count);
    int equal = 0;
    for (int i = 0; i < bulk; i += LANES) {
      DoubleVector v = DoubleVector.fromArray(DOUBLES, values, i);
      equal += v.compare(VectorOperators.EQ, value).trueCount();
    }
    return equal + ScalarSummaries.countEqual(values, value, bulk, count);
  }

  @Override
  public int compress(double[] values, double[] selector, int count, double[] out) {
    int bulk = DOUBLES.loopBound(count);
    int kept = 0;
    for (int i = 0; i < bulk; i += LANES) {
      DoubleVector selectors = DoubleVector.fromArray(DOUBLES, selector, i);
      VectorMask<Double> selected = selectors.compare(VectorOperators.NE, 0.0);
      DoubleVector.fromArray(DOUBLES, values, i).compress(selected).intoArray(out, kept);
      kept += selected.trueCount();
    }
    return ScalarSummaries.compress(values, selector, bulk, count, kept, out);
  }

  @Override
  public void slots(double[] values, int firstStep, int steps, int count, int[] slots) {
    int bulk = DOUBLES.loopBound(count);
    for (int from = 0; from < bulk; from += CHUNK) {
      int length = Math.min(bulk - from, CHUNK);
      wideSlots(values, firstStep, steps, from, length);
      for (int i = 0; i < length; i++) {
        slots[from + i] = (int) wideSlots[i];
      }
    }
    ScalarSummaries.slots(values, firstStep, steps, bulk, count, slots);
  }

  private void wideSlots(double[] values, int firstStep, int steps, int from, int length) {
    LongVector outlier = LongVector.broadcast(LONGS, 1);
    LongVector zero = LongVector.broadcast(LONGS, 0);
    for (int i = 0; i < length; i += LANES) {
      LongVector bits = DoubleVector.fromArray(DOUBLES, values, from + i).reinterpretAsLongs();
      LongVector step = bits.lanewise(VectorOperators.LSHR, 42).sub(firstStep);
      VectorMask<Long> inside = step.compare(VectorOperators.ULT, (long) steps);
      VectorMask<Long> isZero =
          bits.lanewise(VectorOperators.LSHL, 1).compare(VectorOperators.EQ, 0);
      outlier.blend(step.add(2), inside).blend(zero, isZero).intoArray(wideSlots, i);
    }
  }
}
