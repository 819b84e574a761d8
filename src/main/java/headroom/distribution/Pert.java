package headroom.distribution;

/// The PERT law of weight 4: a beta law stretched over `[low, high]`, with `α = 1 + 4(mode −
/// low)/(high − low)` and `β = 6 − α`, so that the mean is `(low + 4·mode + high)/6`.
///
/// @param low lower end
/// @param mode most likely value
/// @param high upper end, above `low`
public record Pert(double low, double mode, double high) implements Continuous {
  public Pert {
    Require.ascending("low, mode and high", low, mode, high);
  }

  /// The first shape parameter of the beta law, 1 to 5.
  public double alpha() {
    return 1 + 4 * ((mode - low) / (high - low));
  }

  /// The second shape parameter of the beta law, 1 to 5.
  public double beta() {
    return 1 + 4 * ((high - mode) / (high - low));
  }

  @Override
  public double quantile(double u) {
    return Segments.of(this).quantile(u);
  }

  private Beta stretched() {
    return new Beta(alpha(), beta(), low, high);
  }

  @Override
  public double cdf(double x) {
    return stretched().cdf(x);
  }

  @Override
  public double survival(double x) {
    return stretched().survival(x);
  }

  @Override
  public double density(double x) {
    return stretched().density(x);
  }

  @Override
  public double mean() {
    return (low + 4 * mode + high) / 6;
  }

  @Override
  public double variance() {
    return (mean() - low) * (high - mean()) / 7;
  }
}
