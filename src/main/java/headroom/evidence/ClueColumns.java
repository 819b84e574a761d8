package headroom.evidence;

import headroom.compile.CompiledScenario;
import headroom.compile.MetricPlan;
import headroom.compile.OutputSelection;
import headroom.compile.ScenarioCompiler;
import headroom.engine.Chance;
import headroom.engine.Observation;
import headroom.engine.Output;
import headroom.engine.Plan;
import headroom.engine.Series;
import headroom.expression.MetricReference;
import headroom.path.Operand;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What metrics are in every single trial: a plan that observes them, and how each is read from it.
/// A trial without a value has NaN.
final class ClueColumns {
  private final CompiledScenario compiled;
  private final List<Output> outputs = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();

  private ClueColumns(CompiledScenario compiled) {
    this.compiled = compiled;
  }

  /// How a metric is read from the values of the plan's outputs.
  private sealed interface Reading {}

  private record Amount(int output, double origin) implements Reading {}

  private record Date(int output, double origin) implements Reading {}

  private record Given(int output, int selector, double wanted) implements Reading {}

  private record Happening(List<Chance.Range> ranges) implements Reading {}

  /// Columns of some metrics, in order.
  ///
  /// @param scenario one without clues
  static ClueColumns of(Scenario scenario, List<MetricReference> metrics) {
    Map<String, Set<String>> periods = new HashMap<>();
    metrics.forEach(it -> periods.computeIfAbsent(it.id(), _ -> new HashSet<>()).add(it.period()));
    ClueColumns columns =
        new ClueColumns(ScenarioCompiler.compile(scenario, new OutputSelection.Exactly(periods)));
    metrics.forEach(it -> columns.readings.add(columns.reading(columns.metric(it))));
    return columns;
  }

  private MetricPlan metric(MetricReference wanted) {
    return compiled.metrics().stream()
        .filter(it -> it.id().equals(wanted.id()) && it.period().label().equals(wanted.period()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no " + wanted.text()));
  }

  private Reading reading(MetricPlan metric) {
    return switch (metric) {
      case MetricPlan.Distribution it -> reading(observation(it.output()), it.origin());
      case MetricPlan.Likelihood it -> new Happening(ranges(it.chance()));
      case MetricPlan.Slope _,
          MetricPlan.MeanSlope _,
          MetricPlan.TailMean _,
          MetricPlan.AtMeanInputs _ ->
          throw new IllegalArgumentException(metric.id() + " has no value in a trial");
    };
  }

  private Observation observation(int output) {
    return compiled.plan().outputs().get(output).observation();
  }

  private Reading reading(Observation observation, double origin) {
    return switch (observation) {
      case Observation.HitTime(int cap) ->
          new Date(output(new Observation.HitTimeOrNever(cap)), origin);
      case Observation.PaidGivenHit(int agreement, int cap) -> given(agreement, cap, 1);
      case Observation.PaidGivenNotHit(int agreement, int cap) -> given(agreement, cap, 0);
      case Observation.InQuarter _, Observation.AfterQuarters _ ->
          new Amount(output(observation), origin);
    };
  }

  private Reading given(int agreement, int cap, double wanted) {
    return new Given(
        output(new Observation.Paid(agreement)), output(new Observation.Hit(cap)), wanted);
  }

  private List<Chance.Range> ranges(int chance) {
    return switch (compiled.plan().chances().get(chance)) {
      case Chance.HitBy(int cap, int quarter) ->
          List.of(
              new Chance.Range(
                  output(new Observation.AtQuarter(new Series.Reached(cap), quarter)), 1, 1));
      case Chance.HappenedBy(Operand moment, int quarter) ->
          List.of(
              new Chance.Range(
                  output(moment(moment)), Double.NEGATIVE_INFINITY, Math.nextDown(quarter + 1.0)));
      case Chance.HitWithHeadroom(int cap) -> {
        int initial = output(new Observation.InitialHeadroom(cap));
        yield List.of(
            new Chance.Range(output(new Observation.Hit(cap)), 1, 1),
            new Chance.Range(initial, Double.MIN_VALUE, Double.POSITIVE_INFINITY));
      }
      case Chance.Within(List<Chance.Range> ranges) ->
          ranges.stream()
              .map(it -> new Chance.Range(output(observation(it.output())), it.low(), it.high()))
              .toList();
    };
  }

  private static Observation moment(Operand moment) {
    return switch (moment) {
      case Operand.Known(double value) -> new Observation.Fixed(value);
      case Operand.Drawn(int column) -> new Observation.Draw(column);
    };
  }

  private int output(Observation observation) {
    Output wanted = new Output(observation, List.of(), Output.Detail.MEAN);
    if (!outputs.contains(wanted)) {
      outputs.add(wanted);
    }
    return outputs.indexOf(wanted);
  }

  /// What has to be simulated and observed.
  Plan plan() {
    return compiled.plan().observing(outputs, List.of());
  }

  /// Reads a metric in a block of trials.
  ///
  /// @param column its place among the metrics
  /// @param values by output of the plan
  void read(int column, List<double[]> values, int count, double[] out) {
    switch (readings.get(column)) {
      case Amount(int output, double origin) -> {
        double[] seen = values.get(output);
        for (int trial = 0; trial < count; trial++) {
          out[trial] = seen[trial] + origin;
        }
      }
      case Date(int output, double origin) -> {
        double[] seen = values.get(output);
        for (int trial = 0; trial < count; trial++) {
          boolean never = seen[trial] >= Observation.HitTimeOrNever.NEVER;
          out[trial] = never ? Double.NaN : seen[trial] + origin;
        }
      }
      case Given(int output, int selector, double wanted) -> {
        for (int trial = 0; trial < count; trial++) {
          boolean there = values.get(selector)[trial] == wanted;
          out[trial] = there ? values.get(output)[trial] : Double.NaN;
        }
      }
      case Happening(List<Chance.Range> ranges) -> {
        Arrays.fill(out, 0, count, 1);
        for (Chance.Range range : ranges) {
          double[] seen = values.get(range.output());
          for (int trial = 0; trial < count; trial++) {
            out[trial] = range.holds(seen[trial]) ? out[trial] : 0;
          }
        }
      }
    }
  }
}
