package headroom.expression;

import headroom.words.WrittenNumber;

/// A value that an expression is to have.
///
/// @param of the expression
/// @param value the value; of a probability from 0 to 1
public record Target(Expression of, double value) {
  /// The target as it is written: `mean(share.paid) = 40`.
  public String text() {
    return of.text() + " = " + WrittenNumber.text(value);
  }
}
