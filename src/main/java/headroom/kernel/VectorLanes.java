package headroom.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// The width of this machine's vectors and the species used on it.
///
/// Two rules hold for every loop over vectors in this package. Its body calls the Vector API and
/// nothing of ours: the compiler stops inlining our methods once the method it works on has grown
/// large, wherever that happens to be, and a vector that goes into or comes out of a call is put on
/// the heap; the API's own methods it inlines always. And a vector carried round the loop is an
/// argument of such calls, a fresh one their receiver: of a fresh vector the compiler knows the
/// class, of a carried one it must have seen it often enough, or it leaves a call there.
final class VectorLanes {
  static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;

  /// Half as wide lanes in vectors of the same size.
  static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, DOUBLES.vectorShape());

  /// Half as wide lanes, as many of them: the low halves of [#LONGS]. No less than two.
  static final VectorSpecies<Integer> HALF_INTS =
      VectorSpecies.of(
          int.class, VectorShape.forBitSize(Math.max(Long.SIZE, DOUBLES.vectorBitSize() / 2)));

  /// Lanes in a vector: 8, 4 or 2, and 1 where the JVM has no vectors.
  static final int LANES = DOUBLES.length();

  private VectorLanes() {}
}
