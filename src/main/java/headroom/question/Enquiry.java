package headroom.question;

import headroom.compile.CompiledScenario;
import headroom.compile.MeanInputs;
import headroom.compile.MetricPlan;
import headroom.engine.Chance;
import headroom.engine.Observation;
import headroom.engine.Outcome;
import headroom.engine.Plan;
import headroom.expression.Condition;
import headroom.expression.Expression;
import headroom.expression.MetricReference;
import headroom.expression.Test;
import headroom.run.MeanInputsRun;
import headroom.scenario.Scenario;
import headroom.stats.Estimate;
import headroom.stats.PooledProbability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// Expressions made ready: a plan that observes what they speak of and nothing else, and their
/// values read from its outcome. What a plain run tells too comes out the same to the bit.
public final class Enquiry {
  private final CompiledScenario compiled;
  private final Plan plan;
  private final List<Reading> readings;

  private Enquiry(CompiledScenario compiled, Plan plan, List<Reading> readings) {
    this.compiled = compiled;
    this.plan = plan;
    this.readings = readings;
  }

  /// Makes expressions ready for a scenario, of which they have been read.
  ///
  /// @throws headroom.compile.UnknownMetricException if the scenario lacks a metric
  /// @throws IllegalArgumentException if a metric is not of the kind that an expression takes
  public static Enquiry of(Scenario scenario, List<Expression> expressions) {
    Lowering lowering = Lowering.of(scenario, Lowering.metrics(expressions));
    List<Reading> readings = new ArrayList<>();
    for (Expression expression : expressions) {
      readings.add(reading(expression, lowering));
    }
    return new Enquiry(lowering.compiled(), lowering.plan(), readings);
  }

  /// How an expression is read from a side of an outcome.
  private sealed interface Reading {}

  /// A statistic of an output's distribution.
  private record OfWhole(int output, double origin, boolean date, Statistic statistic)
      implements Reading {}

  /// A probability, or that of the opposite.
  private record OfChance(int chance, boolean opposite) implements Reading {}

  /// What is paid at mean inputs.
  private record AtMeans(MeanInputs inputs) implements Reading {}

  private static Reading reading(Expression expression, Lowering lowering) {
    return switch (expression) {
      case Expression.Mean(MetricReference of) -> whole(of, expression, lowering);
      case Expression.Sd(MetricReference of) -> whole(of, expression, lowering);
      case Expression.Percentile(MetricReference of, int _) -> whole(of, expression, lowering);
      case Expression.Single(MetricReference of) -> single(lowering.metric(of));
      case Expression.Chance(Condition of) -> chance(of, lowering);
    };
  }

  /// Of a date, a percentile is that of all trials.
  private static Reading whole(MetricReference of, Expression expression, Lowering lowering) {
    if (!(lowering.metric(of) instanceof MetricPlan.Distribution metric)) {
      throw new IllegalArgumentException(of.text() + " is no amount");
    }
    Statistic statistic = Statistic.of(expression);
    boolean date = expression instanceof Expression.Percentile && lowering.isDate(metric);
    int output = date ? lowering.date(metric) : metric.output();
    statistic.percents().forEach(percent -> lowering.percentile(output, percent));
    return new OfWhole(output, metric.origin(), date, statistic);
  }

  private static Reading single(MetricPlan metric) {
    return switch (metric) {
      case MetricPlan.TailMean tail -> new OfWhole(tail.output(), 0, false, Statistic.ofTail());
      case MetricPlan.MeanSlope slope -> new OfWhole(slope.output(), 0, false, Statistic.ofMean());
      case MetricPlan.Slope slope -> new OfChance(slope.chance(), false);
      case MetricPlan.AtMeanInputs means -> new AtMeans(means.inputs());
      case MetricPlan.Distribution _, MetricPlan.Likelihood _ ->
          throw new IllegalArgumentException(metric.id() + " is no single number");
    };
  }

  /// A condition that only asks whether something happens is the chance that a plain run counts.
  private static Reading chance(Condition condition, Lowering lowering) {
    if (condition.tests().size() == 1
        && condition.tests().getFirst() instanceof Test.Happens(MetricReference of, boolean wanted)
        && lowering.metric(of) instanceof MetricPlan.Likelihood metric) {
      return new OfChance(metric.chance(), !wanted);
    }
    return new OfChance(lowering.chance(new Chance.Within(lowering.ranges(condition))), false);
  }

  /// What a run has to simulate and observe.
  public Plan plan() {
    return plan;
  }

  /// The scenario made ready.
  public CompiledScenario compiled() {
    return compiled;
  }

  /// What the expressions came to, in their order.
  ///
  /// @param outcome of a run in which [#plan()], or a variant of it, is a side
  /// @param side the place of that side
  public List<Sample> samples(Outcome outcome, int side) {
    return readings.stream().map(reading -> sample(reading, outcome, side)).toList();
  }

  private Sample sample(Reading reading, Outcome outcome, int side) {
    Outcome.Side seen = outcome.sides().get(side);
    return switch (reading) {
      case OfWhole of ->
          seen.outputs().get(of.output()) instanceof Outcome.Whole whole
              ? sample(of, whole)
              : Sample.of(Double.NaN, OptionalDouble.empty(), new double[0], 0);
      case OfChance(int chance, boolean opposite) -> {
        Estimate estimate = seen.chances().get(chance);
        double[] each =
            seen.shares().get(chance).stream().mapToDouble(Double::doubleValue).toArray();
        yield Sample.of(
            opposite ? 1 - estimate.value() : estimate.value(),
            estimate.standardError(),
            opposite ? Arrays.stream(each).map(share -> 1 - share).toArray() : each,
            estimate.standardError().orElse(0) > 0
                ? PooledProbability.errorOfNone(outcome.trials())
                : 0);
      }
      case AtMeans(MeanInputs inputs) -> {
        MeanInputsRun run = new MeanInputsRun(inputs, plan, outcome.only(side));
        yield Sample.of(run.paid().value(), run.paid().standardError(), run.each(), 0);
      }
    };
  }

  /// A date that some replicates do not reach has no error.
  private static Sample sample(OfWhole of, Outcome.Whole whole) {
    Sample sample = of.statistic().sample(whole.summary(), whole.replicates());
    double[] each = sample.each().stream().mapToDouble(value -> value + of.origin()).toArray();
    double never = of.date() ? Observation.HitTimeOrNever.NEVER : Double.POSITIVE_INFINITY;
    boolean always = sample.each().stream().allMatch(value -> value < never);
    return sample.value() < never
        ? Sample.of(
            sample.value() + of.origin(),
            always ? sample.standardError() : OptionalDouble.empty(),
            each,
            0)
        : Sample.of(Double.NaN, OptionalDouble.empty(), each, 0);
  }
}
