package headroom.scenario;

/// A number that is drawn once per trial, or known.
public sealed interface Quantity {

  /// A known number.
  ///
  /// @param value finite; shares as fractions
  record Constant(double value) implements Quantity {
    public Constant {
      Numbers.requireFinite(value);
    }
  }

  /// A number drawn from its own law.
  ///
  /// @param variable name of the random variable: the quantity's dotted path in the scenario file,
  ///   or an assumption's `assumption.<name>`
  /// @param law the law it follows
  record Drawn(String variable, Law law) implements Quantity {}

  /// The value that an assumption has in the same trial.
  ///
  /// @param assumption name of the assumption
  record Reference(String assumption) implements Quantity {}
}
