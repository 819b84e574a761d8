package headroom.distribution;

import java.util.List;

/// A law with a density and no atoms.
public sealed interface Continuous extends Distribution
    permits Uniform,
        LogUniform,
        Normal,
        Lognormal,
        Triangular,
        Pert,
        Beta,
        Gamma,
        StudentT,
        Metalog,
        Truncated {

  /// The density at `x`: 0 outside the support, possibly ∞ at its ends; NaN for NaN.
  double density(double x);

  /// Points inside the support where the density is not smooth, in ascending order.
  default List<Double> kinks() {
    return List.of();
  }

  /// Whether this is a law of the logarithm: its values are positive and may spread over many
  /// orders of magnitude, so that an error is to be seen relative to the value.
  default boolean isMultiplicative() {
    return false;
  }

  /// A finite value among the likely ones, where searches begin.
  default double centre() {
    return mean();
  }

  /// A finite distance over which the distribution function changes a good deal.
  default double width() {
    return sd();
  }

  /// `P(from < X ≤ to)` for `from ≤ to`, without cancellation: not in either tail, nor where the
  /// two are close to each other.
  default double between(double from, double to) {
    double below = cdf(to);
    double whole = below <= 0.5 ? below : survival(from);
    double part = below <= 0.5 ? below - cdf(from) : whole - survival(to);
    return from < to && part < NarrowInterval.PART * whole
        ? NarrowInterval.probability(this, from, to)
        : part;
  }

  @Override
  default List<Atom> atoms() {
    return List.of();
  }
}
