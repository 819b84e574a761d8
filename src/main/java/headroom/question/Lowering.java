package headroom.question;

import headroom.compile.CompiledScenario;
import headroom.compile.MetricPlan;
import headroom.compile.OutputSelection;
import headroom.compile.ScenarioCompiler;
import headroom.engine.Chance;
import headroom.engine.Observation;
import headroom.engine.Output;
import headroom.engine.Plan;
import headroom.engine.Series;
import headroom.expression.Condition;
import headroom.expression.Expression;
import headroom.expression.MetricReference;
import headroom.expression.Relation;
import headroom.expression.Test;
import headroom.path.Operand;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Turns what is asked into outputs and chances of a plan. The metrics asked for are those of a
/// plain run; what a plain run does not keep comes after them.
final class Lowering {
  private final CompiledScenario compiled;
  private final List<Output> outputs;
  private final List<Chance> chances;

  private Lowering(CompiledScenario compiled) {
    this.compiled = compiled;
    outputs = new ArrayList<>(compiled.plan().outputs());
    chances = new ArrayList<>(compiled.plan().chances());
  }

  /// Begins with a scenario compiled for some metrics.
  ///
  /// @throws headroom.compile.UnknownMetricException if the scenario lacks one
  static Lowering of(Scenario scenario, List<MetricReference> metrics) {
    Map<String, Set<String>> periods = new HashMap<>();
    for (MetricReference metric : metrics) {
      periods.computeIfAbsent(metric.id(), _ -> new HashSet<>()).add(metric.period());
    }
    return new Lowering(ScenarioCompiler.compile(scenario, new OutputSelection.Exactly(periods)));
  }

  /// The metrics that expressions speak of.
  static List<MetricReference> metrics(List<Expression> expressions) {
    return expressions.stream()
        .flatMap(
            expression ->
                switch (expression) {
                  case Expression.Mean(MetricReference of) -> List.of(of).stream();
                  case Expression.Sd(MetricReference of) -> List.of(of).stream();
                  case Expression.Percentile(MetricReference of, int _) -> List.of(of).stream();
                  case Expression.Single(MetricReference of) -> List.of(of).stream();
                  case Expression.Chance(Condition of) -> metrics(of).stream();
                })
        .toList();
  }

  /// The metrics that a condition speaks of.
  static List<MetricReference> metrics(Condition condition) {
    return condition.tests().stream()
        .map(
            test ->
                switch (test) {
                  case Test.Compared(MetricReference of, Relation _, double _) -> of;
                  case Test.Happens(MetricReference of, boolean _) -> of;
                })
        .toList();
  }

  CompiledScenario compiled() {
    return compiled;
  }

  /// The plan, observing all that was asked for so far.
  Plan plan() {
    return compiled.plan().observing(outputs, chances);
  }

  /// The plan without what only some trials have: nobody looks at it in the trials one by one.
  Plan planOfEveryTrial() {
    List<Output> every =
        outputs.stream()
            .map(
                output ->
                    output.observation() instanceof Observation.Conditional
                        ? seen(new Observation.Fixed(0))
                        : output)
            .toList();
    return compiled.plan().observing(every, List.of());
  }

  /// A metric of the scenario.
  MetricPlan metric(MetricReference reference) {
    return compiled.metrics().stream()
        .filter(
            metric ->
                metric.id().equals(reference.id())
                    && metric.period().label().equals(reference.period()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no " + reference.text()));
  }

  /// Makes an output know a percentile.
  void percentile(int output, int percent) {
    Output known = outputs.get(output);
    TreeSet<Integer> percents = new TreeSet<>(known.percents());
    percents.add(percent);
    outputs.set(
        output,
        new Output(known.observation(), known.atoms(), known.detail(), List.copyOf(percents)));
  }

  /// The index of an output, which is added if it is not there.
  int output(Output output) {
    for (int index = 0; index < outputs.size(); index++) {
      if (outputs.get(index).observation().equals(output.observation())) {
        return index;
      }
    }
    outputs.add(output);
    return outputs.size() - 1;
  }

  /// The index of a chance, which is added if it is not there.
  int chance(Chance chance) {
    int known = chances.indexOf(chance);
    if (known >= 0) {
      return known;
    }
    chances.add(chance);
    return chances.size() - 1;
  }

  /// The output of a date that a trial without a hit has too.
  int date(MetricPlan.Distribution metric) {
    Output dated = compiled.plan().outputs().get(metric.output());
    if (dated.observation() instanceof Observation.HitTime(int cap)) {
      double never = Observation.HitTimeOrNever.NEVER;
      return output(
          new Output(
              new Observation.HitTimeOrNever(cap), List.of(never), Output.Detail.DISTRIBUTION));
    }
    throw new IllegalArgumentException(metric.id() + " is no date");
  }

  /// Whether a metric is the date of a hit.
  boolean isDate(MetricPlan.Distribution metric) {
    return compiled.plan().outputs().get(metric.output()).observation()
        instanceof Observation.HitTime;
  }

  /// Where outputs must lie for a condition to hold.
  List<Chance.Range> ranges(Condition condition) {
    return condition.tests().stream().map(this::range).toList();
  }

  private Chance.Range range(Test test) {
    return switch (test) {
      case Test.Compared(MetricReference of, Relation relation, double value) -> {
        MetricPlan metric = metric(of);
        if (metric instanceof MetricPlan.Distribution distribution) {
          boolean date = isDate(distribution);
          if (!date && distribution.conditional()) {
            throw new IllegalArgumentException(of.text() + " has no value in some trials");
          }
          yield range(
              date ? date(distribution) : distribution.output(),
              relation,
              value - distribution.origin());
        }
        throw new IllegalArgumentException(of.text() + " is no amount");
      }
      case Test.Happens(MetricReference of, boolean wanted) -> happens(metric(of), wanted);
    };
  }

  private static Chance.Range range(int output, Relation relation, double value) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    return switch (relation) {
      case LESS -> new Chance.Range(output, low, Math.nextDown(value));
      case AT_MOST -> new Chance.Range(output, low, value);
      case MORE -> new Chance.Range(output, Math.nextUp(value), high);
      case AT_LEAST -> new Chance.Range(output, value, high);
    };
  }

  /// What happens is observed as a number: 1 or 0, or the moment of an event.
  private Chance.Range happens(MetricPlan metric, boolean wanted) {
    if (!(metric instanceof MetricPlan.Likelihood(String id, var _, int index))) {
      throw new IllegalArgumentException(metric.id() + " is no event");
    }
    return switch (chances.get(index)) {
      case Chance.HitBy(int cap, int quarter) -> {
        int output = output(seen(new Observation.AtQuarter(new Series.Reached(cap), quarter)));
        yield new Chance.Range(output, wanted ? 1 : 0, wanted ? 1 : 0);
      }
      case Chance.HappenedBy(Operand moment, int quarter) -> {
        Observation observed =
            switch (moment) {
              case Operand.Known(double value) -> new Observation.Fixed(value);
              case Operand.Drawn(int column) -> new Observation.Draw(column);
            };
        yield range(
            output(seen(observed)), wanted ? Relation.LESS : Relation.AT_LEAST, quarter + 1.0);
      }
      case Chance.HitWithHeadroom _, Chance.Within _ ->
          throw new IllegalArgumentException(id + " is no event");
    };
  }

  /// An output that is only looked at.
  private static Output seen(Observation observation) {
    return new Output(observation, List.of(), Output.Detail.MEAN);
  }
}
