package headroom.sweep;

import headroom.expression.Condition;
import headroom.expression.Expression;
import headroom.expression.MetricReference;
import headroom.expression.Test;
import headroom.result.MetricName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An expression as it can be read from what would be paid without a cap: a statistic of the total
/// paid or forgone, or the chance that both and a hit are as a condition wants them. Names are
/// looked at once, not in every trial.
final class CapMeasure {
  private final Expression expression;
  private final Part[] parts;

  /// What is asked of a trial.
  ///
  /// @param test what must hold; empty of a statistic
  /// @param ofPaid whether it is asked of what is paid, not of what is forgone; of a hit neither
  private record Part(Optional<Test> test, boolean ofPaid) {

    double amount(double free, double headroom) {
      double paid = Math.min(free, headroom);
      return ofPaid ? paid : free - paid;
    }

    boolean holds(double free, double headroom) {
      return switch (test.orElseThrow()) {
        case Test.Happens happens -> free >= headroom == happens.wanted();
        case Test.Compared compared -> {
          double amount = amount(free, headroom);
          yield switch (compared.relation()) {
            case LESS -> amount < compared.value();
            case AT_MOST -> amount <= compared.value();
            case MORE -> amount > compared.value();
            case AT_LEAST -> amount >= compared.value();
          };
        }
      };
    }
  }

  private CapMeasure(Expression expression, List<Part> parts) {
    this.expression = expression;
    this.parts = parts.toArray(Part[]::new);
  }

  /// The expression, if it speaks of nothing else.
  static Optional<CapMeasure> of(String agreement, Expression expression) {
    Optional<List<Part>> parts =
        switch (expression) {
          case Expression.Mean(MetricReference of) -> amount(agreement, of).map(List::of);
          case Expression.Sd(MetricReference of) -> amount(agreement, of).map(List::of);
          case Expression.Percentile(MetricReference of, int _) ->
              amount(agreement, of).map(List::of);
          case Expression.Chance(Condition of) -> tests(agreement, of);
          case Expression.Single _ -> Optional.empty();
        };
    return parts.map(it -> new CapMeasure(expression, it));
  }

  private static Optional<Part> amount(String agreement, MetricReference of) {
    boolean paid = is(agreement, of, MetricName.PAID);
    return paid || is(agreement, of, MetricName.FORGONE)
        ? Optional.of(new Part(Optional.empty(), paid))
        : Optional.empty();
  }

  private static Optional<List<Part>> tests(String agreement, Condition condition) {
    List<Part> parts = new ArrayList<>();
    for (Test test : condition.tests()) {
      Optional<Part> part =
          switch (test) {
            case Test.Compared compared ->
                amount(agreement, compared.of())
                    .map(it -> new Part(Optional.of(test), it.ofPaid()));
            case Test.Happens happens ->
                is(agreement, happens.of(), MetricName.CAP_HIT)
                    ? Optional.of(new Part(Optional.of(test), true))
                    : Optional.empty();
          };
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return Optional.of(parts);
  }

  private static boolean is(String agreement, MetricReference metric, MetricName name) {
    return metric.equals(MetricReference.total(name.of(agreement)));
  }

  /// What is asked.
  Expression expression() {
    return expression;
  }

  /// Whether the condition of a chance holds in a trial; not to be asked of a statistic.
  ///
  /// @param free what would be paid without a cap
  /// @param headroom what may be paid
  boolean holds(double free, double headroom) {
    for (Part part : parts) {
      if (!part.holds(free, headroom)) {
        return false;
      }
    }
    return true;
  }

  /// The amount in a trial of which it is a statistic; not to be asked of a chance.
  double amount(double free, double headroom) {
    return parts[0].amount(free, headroom);
  }
}
