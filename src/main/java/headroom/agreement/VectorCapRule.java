package headroom.agreement;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// The cap's rule, a vector of trials at a time.
final class VectorCapRule implements CapRule {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  @Override
  public void apply(double[] accrued, double[] headroom, double[] counted, int count) {
    int bound = SPECIES.loopBound(count);
    for (int trial = 0; trial < bound; trial += SPECIES.length()) {
      DoubleVector room = DoubleVector.fromArray(SPECIES, headroom, trial);
      DoubleVector part = DoubleVector.fromArray(SPECIES, accrued, trial).min(room);
      part.intoArray(counted, trial);
      room.sub(part).intoArray(headroom, trial);
    }
    for (int trial = bound; trial < count; trial++) {
      double part = Math.min(accrued[trial], headroom[trial]);
      counted[trial] = part;
      headroom[trial] -= part;
    }
  }
}
