package headroom.distribution;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Checks of parameters; each throws `IllegalArgumentException` with the reason.
final class Require {
  private Require() {}

  static void finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " must be finite, not " + value);
    }
  }

  static void positive(String what, double value) {
    finite(what, value);
    if (!(value > 0)) {
      throw new IllegalArgumentException(what + " must be above 0, not " + value);
    }
  }

  /// The least shape of a gamma or beta law: below it all but nothing lies in between.
  static final double LEAST_SHAPE = 0.05;

  /// The greatest shape of a gamma or beta law: beyond it the law is a constant in all but name.
  static final double MOST_SHAPE = 1e6;

  static void shape(String what, double value) {
    if (!(value >= LEAST_SHAPE && value <= MOST_SHAPE)) {
      throw new IllegalArgumentException(what + " must lie between 0.05 and 1000000, not " + value);
    }
  }

  /// The values ascend and the last is above the first; their distance is finite.
  static void ascending(String what, double... values) {
    for (int i = 1; i < values.length; i++) {
      if (!(values[i - 1] <= values[i])) {
        throw new IllegalArgumentException(what + " must ascend");
      }
    }
    double width = values[values.length - 1] - values[0];
    if (!(width > 0 && width <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(what + " must be finite and not all equal");
    }
  }

  static void percentiles(double probability1, double value1, double probability2, double value2) {
    if (!(probability1 > 0 && probability1 < probability2 && probability2 < 1)) {
      throw new IllegalArgumentException("percentiles must ascend between P0 and P100");
    }
    ascending("the percentiles' values", value1, value2);
  }

  /// The sum of the weights, which is 1 up to 1e-9.
  static <T> double weightSum(List<T> parts, ToDoubleFunction<T> weight) {
    double sum = 0;
    for (T part : parts) {
      sum += weight.applyAsDouble(part);
    }
    if (!(Math.abs(sum - 1) <= 1e-9)) {
      throw new IllegalArgumentException("weights must add up to 1, not " + sum);
    }
    return sum;
  }
}
