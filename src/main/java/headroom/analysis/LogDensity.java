package headroom.analysis;

import java.util.function.DoubleUnaryOperator;

/// A density of `u = ln Y` on a uniform grid. Sums over the grid are trapezoid integrals: for a
/// function as smooth as a Gaussian several steps wide they are spectrally accurate.
final class LogDensity {
  private final double start;
  private final double step;
  private final double[] values;

  /// The values of `density` from `from` to `to` or just beyond.
  LogDensity(double from, double to, double step, DoubleUnaryOperator density) {
    this.start = from;
    this.step = step;
    this.values = new double[(int) Math.ceil((to - from) / step) + 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = density.applyAsDouble(point(i));
    }
  }

  private double point(int index) {
    return start + index * step;
  }

  /// The least grid point.
  double from() {
    return start;
  }

  /// The greatest grid point.
  double to() {
    return point(values.length - 1);
  }

  /// `∫ f(u)·function(u) du`.
  double integral(DoubleUnaryOperator function) {
    return integral(start, to(), function);
  }

  /// `∫ f(u)·function(u) du` for a function that vanishes outside `from` to `to`.
  double integral(double from, double to, DoubleUnaryOperator function) {
    int first = (int) Math.max(0, Math.ceil((from - start) / step));
    int last = (int) Math.min(values.length - 1, Math.floor((to - start) / step));
    double sum = 0;
    for (int i = first; i <= last; i++) {
      sum += values[i] * function.applyAsDouble(point(i));
    }
    return sum * step;
  }
}
