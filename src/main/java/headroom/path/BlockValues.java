package headroom.path;

import java.util.Arrays;

/// Values of a quantity in a block of trials: one per trial, or a single one for all.
///
/// Mutable scratch that belongs to one worker.
public final class BlockValues {
  private final double[] each;
  private boolean common;
  private double value;

  /// Scratch for a block.
  ///
  /// @param blockSize largest number of trials in a block
  public BlockValues(int blockSize) {
    each = new double[blockSize];
    common = true;
  }

  /// Whether all trials have the same value.
  public boolean common() {
    return common;
  }

  /// The value of all trials; meaningful only if [#common()].
  public double value() {
    return value;
  }

  /// Sets one value for all trials.
  public BlockValues setCommon(double newValue) {
    common = true;
    value = newValue;
    return this;
  }

  /// Declares that every trial has its own value and gives the array to be filled with them.
  public double[] separate() {
    common = false;
    return each;
  }

  /// The values per trial; a common value is spread over the first `count` entries first.
  public double[] spread(int count) {
    if (common) {
      Arrays.fill(each, 0, count, value);
    }
    return each;
  }

  /// Sets the values of an operand.
  ///
  /// @param operand the quantity
  /// @param draws the block's columns of draws
  /// @param count number of trials in the block
  public BlockValues load(Operand operand, double[][] draws, int count) {
    switch (operand) {
      case Operand.Known known -> setCommon(known.value());
      case Operand.Drawn drawn -> System.arraycopy(draws[drawn.column()], 0, separate(), 0, count);
    }
    return this;
  }

  /// The values per trial of an operand: a drawn one's own column, to be read only, or a known
  /// value spread.
  double[] view(Operand operand, double[][] draws, int count) {
    return switch (operand) {
      case Operand.Known(double known) -> setCommon(known).spread(count);
      case Operand.Drawn(int column) -> draws[column];
    };
  }

  /// Raises every value below `floor` to it.
  public BlockValues atLeast(double floor, int count) {
    if (common) {
      value = Math.max(value, floor);
    } else {
      for (int trial = 0; trial < count; trial++) {
        each[trial] = Math.max(each[trial], floor);
      }
    }
    return this;
  }
}
