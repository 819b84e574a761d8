package headroom.kernel;

import static headroom.kernel.VectorLanes.DOUBLES;
import static headroom.kernel.VectorLanes.LANES;
import static jdk.incubator.vector.DoubleVector.broadcast;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/// The vector twin of [MatrixProduct]. Two vectors of every column are laid side by side in a tile
/// that stays in the first cache; eight sums, four rows of two vectors, are kept in registers.
final class VectorMatrixProduct implements MatrixProduct {
  private static final int ROWS = 4;
  private static final int WIDTH = 2 * LANES;

  private final double[][] weights;
  private final int columns;
  private final double[] packed;
  private final double[] tile;

  VectorMatrixProduct(double[][] weights) {
    this.weights = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
    columns = weights[0].length;
    packed = new double[(weights.length + ROWS - 1) / ROWS * ROWS * columns];
    for (int row = 0; row < weights.length; row++) {
      for (int column = 0; column < columns; column++) {
        packed[(row / ROWS * columns + column) * ROWS + row % ROWS] = weights[row][column];
      }
    }
    tile = new double[columns * WIDTH];
  }

  @Override
  public void apply(double[][] in, int count, double[][] out) {
    int bulk = count - count % WIDTH;
    for (int i = 0; i < bulk; i += WIDTH) {
      for (int column = 0; column < columns; column++) {
        System.arraycopy(in[column], i, tile, column * WIDTH, WIDTH);
      }
      for (int row = 0; row < weights.length; row += ROWS) {
        rows(row, i, out);
      }
    }
    ScalarMatrixProduct.apply(weights, in, bulk, count, out);
  }

  /// Four rows of one tile; rows behind the last are computed with weights of 0 and dropped.
  private void rows(int row, int i, double[][] out) {
    int at = row * columns;
    DoubleVector left = DoubleVector.fromArray(DOUBLES, tile, 0);
    DoubleVector right = DoubleVector.fromArray(DOUBLES, tile, LANES);
    DoubleVector a0 = left.mul(packed[at]);
    DoubleVector a1 = right.mul(packed[at]);
    DoubleVector b0 = left.mul(packed[at + 1]);
    DoubleVector b1 = right.mul(packed[at + 1]);
    DoubleVector c0 = left.mul(packed[at + 2]);
    DoubleVector c1 = right.mul(packed[at + 2]);
    DoubleVector d0 = left.mul(packed[at + 3]);
    DoubleVector d1 = right.mul(packed[at + 3]);
    for (int column = 1; column < columns; column++) {
      left = DoubleVector.fromArray(DOUBLES, tile, column * WIDTH);
      right = DoubleVector.fromArray(DOUBLES, tile, column * WIDTH + LANES);
      DoubleVector weight = broadcast(DOUBLES, packed[at + column * ROWS]);
      a0 = left.fma(weight, a0);
      a1 = right.fma(weight, a1);
      weight = broadcast(DOUBLES, packed[at + column * ROWS + 1]);
      b0 = left.fma(weight, b0);
      b1 = right.fma(weight, b1);
      weight = broadcast(DOUBLES, packed[at + column * ROWS + 2]);
      c0 = left.fma(weight, c0);
      c1 = right.fma(weight, c1);
      weight = broadcast(DOUBLES, packed[at + column * ROWS + 3]);
      d0 = left.fma(weight, d0);
      d1 = right.fma(weight, d1);
    }
    a0.intoArray(out[row], i);
    a1.intoArray(out[row], i + LANES);
    if (row + 1 < weights.length) {
      b0.intoArray(out[row + 1], i);
      b1.intoArray(out[row + 1], i + LANES);
    }
    if (row + 2 < weights.length) {
      c0.intoArray(out[row + 2], i);
      c1.intoArray(out[row + 2], i + LANES);
    }
    if (row + 3 < weights.length) {
      d0.intoArray(out[row + 3], i);
      d1.intoArray(out[row + 3], i + LANES);
    }
  }
}
