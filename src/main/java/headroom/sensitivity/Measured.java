package headroom.sensitivity;

import headroom.compile.CompiledScenario;
import headroom.compile.MetricPlan;
import headroom.engine.Plan;
import headroom.expression.Condition;
import headroom.expression.Expression;
import headroom.expression.MetricReference;
import headroom.question.Dependence;
import headroom.question.DrawnInput;
import headroom.question.TrialColumns;
import headroom.result.MetricId;
import headroom.result.MetricName;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What every trial has of a question: a number, or 1 and 0.
final class Measured {
  private Measured() {}

  /// The output whose variance is shared; empty for statistics that no trial has by itself.
  static Optional<TrialColumns.Column> of(Expression expression) {
    return switch (expression) {
      case Expression.Mean(MetricReference of) -> Optional.of(new TrialColumns.Amount(of));
      case Expression.Chance(Condition of) -> Optional.of(new TrialColumns.Holds(of));
      case Expression.Sd _, Expression.Percentile _, Expression.Single _ -> Optional.empty();
    };
  }

  /// The column of an input in a table of trials; empty where it has no value.
  static Optional<TrialColumns.Column> of(DrawnInput input) {
    return switch (input.source()) {
      case DrawnInput.OfLaw _, DrawnInput.Moment _ -> Optional.of(new TrialColumns.Drawn(input));
      case DrawnInput.Pick _ -> Optional.of(new TrialColumns.Branch(input));
      case DrawnInput.Paths _ -> Optional.empty();
    };
  }

  /// The inputs that may have a part in a plan's outputs: those it depends on, and those correlated
  /// with one of them.
  static List<DrawnInput> players(Plan plan, List<DrawnInput> inputs) {
    Dependence dependence = Dependence.of(plan);
    Set<Integer> groups = new TreeSet<>();
    for (DrawnInput input : inputs) {
      if (dependence.touches(input)) {
        groupOf(plan, input).ifPresent(groups::add);
      }
    }
    List<DrawnInput> players = new ArrayList<>();
    for (DrawnInput input : inputs) {
      if (dependence.touches(input) || groupOf(plan, input).filter(groups::contains).isPresent()) {
        players.add(input);
      }
    }
    return players;
  }

  private static Optional<Integer> groupOf(Plan plan, DrawnInput input) {
    return input.source() instanceof DrawnInput.Column it
        ? plan.draws().groupOf(it.column()).stream().boxed().findFirst()
        : Optional.empty();
  }

  /// A table of the output alone.
  static TrialColumns alone(Scenario scenario, TrialColumns.Column output) {
    return TrialColumns.of(scenario, List.of(output));
  }

  /// What kind of number an expression is.
  static Sensitivity.Kind kind(Expression expression) {
    return switch (expression) {
      case Expression.Chance _ -> Sensitivity.Kind.PROBABILITY;
      case Expression.Percentile(MetricReference of, int _)
          when MetricId.measures(of.id(), MetricName.CAP_HIT_YEAR) ->
          Sensitivity.Kind.DATE;
      case Expression.Mean _, Expression.Sd _, Expression.Percentile _, Expression.Single _ ->
          Sensitivity.Kind.AMOUNT;
    };
  }

  /// The unit of an expression; empty where it has none.
  static String unit(Expression expression, CompiledScenario compiled) {
    return switch (expression) {
      case Expression.Chance _ -> "";
      case Expression.Mean(MetricReference of) -> unit(of, compiled);
      case Expression.Sd(MetricReference of) -> unit(of, compiled);
      case Expression.Percentile(MetricReference of, int _) -> unit(of, compiled);
      case Expression.Single(MetricReference of) -> unit(of, compiled);
    };
  }

  private static String unit(MetricReference of, CompiledScenario compiled) {
    return compiled.metrics().stream()
        .filter(metric -> metric.id().equals(of.id()))
        .map(
            metric ->
                switch (metric) {
                  case MetricPlan.Distribution it -> it.unit();
                  case MetricPlan.Slope it -> it.unit();
                  case MetricPlan.TailMean it -> it.unit();
                  case MetricPlan.MeanSlope it -> it.unit();
                  case MetricPlan.AtMeanInputs it -> it.unit();
                  case MetricPlan.Likelihood _ -> "";
                })
        .findFirst()
        .orElse("");
  }
}
