package headroom.run;

import headroom.compile.ContradictionException;
import headroom.compile.MetricCatalogue;
import headroom.compile.MetricPlan;
import headroom.compile.OutputSelection;
import headroom.compile.ScenarioCompiler;
import headroom.compile.UnknownMetricException;
import headroom.expression.ExpressionException;
import headroom.expression.MetricReference;
import headroom.result.Metric;
import headroom.result.Result;
import headroom.scenario.Precision;
import headroom.scenario.Scenario;
import headroom.stats.StudentT;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The result whose precision a scenario asks for.
public final class PrecisionTarget {
  private PrecisionTarget() {}

  /// What to keep of a run that is only to tell the precision.
  public static OutputSelection selection(Precision precision) {
    return OutputSelection.Exactly.one(precision.of(), precision.period());
  }

  /// What is wrong with a precision in a scenario, as a sentence with its remedy; empty if nothing.
  ///
  /// @throws UnknownMetricException if the scenario lacks the metric
  /// @throws ContradictionException if correlations cannot hold at once
  public static Optional<String> fault(Scenario scenario, Precision precision) {
    List<MetricPlan> found = ScenarioCompiler.compile(scenario, selection(precision)).metrics();
    String id = precision.metric();
    if (found.isEmpty()) {
      return Optional.of(noPeriod(scenario, precision));
    }
    boolean probability = precision.statistic() instanceof Precision.Statistic.Probability;
    return switch (found.getFirst()) {
      case MetricPlan.Distribution _ ->
          probability
              ? Optional.of(
                  "`%s` is an amount; ask for `statistic: mean` or a percentile such as p95"
                      .formatted(id))
              : Optional.empty();
      case MetricPlan.Likelihood _ ->
          probability
              ? Optional.empty()
              : Optional.of("`%s` is an event; ask for `statistic: probability`".formatted(id));
      case MetricPlan.Slope _,
          MetricPlan.MeanSlope _,
          MetricPlan.TailMean _,
          MetricPlan.AtMeanInputs _ ->
          Optional.of(
              "`%s` is a single number, neither amount nor event; name an amount or an event"
                  .formatted(id));
    };
  }

  private static String noPeriod(Scenario scenario, Precision precision) {
    MetricReference asked = new MetricReference(precision.of(), precision.period());
    try {
      return MetricCatalogue.of(scenario).metric(asked.text()).text();
    } catch (ExpressionException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  /// Half the confidence interval of the result: of a probability as it stands, else as a fraction
  /// of the estimate. Intervals use Student's t with one degree of freedom less than replicates. A
  /// probability that no trial or every trial speaks for has the one-sided bound `1 − (1 −
  /// confidence)^(1/trials)` of that many independent trials. Empty where the run does not tell.
  ///
  /// @param result holds the metric
  public static OptionalDouble halfWidth(Precision precision, Result result) {
    Optional<Metric> metric = result.find(precision.of(), precision.period());
    if (metric.isEmpty()) {
      return OptionalDouble.empty();
    }
    double critical =
        StudentT.critical(precision.confidence(), result.simulation().replicates() - 1);
    return switch (metric.get()) {
      case Metric.Probability(_, _, var probability) -> {
        double value = probability.value();
        yield value == 0 || value == 1
            ? OptionalDouble.of(
                -StrictMath.expm1(
                    StrictMath.log1p(-precision.confidence()) / result.simulation().trials()))
            : scaled(probability.standardError(), critical);
      }
      case Metric.Summary summary -> {
        var estimate =
            precision.statistic() instanceof Precision.Statistic.At(int percent)
                ? summary.percentile(percent)
                : summary.mean();
        yield relative(estimate.value(), scaled(estimate.standardError(), critical));
      }
      case Metric.Value _, Metric.Empty _ -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble scaled(OptionalDouble error, double critical) {
    return error.isPresent()
        ? OptionalDouble.of(critical * error.getAsDouble())
        : OptionalDouble.empty();
  }

  private static OptionalDouble relative(double value, OptionalDouble half) {
    if (half.isEmpty() || half.getAsDouble() == 0) {
      return half;
    }
    return value == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(half.getAsDouble() / Math.abs(value));
  }
}
