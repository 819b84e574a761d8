package headroom.expression;

import headroom.words.WrittenNumber;

/// Something that is true or false in a trial.
public sealed interface Test {
  /// The test as it is written.
  String text();

  /// A metric against a number.
  ///
  /// @param of an amount, or a date as a decimal year; a date that does not come counts as later
  ///   than any
  /// @param relation how it lies to the number
  /// @param value the number
  record Compared(MetricReference of, Relation relation, double value) implements Test {
    @Override
    public String text() {
      return of.text() + " " + relation.text() + " " + WrittenNumber.text(value);
    }
  }

  /// Whether something happens.
  ///
  /// @param of a metric that is a probability
  /// @param wanted whether it is to happen, or not to
  record Happens(MetricReference of, boolean wanted) implements Test {
    @Override
    public String text() {
      return (wanted ? "" : "not ") + of.text();
    }
  }
}
