package headroom.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// The width of this machine's vectors and the two species used on it.
final class VectorLanes {
  static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;

  /// Lanes in a vector: 8, 4 or 2, and 1 where the JVM has no vectors.
  static final int LANES = DOUBLES.length();

  private VectorLanes() {}

  /// The same double in every lane.
  static DoubleVector all(double value) {
    return DoubleVector.broadcast(DOUBLES, value);
  }

  static DoubleVector load(double[] values, int from) {
    return DoubleVector.fromArray(DOUBLES, values, from);
  }
}
