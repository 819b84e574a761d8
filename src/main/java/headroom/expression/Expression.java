package headroom.expression;

/// One number told by a run.
public sealed interface Expression
    permits Expression.Mean,
        Expression.Sd,
        Expression.Percentile,
        Expression.Chance,
        Expression.Single {

  /// The expression as it is written, the same for all ways to write it: `P95(share.paid@2028)`.
  String text();

  /// The mean of a metric.
  ///
  /// @param of an amount, or a conditional metric, whose mean is over the trials that have it
  record Mean(MetricReference of) implements Expression {
    @Override
    public String text() {
      return "mean(" + of.text() + ")";
    }
  }

  /// The standard deviation of a metric.
  ///
  /// @param of an amount
  record Sd(MetricReference of) implements Expression {
    @Override
    public String text() {
      return "sd(" + of.text() + ")";
    }
  }

  /// The value that `percent` per cent of the trials lie at or below.
  ///
  /// @param of an amount, or a date, of which a trial without it counts as later than any
  /// @param percent 1 to 99
  record Percentile(MetricReference of, int percent) implements Expression {
    /// Checks the percentage.
    ///
    /// @throws IllegalArgumentException if it is out of range
    public Percentile {
      if (percent < 1 || percent > 99) {
        throw new IllegalArgumentException("percentiles go from 1 to 99, not " + percent);
      }
    }

    @Override
    public String text() {
      return "P" + percent + "(" + of.text() + ")";
    }
  }

  /// The probability of a condition. That of something that happens is written as its metric alone:
  /// `share.cap.hit`.
  ///
  /// @param of the condition
  record Chance(Condition of) implements Expression {
    @Override
    public String text() {
      return of.isPlainly() ? of.text() : "P(" + of.text() + ")";
    }
  }

  /// A metric that is one number of the whole run, such as `party.A.cvar5`.
  ///
  /// @param of the metric
  record Single(MetricReference of) implements Expression {
    @Override
    public String text() {
      return of.text();
    }
  }
}
