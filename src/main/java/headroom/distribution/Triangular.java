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
    return TriangularQuantile.quantile(u, low, mode, high);
  }

  @Override
  public double cdf(double x) {
    if (x <= low) {
      return 0;
    }
    return x <= mode ? (x - low) / (high - low) * ((x - low) / (mode - low)) : 1 - survival(x);
  }

  @Override
  public double survival(double x) {
    if (x >= high) {
      return 0;
    }
    return x >= mode ? (high - x) / (high - low) * ((high - x) / (high - mode)) : 1 - cdf(x);
  }

  @Override
  public double density(double x) {
    double peak = 2 / (high - low);
    if (x < low || x > high) {
      return 0;
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
