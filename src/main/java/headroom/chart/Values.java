package headroom.chart;

import java.util.Collection;
import java.util.List;

/// Checks that the chart records share.
final class Values {

  private Values() {}

  static List<Double> finite(String name, List<Double> values) {
    for (double value : values) {
      finite(name, value);
    }
    return List.copyOf(values);
  }

  static double finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be finite: " + value);
    }
    return value;
  }

  static double resolution(double value) {
    if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("resolution must be finite and not negative: " + value);
    }
    return value;
  }

  static double probability(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must lie between 0 and 1: " + value);
    }
    return value;
  }

  static void sameSize(String name, Collection<?> values, int size) {
    if (values.size() != size) {
      throw new IllegalArgumentException(
          name + " has " + values.size() + " values, expected " + size);
    }
  }

  static void notEmpty(String name, Collection<?> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
  }
}
