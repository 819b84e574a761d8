package headroom.distribution;

import headroom.math.TriangularQuantile;
import java.util.List;

/// Density rising linearly from `low` to `mode` and falling to `high`.
///
/// @param low lower end
/// @param mode most likely value
/// @param high upper end, above `low`
public record Triangular(double low, double mode, double high) implements Continuous {
  public Triangular {
    Require.ascending("low, mode and high", low, mode, high);
  }

  @Override
  public double quantile(double u) {
    if (u == 0 || u == 1) {
      return u == 0 ? low : high;
    }
    return TriangularQuantile.quantile(u, low, mode, high);
  }

  @Override
  public double cdf(double x) {
    return below(x - low, mode - low, high - x, high - mode);
  }

  @Override
  public double survival(double x) {
    return below(high - x, high - mode, x - low, mode - low);
  }

  /// The probability within a distance of one end. Beyond the mode it is all on the near side of it
  /// and what lies between, both of them positive.
  ///
  /// @param distance from the end, of the value
  /// @param modal from the end, of the mode
  /// @param far from the other end, of the value
  /// @param farModal from the other end, of the mode
  private double below(double distance, double modal, double far, double farModal) {
    double width = high - low;
    if (!(distance > 0 && far > 0)) {
      return distance <= 0 ? 0 : far <= 0 ? 1 : Double.NaN;
    }
    if (distance <= modal) {
      return distance / width * (distance / modal);
    }
    double between = (distance - modal) / width * ((farModal + far) / farModal);
    return Math.min(1, modal / width + between);
  }

  @Override
  public double density(double x) {
    double peak = 2 / (high - low);
    if (!(x >= low && x <= high)) {
      return Double.isNaN(x) ? x : 0;
    }
    if (x == mode) {
      return peak;
    }
    return peak * (x < mode ? (x - low) / (mode - low) : (high - x) / (high - mode));
  }

  @Override
  public List<Double> kinks() {
    return mode > low && mode < high ? List.of(mode) : List.of();
  }

  @Override
  public double mean() {
    return (low + mode + high) / 3;
  }

  @Override
  public double variance() {
    double width = high - low;
    double before = mode - low;
    return (width * width - before * (width - before)) / 18;
  }
}
