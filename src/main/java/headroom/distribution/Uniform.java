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
    return Math.min(high, Math.fma(u, high - low, low));
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
    return x >= low && x <= high ? 1 / (high - low) : 0;
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
