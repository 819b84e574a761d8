package headroom.distribution;

/// Every value between two ends equally likely.
///
/// @param low lower end
/// @param high upper end, above `low`
public record Uniform(double low, double high) implements Continuous {
  public Uniform {
    Require.ascending("low and high", low, high);
  }

  @Override
  public double quantile(double u) {
    return u == 1 ? high : Math.min(high, Math.fma(u, high - low, low));
  }

  @Override
  public double cdf(double x) {
    return Math.clamp((x - low) / (high - low), 0.0, 1.0);
  }

  @Override
  public double survival(double x) {
    return Math.clamp((high - x) / (high - low), 0.0, 1.0);
  }

  @Override
  public double density(double x) {
    if (!(x >= low && x <= high)) {
      return Double.isNaN(x) ? x : 0;
    }
    return 1 / (high - low);
  }

  @Override
  public double mean() {
    return low + (high - low) / 2;
  }

  @Override
  public double variance() {
    return (high - low) * (high - low) / 12;
  }
}
