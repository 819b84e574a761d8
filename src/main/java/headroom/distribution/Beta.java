package headroom.distribution;

import headroom.math.IncompleteBeta;

/// The beta law stretched over `[low, high]`: density proportional to `y^(α−1)·(1−y)^(β−1)` in `y =
/// (x − low)/(high − low)`.
///
/// @param alpha shape at the lower end, 0.05 to 1e6; below 1 the density is infinite there
/// @param beta shape at the upper end, the same
/// @param low lower end
/// @param high upper end, above `low`
public record Beta(double alpha, double beta, double low, double high) implements Continuous {
  public Beta {
    Require.shape("alpha", alpha);
    Require.shape("beta", beta);
    Require.ascending("low and high", low, high);
  }

  @Override
  public double quantile(double u) {
    return Segments.of(this).quantile(u);
  }

  @Override
  public double cdf(double x) {
    return IncompleteBeta.of(alpha, beta, share(x - low), share(high - x));
  }

  @Override
  public double survival(double x) {
    return IncompleteBeta.of(beta, alpha, share(high - x), share(x - low));
  }

  /// A distance from an end as a part of the whole, 0 to 1; NaN for NaN.
  private double share(double distance) {
    return Math.clamp(distance / (high - low), 0.0, 1.0);
  }

  @Override
  public double density(double x) {
    if (!(x >= low && x <= high)) {
      return Double.isNaN(x) ? x : 0;
    }
    double y = share(x - low);
    double z = share(high - x);
    if (y == 0) {
      return densityAtEnd(alpha, beta);
    }
    if (z == 0) {
      return densityAtEnd(beta, alpha);
    }
    return IncompleteBeta.power(alpha, beta, y, z) / y / z / (high - low);
  }

  private double densityAtEnd(double shape, double other) {
    if (shape == 1) {
      return other / (high - low);
    }
    return shape > 1 ? 0 : Double.POSITIVE_INFINITY;
  }

  @Override
  public double mean() {
    return low + (high - low) * (alpha / (alpha + beta));
  }

  @Override
  public double variance() {
    double sum = alpha + beta;
    double width = high - low;
    return width * width * (alpha / sum) * (beta / sum) / (sum + 1);
  }
}
