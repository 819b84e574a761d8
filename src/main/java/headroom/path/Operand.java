package headroom.path;

/// A quantity of a plan: known, or drawn once per trial.
public sealed interface Operand {

  /// The same value in every trial.
  ///
  /// @param value finite
  record Known(double value) implements Operand {}

  /// A value drawn once per trial.
  ///
  /// @param column index of the block's column of draws
  record Drawn(int column) implements Operand {}

  /// A known value.
  static Operand of(double value) {
    return new Known(value);
  }

  /// Whether the value is the same in every trial.
  default boolean known() {
    return this instanceof Known;
  }
}
