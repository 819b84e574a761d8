package headroom.report.discovery;

import headroom.expression.Condition;
import headroom.expression.MetricReference;
import headroom.expression.Relation;
import headroom.expression.Test;
import headroom.report.Phrases;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.scenario.Labels;
import headroom.words.WrittenNumber;

/// What happens in words: `the cap of revenue-share is not hit`.
final class ConditionWords {
  private ConditionWords() {}

  static String of(Condition condition, Labels labels) {
    return Phrases.list(condition.tests().stream().map(test -> of(test, labels)).toList());
  }

  private static String of(Test test, Labels labels) {
    return switch (test) {
      case Test.Compared(MetricReference of, Relation relation, double value) ->
          "%s is %s %s".formatted(of.text(), relation(relation), WrittenNumber.text(value));
      case Test.Happens(MetricReference of, boolean wanted) -> happens(of, wanted, labels);
    };
  }

  private static String relation(Relation relation) {
    return switch (relation) {
      case LESS -> "below";
      case AT_MOST -> "at most";
      case MORE -> "above";
      case AT_LEAST -> "at least";
    };
  }

  private static String happens(MetricReference of, boolean wanted, Labels labels) {
    String not = wanted ? "" : "not ";
    String by = of.period().equals(MetricReference.TOTAL) ? "" : " by the end of " + of.period();
    if (MetricId.parse(of.id()).orElseThrow() instanceof MetricId.Named(String owner, var name)) {
      if (name == MetricName.CAP_HIT) {
        return "the cap of %s is %shit%s".formatted(labels.agreement(owner), not, by);
      }
      if (name == MetricName.HAPPENED) {
        return "%s has %shappened%s".formatted(labels.event(owner), not, by);
      }
    }
    return not + of.text();
  }

  /// What to ask instead of a condition that holds in most trials; empty where it has several
  /// tests.
  static String opposite(Condition condition) {
    if (condition.tests().size() > 1) {
      return "";
    }
    return switch (condition.tests().getFirst()) {
      case Test.Happens(MetricReference of, boolean wanted) -> (wanted ? "not " : "") + of.text();
      case Test.Compared(MetricReference of, Relation relation, double value) ->
          "%s %s %s".formatted(of.text(), opposite(relation), WrittenNumber.text(value));
    };
  }

  private static String opposite(Relation relation) {
    return switch (relation) {
      case LESS -> ">=";
      case AT_MOST -> ">";
      case MORE -> "<=";
      case AT_LEAST -> "<";
    };
  }
}
