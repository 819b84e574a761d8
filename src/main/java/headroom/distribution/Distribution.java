package headroom.distribution;

import java.util.List;

/// The law of one real quantity, in canonical parameters.
///
/// A new law is a record of [Continuous] or a new entry here; [InverseCdf#of] and [Segments] then
/// do not compile until they know it.
public sealed interface Distribution permits Continuous, Discrete, Mixture {

  /// The smallest `x` with `P(X ≤ x) ≥ u`, for `0 ≤ u ≤ 1`; the ends of the support at 0 and 1, NaN
  /// for NaN.
  double quantile(double u);

  /// `P(X ≤ x)`, for any `x` including ±∞; NaN for NaN. Accurate relative to itself in the lower
  /// tail.
  double cdf(double x);

  /// `P(X > x)`, for any `x` including ±∞; NaN for NaN. Accurate relative to itself in the upper
  /// tail.
  double survival(double x);

  /// The expected value.
  double mean();

  /// The variance.
  double variance();

  /// The standard deviation.
  default double sd() {
    return Math.sqrt(variance());
  }

  /// The values of positive probability, in ascending order, each once.
  List<Atom> atoms();

  /// The lower end of the support, possibly −∞.
  double low();

  /// The upper end of the support, possibly ∞.
  double high();

  /// The law written `low to high`: its ends are P5 and P95, so one draw in ten lies outside.
  /// Lognormal if both ends are positive, else normal.
  ///
  /// @throws IllegalArgumentException if `low` is 0 or not below `high`
  static Distribution range(double low, double high) {
    if (low == 0) {
      throw new IllegalArgumentException("a range cannot start at exactly 0");
    }
    return low > 0
        ? Lognormal.ofPercentiles(0.05, low, 0.95, high)
        : Normal.ofPercentiles(0.05, low, 0.95, high);
  }
}
