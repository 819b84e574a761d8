package headroom.question;

import headroom.compile.CompiledScenario;
import headroom.compile.MetricPlan;
import headroom.distribution.InverseCdf;
import headroom.distribution.Uniform;
import headroom.engine.Chance;
import headroom.engine.DrawPlan;
import headroom.engine.Observation;
import headroom.engine.Output;
import headroom.engine.Plan;
import headroom.expression.Condition;
import headroom.expression.MetricReference;
import headroom.path.Operand;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Columns of numbers read from every trial: a table with a row for each, of which a
/// [headroom.engine.TrialSink] sees some rows at a time.
public final class TrialColumns {
  private final CompiledScenario compiled;
  private final Plan plan;
  private final List<Reading> readings;

  private TrialColumns(CompiledScenario compiled, Plan plan, List<Reading> readings) {
    this.compiled = compiled;
    this.plan = plan;
    this.readings = readings;
  }

  /// What stands in a column.
  public sealed interface Column {}

  /// A metric that every trial has, or the date of a hit as a decimal year, infinite where it does
  /// not come.
  ///
  /// @param metric an amount or such a date
  public record Amount(MetricReference metric) implements Column {}

  /// 1 where a condition holds, else 0.
  ///
  /// @param condition the condition
  public record Holds(Condition condition) implements Column {}

  /// An input as drawn; an event's moment is in quarters since the timeline's start, of a pick it
  /// is the value picked.
  ///
  /// @param input one with a column
  public record Drawn(DrawnInput input) implements Column {}

  /// The uniform behind a moment's draw, between 0 and 1: of an event with an uncertain chance it
  /// is known though the date alone would tell of the chance too.
  ///
  /// @param input one that is drawn with no other
  public record Score(DrawnInput input) implements Column {}

  /// Which of its values a pick falls on, counted from 0.
  ///
  /// @param input a pick
  public record Branch(DrawnInput input) implements Column {}

  /// How a column is read from the plan's outputs.
  private sealed interface Reading {}

  private record OfOutput(int output, double origin) implements Reading {}

  private record OfDate(int output, double origin) implements Reading {}

  private record OfRanges(List<Chance.Range> ranges) implements Reading {}

  /// Makes columns ready.
  ///
  /// @param columns in order
  /// @throws headroom.compile.UnknownMetricException if the scenario lacks a metric
  /// @throws IllegalArgumentException if a metric has no value in some trials
  public static TrialColumns of(Scenario scenario, List<Column> columns) {
    Lowering lowering = Lowering.of(scenario, metrics(columns));
    List<DrawPlan.Column> branches = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    for (Column column : columns) {
      readings.add(reading(column, lowering, branches));
    }
    return new TrialColumns(
        lowering.compiled(), lowering.planOfEveryTrial().drawingToo(branches), readings);
  }

  private static List<MetricReference> metrics(List<Column> columns) {
    return columns.stream()
        .flatMap(
            column ->
                switch (column) {
                  case Amount(MetricReference metric) -> List.of(metric).stream();
                  case Holds(Condition condition) -> Lowering.metrics(condition).stream();
                  case Drawn _, Branch _, Score _ -> List.<MetricReference>of().stream();
                })
        .toList();
  }

  private static Reading reading(Column column, Lowering lowering, List<DrawPlan.Column> branches) {
    return switch (column) {
      case Amount(MetricReference metric) -> amount(metric, lowering);
      case Holds(Condition condition) -> new OfRanges(lowering.ranges(condition));
      case Drawn(DrawnInput input) ->
          new OfOutput(lowering.output(draw(column(input, lowering))), 0);
      case Branch(DrawnInput input) -> branch(input, lowering, branches);
      case Score(DrawnInput input) -> score(input, lowering, branches);
    };
  }

  /// The uniform behind a draw once more, as it is.
  private static Reading score(DrawnInput input, Lowering lowering, List<DrawPlan.Column> more) {
    DrawPlan plan = lowering.compiled().plan().draws();
    int column = column(input, lowering);
    if (plan.groupOf(column).isPresent()) {
      throw new IllegalArgumentException(input.path() + " is drawn together with others");
    }
    String variable = plan.columns().get(column).variable();
    more.add(new DrawPlan.FromLaw(variable, InverseCdf.of(new Uniform(0, 1))));
    return new OfOutput(lowering.output(draw(plan.columns().size() + more.size() - 1)), 0);
  }

  private static int column(DrawnInput input, Lowering lowering) {
    if (input.source() instanceof DrawnInput.Column it
        && it.column() < lowering.compiled().plan().draws().columns().size()) {
      return it.column();
    }
    throw new IllegalArgumentException(input.path() + " has no value");
  }

  private static Output draw(int column) {
    return new Output(new Observation.Draw(column), List.of(), Output.Detail.MEAN);
  }

  private static Reading amount(MetricReference of, Lowering lowering) {
    MetricPlan metric = lowering.metric(of);
    if (metric instanceof MetricPlan.Distribution distribution) {
      if (lowering.isDate(distribution)) {
        return new OfDate(lowering.date(distribution), distribution.origin());
      }
      if (!distribution.conditional()) {
        return new OfOutput(distribution.output(), distribution.origin());
      }
    }
    throw new IllegalArgumentException(of.text() + " has no value in every trial");
  }

  /// The same uniform picks a number instead of a value.
  private static Reading branch(
      DrawnInput input, Lowering lowering, List<DrawPlan.Column> branches) {
    List<DrawPlan.Column> columns = lowering.compiled().plan().draws().columns();
    if (columns.get(column(input, lowering)) instanceof DrawPlan.Picked picked) {
      List<Operand> numbers =
          IntStream.range(0, picked.quantities().size()).<Operand>mapToObj(Operand::of).toList();
      branches.add(new DrawPlan.Picked(picked.variable(), picked.upTo(), numbers));
      return new OfOutput(lowering.output(draw(columns.size() + branches.size() - 1)), 0);
    }
    throw new IllegalArgumentException(input.path() + " picks nothing");
  }

  /// What has to be simulated and observed.
  public Plan plan() {
    return plan;
  }

  /// The scenario made ready.
  public CompiledScenario compiled() {
    return compiled;
  }

  /// The number of columns.
  public int size() {
    return readings.size();
  }

  /// Reads a column of a block of trials.
  ///
  /// @param column its place
  /// @param values by output, as shown
  /// @param count trials
  /// @param out where the first of them goes to
  /// @param at the place in it
  public void read(int column, List<double[]> values, int count, double[] out, int at) {
    switch (readings.get(column)) {
      case OfOutput(int output, double origin) -> {
        double[] seen = values.get(output);
        for (int trial = 0; trial < count; trial++) {
          out[at + trial] = seen[trial] + origin;
        }
      }
      case OfDate(int output, double origin) -> {
        double[] seen = values.get(output);
        for (int trial = 0; trial < count; trial++) {
          out[at + trial] =
              seen[trial] >= Observation.HitTimeOrNever.NEVER
                  ? Double.POSITIVE_INFINITY
                  : seen[trial] + origin;
        }
      }
      case OfRanges(List<Chance.Range> ranges) -> {
        for (int trial = 0; trial < count; trial++) {
          boolean holds = true;
          for (Chance.Range range : ranges) {
            holds &= range.holds(values.get(range.output())[trial]);
          }
          out[at + trial] = holds ? 1 : 0;
        }
      }
    }
  }
}
