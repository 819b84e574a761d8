package headroom.agreement;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The cap's rule, a vector of trials at a time.
final class VectorCapRule implements CapRule {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  @Override
  public void apply(double[] accrued, double[] headroom, double[] counted, int count) {
    int bound = SPECIES.loopBound(count);
    for (int trial = 0; trial < bound; trial += SPECIES.length()) {
      DoubleVector room = DoubleVector.fromArray(SPECIES, headroom, trial);
      DoubleVector due = DoubleVector.fromArray(SPECIES, accrued, trial);
      DoubleVector part = due.blend(room, room.compare(VectorOperators.LT, due));
      part.intoArray(counted, trial);
      room.sub(part).intoArray(headroom, trial);
    }
    for (int trial = bound; trial < count; trial++) {
      double part = headroom[trial] < accrued[trial] ? headroom[trial] : accrued[trial];
      counted[trial] = part;
      headroom[trial] -= part;
    }
  }
}
