package headroom.distribution;

import headroom.math.Exp;
import headroom.math.IncompleteBeta;
import headroom.math.Log;
import headroom.math.LogRatio;
import headroom.math.StirlingError;

/// Student's t law, shifted and stretched: `location + scale·T`.
///
/// @param df degrees of freedom, at least 1; the mean exists above 1, the variance above 2
/// @param location median
/// @param scale scale, above 0
public record StudentT(double df, double location, double scale) implements Continuous {
  /// Beyond so many scales a tail is its leading power; below so few the density is that of the
  /// centre.
  private static final double FAR = 1e100;

  private static final double NEAR = 1e-9;

  public StudentT {
    Require.finite("df", df);
    if (!(df >= 1 && df <= 1e6)) {
      throw new IllegalArgumentException("df must lie between 1 and 1000000, not " + df);
    }
    Require.finite("location", location);
    Require.positive("scale", scale);
  }

  @Override
  public double quantile(double u) {
    return Segments.of(this).quantile(u);
  }

  @Override
  public double cdf(double x) {
    return below((x - location) / scale);
  }

  @Override
  public double survival(double x) {
    return below((location - x) / scale);
  }

  /// `P(T ≤ t) = ½·I_x(df/2, ½)` with `x = df/(df + t²)` for `t` below 0, which keeps all digits of
  /// a tail; above 0 what is left of the other tail.
  private double below(double t) {
    double tail = tail(Math.abs(t)) / 2;
    return t > 0 ? 1 - tail : tail;
  }

  /// `P(|T| > t)`.
  private double tail(double t) {
    if (t > FAR) {
      return IncompleteBeta.nearZero(df / 2, 0.5, Log.log(df) - 2 * Log.log(t));
    }
    double square = t * t;
    double sum = df + square;
    return IncompleteBeta.of(df / 2, 0.5, df / sum, square / sum);
  }

  @Override
  public double density(double x) {
    double t = Math.abs((x - location) / scale);
    if (t > FAR) {
      return df * tail(t) / 2 / t / scale;
    }
    if (t < NEAR) {
      return densityAtCentre() / scale;
    }
    double square = t * t;
    double sum = df + square;
    return IncompleteBeta.power(df / 2, 0.5, df / sum, square / sum) / (t * scale);
  }

  /// `Γ(a + ½)/(Γ(a)·√(2πa))` with `a = df/2`, by Stirling's formula.
  private double densityAtCentre() {
    double a = df / 2;
    double stirling = StirlingError.of(a + 0.5) - StirlingError.of(a);
    return Exp.exp(a * LogRatio.of(a + 0.5, a) - 0.5 + stirling) / Math.sqrt(2 * Math.PI);
  }

  /// The mean; NaN at one degree of freedom, where there is none.
  @Override
  public double mean() {
    return df > 1 ? location : Double.NaN;
  }

  /// The variance; ∞ up to two degrees of freedom.
  @Override
  public double variance() {
    return df > 2 ? scale * scale * (df / (df - 2)) : Double.POSITIVE_INFINITY;
  }

  @Override
  public double centre() {
    return location;
  }

  @Override
  public double width() {
    return scale;
  }

  @Override
  public double low() {
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public double high() {
    return Double.POSITIVE_INFINITY;
  }
}
