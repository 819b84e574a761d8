package headroom.kernel;

import static headroom.kernel.ScalarSummaries.DROPPED_BITS;
import static headroom.kernel.ScalarSummaries.PARTIAL_SUMS;
import static headroom.kernel.VectorLanes.DOUBLES;
import static headroom.kernel.VectorLanes.HALF_INTS;
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
  private final double[] partialSums = new double[PARTIAL_SUMS];
  private long leastBits;
  private long greatestBits;

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
      sums = DoubleVector.fromArray(DOUBLES, values, i).add(sums);
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
      sums = deviation.mul(deviation).add(sums);
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
      a = DoubleVector.fromArray(DOUBLES, values, i).min(a);
      b = DoubleVector.fromArray(DOUBLES, values, i + LANES).min(b);
      c = DoubleVector.fromArray(DOUBLES, values, i + 2 * LANES).min(c);
      d = DoubleVector.fromArray(DOUBLES, values, i + 3 * LANES).min(d);
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
      a = DoubleVector.fromArray(DOUBLES, values, i).max(a);
      b = DoubleVector.fromArray(DOUBLES, values, i + LANES).max(b);
      c = DoubleVector.fromArray(DOUBLES, values, i + 2 * LANES).max(c);
      d = DoubleVector.fromArray(DOUBLES, values, i + 3 * LANES).max(d);
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
  public int placesOfZeros(double[] values, double[] others, int count, double[] out) {
    int bulk = DOUBLES.loopBound(count);
    DoubleVector laneNumbers = broadcast(DOUBLES, 0.0).addIndex(1);
    int found = 0;
    for (int i = 0; i < bulk; i += LANES) {
      DoubleVector v = DoubleVector.fromArray(DOUBLES, values, i);
      DoubleVector w = DoubleVector.fromArray(DOUBLES, others, i);
      VectorMask<Double> wanted =
          v.compare(VectorOperators.EQ, 0.0).and(w.compare(VectorOperators.GT, 0.0));
      broadcast(DOUBLES, i).add(laneNumbers).compress(wanted).intoArray(out, found);
      found += wanted.trueCount();
    }
    return ScalarSummaries.placesOfZeros(values, others, bulk, count, found, out);
  }

  // Raw bits, taken for integers, have one order where all values have one sign; one instruction
  // then finds the lesser, where the lesser of two doubles takes several.
  @Override
  public void survey(double[] values, int count, double[] out) {
    int bulk = count & -PARTIAL_SUMS;
    leastBits = Long.MAX_VALUE;
    greatestBits = Long.MIN_VALUE;
    for (int group = 0; group < PARTIAL_SUMS; group += LANES) {
      surveyGroup(values, group, bulk);
    }
    for (int i = bulk; i < count; i++) {
      long bits = Double.doubleToRawLongBits(values[i]);
      leastBits = Math.min(leastBits, bits);
      greatestBits = Math.max(greatestBits, bits);
    }
    out[0] = ScalarSummaries.sumOfRest(values, bulk, count, partialSums);
    boolean positive = leastBits >= 0 && count > 0;
    boolean oneSign = positive || (greatestBits < 0 && count > 0);
    long least = positive ? leastBits : greatestBits;
    long greatest = positive ? greatestBits : leastBits;
    out[1] = oneSign ? Double.longBitsToDouble(least) : min(values, count);
    out[2] = oneSign ? Double.longBitsToDouble(greatest) : max(values, count);
  }

  private void surveyGroup(double[] values, int group, int bulk) {
    DoubleVector sums = broadcast(DOUBLES, 0.0);
    LongVector least = LongVector.broadcast(LONGS, Long.MAX_VALUE);
    LongVector greatest = LongVector.broadcast(LONGS, Long.MIN_VALUE);
    for (int i = group; i < bulk; i += PARTIAL_SUMS) {
      DoubleVector v = DoubleVector.fromArray(DOUBLES, values, i);
      sums = v.add(sums);
      least = v.reinterpretAsLongs().min(least);
      greatest = v.reinterpretAsLongs().max(greatest);
    }
    sums.intoArray(partialSums, group);
    leastBits = Math.min(leastBits, least.reduceLanes(VectorOperators.MIN));
    greatestBits = Math.max(greatestBits, greatest.reduceLanes(VectorOperators.MAX));
  }

  @Override
  public void steps(double[] values, int origin, int count, int[] out) {
    int bulk = LANES == 1 ? 0 : DOUBLES.loopBound(count);
    for (int i = 0; i < bulk; i += LANES) {
      LongVector bits = DoubleVector.fromArray(DOUBLES, values, i).reinterpretAsLongs();
      LongVector step = bits.lanewise(VectorOperators.LSHR, DROPPED_BITS).sub(origin);
      step.convertShape(VectorOperators.L2I, HALF_INTS, 0).reinterpretAsInts().intoArray(out, i);
    }
    ScalarSummaries.steps(values, origin, bulk, count, out);
  }
}
