package headroom.distribution;

import headroom.math.Exp;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/// Student's t law, shifted and stretched: `location + scale·T`.
///
/// @param df degrees of freedom, at least 1; the mean exists above 1, the variance above 2
/// @param location median
/// @param scale scale, above 0
public record StudentT(double df, double location, double scale) implements Continuous {
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

  /// `P(T ≤ t)`. Of the two incomplete beta functions for it each is taken where its argument keeps
  /// all digits.
  private double below(double t) {
    if (Double.isInfinite(t)) {
      return t < 0 ? 0 : 1;
    }
    double square = t * t;
    double tail =
        square < df
            ? 0.5 - Beta.regularizedBeta(square / (df + square), 0.5, df / 2) / 2
            : Beta.regularizedBeta(df / (df + square), df / 2, 0.5) / 2;
    return t < 0 ? tail : 1 - tail;
  }

  @Override
  public double density(double x) {
    double t = (x - location) / scale;
    double log =
        Gamma.logGamma((df + 1) / 2)
            - Gamma.logGamma(df / 2)
            - (df + 1) / 2 * FastMath.log1p(t * t / df);
    return Exp.exp(log) / (Math.sqrt(df * Math.PI) * scale);
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
