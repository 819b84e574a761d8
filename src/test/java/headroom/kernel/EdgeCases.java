package headroom.kernel;

import headroom.math.OpenUnit;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/// Arguments on which twins must agree: edges first, then a seeded lot.
final class EdgeCases {
  private static final double[] EDGES = {
    0.0,
    -0.0,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    1e-310,
    Math.nextDown(Double.MIN_NORMAL),
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN,
    1.0,
    Math.nextUp(1.0),
    Math.nextDown(1.0),
    -1.0,
    0.5,
    Math.nextUp(0.5),
    0.075,
    Math.nextDown(0.075),
    0.925,
    Math.nextUp(0.925),
    1.3887943864964021e-11,
    1.4e-11,
    1.9e-11,
    2e-11,
    2.1e-11,
    1e-300,
    0x1p-53,
    1 - 0x1p-53,
    700,
    Math.nextUp(700.0),
    -700,
    -708.5,
    -745.2,
    709.8,
    0.67,
    Math.nextUp(0.67),
    -0.67,
    37,
    Math.nextUp(37.0),
    -37,
    -38.5,
    -39.5,
    Math.sqrt(0.5),
    Math.nextUp(Math.sqrt(0.5)),
    Math.sqrt(2),
  };

  private EdgeCases() {}

  /// `count` numbers: the edges in seeded places among uniforms, numbers of normal size and numbers
  /// of any exponent.
  static double[] numbers(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return DoubleStream.generate(() -> next(random)).limit(count).toArray();
  }

  /// Every edge alone in a vector of ordinary uniforms.
  static double[] edgesApart() {
    double[] values = new double[EDGES.length * 16];
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 16 == 3 ? EDGES[i / 16] : OpenUnit.of(random.nextLong());
    }
    return values;
  }

  private static double next(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0 -> EDGES[random.nextInt(EDGES.length)];
      case 1 -> Double.longBitsToDouble(random.nextLong());
      case 2, 3 -> 20 * random.nextDouble() - 10;
      default -> OpenUnit.of(random.nextLong());
    };
  }
}
