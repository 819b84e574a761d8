package headroom.sweep;

import headroom.expression.Condition;
import headroom.expression.Expression;
import headroom.expression.MetricReference;
import headroom.expression.Relation;
import headroom.expression.Test;
import headroom.result.MetricName;
import java.util.Optional;

/// An expression as it can be read from what would be paid without a cap: a statistic of the total
/// paid or forgone, or the chance that both and a hit are as a condition wants them.
record CapMeasure(String agreement, Expression expression) {

  /// The expression, if it speaks of nothing else.
  static Optional<CapMeasure> of(String agreement, Expression expression) {
    CapMeasure measure = new CapMeasure(agreement, expression);
    boolean can =
        switch (expression) {
          case Expression.Mean(MetricReference of) -> measure.isAmount(of);
          case Expression.Sd(MetricReference of) -> measure.isAmount(of);
          case Expression.Percentile(MetricReference of, int _) -> measure.isAmount(of);
          case Expression.Chance(Condition of) -> of.tests().stream().allMatch(measure::isKnown);
          case Expression.Single _ -> false;
        };
    return can ? Optional.of(measure) : Optional.empty();
  }

  private boolean isAmount(MetricReference metric) {
    return is(metric, MetricName.PAID) || is(metric, MetricName.FORGONE);
  }

  private boolean isKnown(Test test) {
    return switch (test) {
      case Test.Compared(MetricReference of, Relation _, double _) -> isAmount(of);
      case Test.Happens(MetricReference of, boolean _) -> is(of, MetricName.CAP_HIT);
    };
  }

  private boolean is(MetricReference metric, MetricName name) {
    return metric.equals(MetricReference.total(name.of(agreement)));
  }

  /// Whether the condition of a chance holds in a trial.
  ///
  /// @param free what would be paid without a cap
  /// @param headroom what may be paid
  boolean holds(double free, double headroom) {
    return expression instanceof Expression.Chance(Condition of)
        && of.tests().stream().allMatch(test -> holds(test, free, headroom));
  }

  private boolean holds(Test test, double free, double headroom) {
    return switch (test) {
      case Test.Happens(MetricReference _, boolean wanted) -> free >= headroom == wanted;
      case Test.Compared(MetricReference of, Relation relation, double value) -> {
        double amount = amount(of, free, headroom);
        yield switch (relation) {
          case LESS -> amount < value;
          case AT_MOST -> amount <= value;
          case MORE -> amount > value;
          case AT_LEAST -> amount >= value;
        };
      }
    };
  }

  /// The amount in a trial of which it is a statistic.
  double amount(double free, double headroom) {
    return switch (expression) {
      case Expression.Mean(MetricReference of) -> amount(of, free, headroom);
      case Expression.Sd(MetricReference of) -> amount(of, free, headroom);
      case Expression.Percentile(MetricReference of, int _) -> amount(of, free, headroom);
      case Expression.Chance _, Expression.Single _ ->
          throw new IllegalStateException(expression.text() + " is no statistic of an amount");
    };
  }

  private double amount(MetricReference of, double free, double headroom) {
    double paid = Math.min(free, headroom);
    return is(of, MetricName.PAID) ? paid : free - paid;
  }
}
