package headroom.verify;

import java.util.function.DoubleUnaryOperator;

/// A density of `u = ln Y` on a uniform grid. Sums over the grid are trapezoid integrals: for a
/// function as smooth as a Gaussian several steps wide they are spectrally accurate.
final class LogDensity {
  private final double start;
  private final double step;
  private final double[] values;
  private final double[] logW;

  /// The values of `density` from `from` to `to` or just beyond.
  LogDensity(double from, double to, double step, DoubleUnaryOperator density) {
    this.start = from;
    this.step = step;
    this.values = new double[(int) Math.ceil((to - from) / step) + 1];
    this.logW = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = density.applyAsDouble(point(i));
      logW[i] = logW(point(i));
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

  /// `∫ f(u)·function(ln(1 + e^u)) du`.
  double integral(DoubleUnaryOperator function) {
    return integral(start, to(), function);
  }

  /// `∫ f(u)·function(ln(1 + e^u)) du` of a function that vanishes where `u` is outside `from` to
  /// `to`.
  double integral(double from, double to, DoubleUnaryOperator function) {
    int first = (int) Math.max(0, Math.ceil((from - start) / step));
    int last = (int) Math.min(values.length - 1, Math.floor((to - start) / step));
    double sum = 0;
    for (int i = first; i <= last; i++) {
      sum += values[i] * function.applyAsDouble(logW[i]);
    }
    return sum * step;
  }

  /// `ln(1 + e^u)`.
  private static double logW(double u) {
    return u > 0 ? u + StrictMath.log1p(StrictMath.exp(-u)) : StrictMath.log1p(StrictMath.exp(u));
  }
}
