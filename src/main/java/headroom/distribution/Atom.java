package headroom.distribution;

/// A value of positive probability.
///
/// @param value the value, finite
/// @param probability its probability, above 0
public record Atom(double value, double probability) {
  public Atom {
    Require.finite("a value", value);
    Require.positive("a weight", probability);
  }
}
