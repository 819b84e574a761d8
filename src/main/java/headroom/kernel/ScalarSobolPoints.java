package headroom.kernel;

import headroom.math.LaineKarras;
import headroom.math.OpenUnit;

/// The plain twin of [SobolPoints].
final class ScalarSobolPoints implements SobolPoints {
  @Override
  public void fill(
      SobolDimension dimension, long firstPoint, int scramble, int count, double[] out) {
    fill(dimension, firstPoint, scramble, 0, count, out);
  }

  static void fill(
      SobolDimension dimension, long firstPoint, int scramble, int from, int to, double[] out) {
    int[] directions = dimension.reversedDirections();
    int digits = dimension.reversedPoint(firstPoint + from);
    for (int i = from; i < to; i++) {
      out[i] = OpenUnit.ofWord(LaineKarras.scrambled(digits, scramble));
      int changed = Long.numberOfTrailingZeros(firstPoint + i + 1);
      digits ^= directions[changed & SobolDimension.LAST_BIT];
    }
  }
}
