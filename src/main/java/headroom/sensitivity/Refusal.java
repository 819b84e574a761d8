package headroom.sensitivity;

import headroom.compile.MetricCatalogue;
import headroom.expression.Catalogue;
import headroom.expression.Expression;
import headroom.expression.MetricReference;
import headroom.question.DrawnInput;
import headroom.scenario.Scenario;
import java.util.List;

/// What cannot be asked.
final class Refusal {
  private Refusal() {}

  /// A metric must have a value in every trial, or its variance is no one number.
  static void check(Scenario scenario, Expression of) {
    if (!(of instanceof Expression.Mean(MetricReference metric))) {
      return;
    }
    boolean conditional =
        MetricCatalogue.of(scenario).entries().stream()
            .anyMatch(
                entry ->
                    entry.id().equals(metric.id()) && entry.kind() == Catalogue.Kind.CONDITIONAL);
    if (conditional) {
      throw new UnanswerableException(
          "some trials have no %s, so inputs have no share of its variance; ask for a metric that every trial has, or for P(CONDITION)"
              .formatted(metric.text()));
    }
  }

  /// What has a law has a bar already.
  static void check(List<SensitivityQuestion.Key> keys, List<DrawnInput> inputs) {
    for (SensitivityQuestion.Key key : keys) {
      if (inputs.stream().anyMatch(input -> input.path().equals(key.path()))) {
        throw new UnanswerableException(
            "%s has a law and so a bar from P10 to P90; --also is for keys without one (headroom sweep takes any values)"
                .formatted(key.path()));
      }
    }
  }
}
