package headroom.sweep;

import headroom.compile.UnknownMetricException;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Outcome;
import headroom.engine.Plan;
import headroom.engine.Replicates;
import headroom.engine.RunPlan;
import headroom.engine.Watch;
import headroom.expression.Expression;
import headroom.kernel.Backend;
import headroom.question.Enquiry;
import headroom.question.Sample;
import headroom.random.Draws;
import headroom.random.SobolOrder;
import headroom.run.Sampling;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Questions made ready for one scenario, which may lack what some of them ask for: those have no
/// value there.
final class Prepared {
  private final Enquiry enquiry;
  private final List<Boolean> answered;

  private Prepared(Enquiry enquiry, List<Boolean> answered) {
    this.enquiry = enquiry;
    this.answered = answered;
  }

  static Prepared of(Scenario scenario, List<Expression> expressions) {
    try {
      Enquiry all = Enquiry.of(scenario, expressions);
      return new Prepared(all, expressions.stream().map(_ -> true).toList());
    } catch (UnknownMetricException | IllegalArgumentException e) {
      List<Boolean> answered = expressions.stream().map(it -> has(scenario, it)).toList();
      List<Expression> some = new ArrayList<>();
      for (int index = 0; index < expressions.size(); index++) {
        if (answered.get(index)) {
          some.add(expressions.get(index));
        }
      }
      return new Prepared(Enquiry.of(scenario, some), answered);
    }
  }

  private static boolean has(Scenario scenario, Expression expression) {
    try {
      Enquiry.of(scenario, List.of(expression));
      return true;
    } catch (UnknownMetricException | IllegalArgumentException e) {
      return false;
    }
  }

  /// What is simulated and observed.
  Plan plan() {
    return enquiry.plan();
  }

  Enquiry enquiry() {
    return enquiry;
  }

  /// Runs it; a sample for each question.
  List<Sample> run(Draw draw, Engine engine, Monitor monitor) {
    return run(List.of(this), draw, engine, monitor).getFirst();
  }

  /// Runs several beside each other, which costs less than one after the other: what they have in
  /// common is simulated once. For each of them a sample for each question.
  static List<List<Sample>> run(List<Prepared> several, Draw draw, Engine engine, Monitor monitor) {
    Outcome outcome =
        engine.run(
            together(several, draw),
            draw.draws(engine.backend()),
            draw.replicates(),
            Watch.nothing(),
            counted(several, monitor));
    return samples(several, outcome);
  }

  /// Several beside each other as one run.
  static RunPlan together(List<Prepared> several, Draw draw) {
    return new RunPlan(several.stream().map(Prepared::plan).toList(), List.of())
        .onPathsOf(draw.quarters());
  }

  /// A monitor that is told of a trial once for each of them.
  static Monitor counted(List<Prepared> several, Monitor monitor) {
    return new EachCounted(several.size(), monitor);
  }

  /// For each of several a sample for each question.
  static List<List<Sample>> samples(List<Prepared> several, Outcome outcome) {
    return IntStream.range(0, several.size())
        .mapToObj(side -> several.get(side).samples(outcome, side))
        .toList();
  }

  /// Counts a trial once for each side.
  private record EachCounted(int sides, Monitor monitor) implements Monitor {
    @Override
    public void progressed(long trials) {
      monitor.progressed(trials * sides);
    }

    @Override
    public boolean cancelled() {
      return monitor.cancelled();
    }
  }

  private List<Sample> samples(Outcome outcome, int side) {
    List<Sample> known = enquiry.samples(outcome, side);
    List<Sample> all = new ArrayList<>();
    int next = 0;
    for (boolean is : answered) {
      all.add(is ? known.get(next++) : nothing());
    }
    return all;
  }

  private static Sample nothing() {
    return Sample.of(Double.NaN, OptionalDouble.empty(), new double[0], 0);
  }

  /// The random numbers that all scenarios of a question have in common.
  ///
  /// @param sampling trials, seed, sampler and replicates
  /// @param order the dimensions of all their variables
  /// @param quarters those of the longest timeline
  /// @param made what was made of them so far, by the kernels that make them
  record Draw(
      Sampling sampling, SobolOrder order, int quarters, ConcurrentMap<Backend, Draws> made) {

    static Draw of(Sampling sampling, List<Plan> plans) {
      int quarters = plans.stream().mapToInt(Plan::quarterCount).max().orElseThrow();
      return of(sampling, quarters, plans.stream());
    }

    /// @param quarters those of the longest timeline
    static Draw of(Sampling sampling, int quarters, Stream<Plan> plans) {
      SobolOrder order =
          plans
              .map(plan -> RunPlan.of(plan).onPathsOf(quarters).sobolOrder())
              .distinct()
              .reduce(SobolOrder::with)
              .orElseThrow();
      return new Draw(sampling, order, quarters, new ConcurrentHashMap<>());
    }

    /// The numbers themselves, made once for all runs.
    Draws draws(Backend backend) {
      return made.computeIfAbsent(backend, it -> sampling.draws(order, it));
    }

    Replicates replicates() {
      return sampling.replicates();
    }

    /// A plan on the paths of the longest timeline.
    Plan fitted(Plan plan) {
      return RunPlan.of(plan).onPathsOf(quarters).sides().getFirst();
    }
  }
}
