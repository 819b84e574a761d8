package headroom.agreement;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The cap's rule, a vector of trials at a time.
final class VectorCapRule implements CapRule {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  @Override
  public int apply(double[] accrued, double[] headroom, double[] counted, int count) {
    int usedUp = 0;
    int bound = SPECIES.loopBound(count);
    for (int trial = 0; trial < bound; trial += SPECIES.length()) {
      DoubleVector room = DoubleVector.fromArray(SPECIES, headroom, trial);
      DoubleVector part = DoubleVector.fromArray(SPECIES, accrued, trial).min(room);
      DoubleVector left = room.sub(part);
      part.intoArray(counted, trial);
      left.intoArray(headroom, trial);
      usedUp += left.compare(VectorOperators.EQ, 0).trueCount();
    }
    for (int trial = bound; trial < count; trial++) {
      usedUp += ScalarCapRule.applyOne(accrued, headroom, counted, trial);
    }
    return usedUp;
  }
}
