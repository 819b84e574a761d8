package headroom.kernel;

import headroom.math.OpenUnit;
import headroom.math.Philox4x32;

/// The plain twin of [Uniforms].
final class ScalarUniforms implements Uniforms {
  @Override
  public void fill(long key, long high, long low, int count, double[] first, double[] second) {
    fill(key, high, low, 0, count, first, second);
  }

  static void fill(
      long key, long high, long low, int from, int to, double[] first, double[] second) {
    for (int i = from; i < to; i++) {
      Philox4x32.Block block = Philox4x32.block(low + i, high, key);
      first[i] = OpenUnit.of(block.low());
      second[i] = OpenUnit.of(block.high());
    }
  }
}
