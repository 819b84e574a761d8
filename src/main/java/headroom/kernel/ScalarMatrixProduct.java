package headroom.kernel;

import java.util.Arrays;

/// The plain twin of [MatrixProduct]: one pass per element of the matrix, which the JVM's compiler
/// turns into vectors by itself.
final class ScalarMatrixProduct implements MatrixProduct {
  private final double[][] weights;

  ScalarMatrixProduct(double[][] weights) {
    this.weights = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
  }

  @Override
  public void apply(double[][] in, int count, double[][] out) {
    apply(weights, in, 0, count, out);
  }

  static void apply(double[][] weights, double[][] in, int from, int to, double[][] out) {
    for (int row = 0; row < weights.length; row++) {
      double[] sums = out[row];
      scale(weights[row][0], in[0], from, to, sums);
      for (int column = 1; column < weights[row].length; column++) {
        addScaled(weights[row][column], in[column], from, to, sums);
      }
    }
  }

  private static void scale(double weight, double[] values, int from, int to, double[] sums) {
    for (int i = from; i < to; i++) {
      sums[i] = weight * values[i];
    }
  }

  private static void addScaled(double weight, double[] values, int from, int to, double[] sums) {
    for (int i = from; i < to; i++) {
      sums[i] = Math.fma(weight, values[i], sums[i]);
    }
  }
}
