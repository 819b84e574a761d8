package headroom.sweep;

import headroom.compile.MetricPlan;
import headroom.compile.OutputSelection;
import headroom.compile.ScenarioCompiler;
import headroom.compile.UnknownMetricException;
import headroom.expression.Expression;
import headroom.expression.MetricReference;
import headroom.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is asked, and what its numbers are.
///
/// @param expression the question
/// @param kind how its numbers are told
/// @param unit their unit; empty where they have none
public record Subject(Expression expression, Kind kind, String unit) {
  private static final String YEAR = "year";

  /// How numbers are told.
  public enum Kind {
    /// An amount of its unit.
    AMOUNT,
    /// A probability.
    PROBABILITY,
    /// A decimal year.
    DATE
  }

  /// The question as it is written.
  public String text() {
    return expression.text();
  }

  /// Whether it moves in steps as trials cross a line.
  public boolean isStepped() {
    return switch (expression) {
      case Expression.Chance _, Expression.Percentile _ -> true;
      case Expression.Mean _, Expression.Sd _, Expression.Single _ -> false;
    };
  }

  /// A question to a scenario that has its metric.
  static Subject of(Expression expression, Scenario scenario) {
    return switch (expression) {
      case Expression.Chance _ -> new Subject(expression, Kind.PROBABILITY, "");
      case Expression.Mean(MetricReference of) -> amount(expression, of, scenario);
      case Expression.Sd(MetricReference of) -> amount(expression, of, scenario);
      case Expression.Single(MetricReference of) -> amount(expression, of, scenario);
      case Expression.Percentile(MetricReference of, int _) -> {
        Subject subject = amount(expression, of, scenario);
        yield subject.unit.equals(YEAR) ? new Subject(expression, Kind.DATE, "") : subject;
      }
    };
  }

  private static Subject amount(Expression expression, MetricReference of, Scenario scenario) {
    OutputSelection only = new OutputSelection.Exactly(Map.of(of.id(), Set.of(of.period())));
    List<MetricPlan> metrics;
    try {
      metrics = ScenarioCompiler.compile(scenario, only).metrics();
    } catch (UnknownMetricException e) {
      return new Subject(expression, Kind.AMOUNT, "");
    }
    return metrics.stream()
        .filter(metric -> metric.id().equals(of.id()))
        .findFirst()
        .map(metric -> new Subject(expression, Kind.AMOUNT, unit(metric)))
        .orElseThrow();
  }

  private static String unit(MetricPlan metric) {
    return switch (metric) {
      case MetricPlan.Distribution distribution -> distribution.unit();
      case MetricPlan.Slope slope -> slope.unit();
      case MetricPlan.TailMean tail -> tail.unit();
      case MetricPlan.MeanSlope slope -> slope.unit();
      case MetricPlan.AtMeanInputs means -> means.unit();
      case MetricPlan.Likelihood _ -> "";
    };
  }
}
