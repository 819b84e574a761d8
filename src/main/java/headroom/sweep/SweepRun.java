package headroom.sweep;

import headroom.compile.IncomparableException;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Plan;
import headroom.expression.Expression;
import headroom.question.Sample;
import headroom.result.Estimate;
import headroom.result.SimulationFacts;
import headroom.run.Sampling;
import headroom.run.SharedRun;
import headroom.run.Sharing;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.stats.Summary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A grid of scenarios made ready, all on the same random numbers.
public final class SweepRun {
  /// Points that are run beside each other at most: most of what they have in common is then saved,
  /// and their books still fit into caches.
  private static final int MOST_TOGETHER = 24;

  /// Fewer than these leave threads without a block.
  private static final long FEW_TRIALS = 1 << 15;

  private static final int MANY_POINTS = 4;

  private final List<Axis> over;
  private final List<Subject> subjects;
  private final List<List<String>> places;
  private final Prepared written;
  private final Points points;
  private final SimulationSettings settings;
  private final Prepared.Draw draw;
  private final Optional<EveryCap.Way> way;

  private SweepRun(
      List<Axis> over,
      List<Expression> expressions,
      Scenario scenario,
      Points points,
      SimulationSettings settings) {
    this.over = List.copyOf(over);
    this.points = points;
    this.settings = settings.fixed(settings.trials());
    places = places(over);
    subjects = expressions.stream().map(it -> Subject.of(it, scenario)).toList();
    written = Prepared.of(scenario, expressions);
    Sampling sampling = new Sampling(this.settings);
    draw = points.draw(sampling, written.plan());
    way = points.everyCap(expressions, sampling.replicates());
  }

  /// A sweep still to be run.
  ///
  /// @param over the keys that are varied
  /// @param expressions what is asked
  /// @param written the scenario as written
  /// @param points the scenario of each place of [#places(List)], by its number; asked for now, and
  ///   for many places again when they are run
  /// @param settings trials of each point, seed, sampler and replicates
  /// @throws IncomparableException if points begin in different quarters, or count money otherwise
  public static SweepRun of(
      List<Axis> over,
      List<Expression> expressions,
      Scenario written,
      IntFunction<Scenario> points,
      SimulationSettings settings) {
    int count = places(over).size();
    if (count > Points.MOST_KEPT
        && over.stream().anyMatch(axis -> axis.path().startsWith("timeline"))) {
      throw new IncomparableException(
          "a sweep over the timeline may have at most %s points, found %s; take fewer values"
              .formatted(Points.MOST_KEPT, count));
    }
    return new SweepRun(
        over, expressions, written, Points.of(count, written, points, expressions), settings);
  }

  /// The places of a grid, the last key varying fastest.
  public static List<List<String>> places(List<Axis> over) {
    List<List<String>> places = List.of(List.of());
    for (Axis axis : over) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> place : places) {
        for (String value : axis.values()) {
          List<String> next = new ArrayList<>(place);
          next.add(value);
          longer.add(List.copyOf(next));
        }
      }
      places = longer;
    }
    return places;
  }

  /// Remarks on what was made ready, such as a repaired correlation matrix.
  public List<String> warnings() {
    return written.enquiry().compiled().warnings();
  }

  /// The number of trials of each point.
  public long trials() {
    return draw.replicates().trials();
  }

  /// The number of trials that will be run, over all points.
  public long work() {
    return draw.replicates().trials() * (1 + (way.isPresent() ? 1 : points.count()));
  }

  /// Runs all points; blocks until they are done.
  ///
  /// @param engine where they are run; changes no number
  /// @param monitor watches the runs
  /// @throws headroom.engine.CancelledException if it was stopped
  public Sweep run(Engine engine, Monitor monitor) {
    return told(written.run(draw, engine, monitor), samples(engine, monitor));
  }

  /// Sweeps with its runs done in shares; where one run answers for all points, it is made here.
  ///
  /// @param engine puts shares together
  /// @param sharing has the runs done: [#shared(int)] of each number
  public Sweep run(Engine engine, Sharing sharing, Monitor monitor) {
    if (way.isPresent()) {
      return run(engine, monitor);
    }
    List<List<Sample>> all = new ArrayList<>();
    for (int run = 0; run < runs(); run++) {
      List<Prepared> some = sides(run);
      Monitor counted = Prepared.counted(some, monitor);
      all.addAll(Prepared.samples(some, shared(some).outcome(run, sharing, engine, counted)));
    }
    return told(all.getFirst(), all.subList(1, all.size()));
  }

  /// Whether one run answers for all points.
  public boolean isOneRun() {
    return way.isPresent();
  }

  /// The number of runs that are done in shares: that of the scenario as written, and those of the
  /// points, some together.
  private int runs() {
    return 1 + Math.ceilDiv(points.count(), MOST_TOGETHER);
  }

  /// What runs together.
  private List<Prepared> sides(int run) {
    int from = (run - 1) * MOST_TOGETHER;
    int to = Math.min(from + MOST_TOGETHER, points.count());
    return run == 0 ? List.of(written) : IntStream.range(from, to).mapToObj(points::at).toList();
  }

  private SharedRun shared(List<Prepared> some) {
    return new SharedRun(Prepared.together(some, draw), draw.sampling(), draw.order());
  }

  /// One of the runs, to be done in shares.
  ///
  /// @param run its number
  public SharedRun shared(int run) {
    return shared(sides(run));
  }

  private Sweep told(List<Sample> base, List<List<Sample>> samples) {
    List<Sweep.Point> told = new ArrayList<>();
    for (int point = 0; point < points.count(); point++) {
      told.add(new Sweep.Point(places.get(point), results(samples.get(point), base)));
    }
    return new Sweep(
        over,
        subjects,
        base.stream().map(sample -> words(sample.estimate())).toList(),
        told,
        ways(samples),
        facts(settings, draw),
        way.isPresent());
  }

  private List<Way> ways(List<List<Sample>> samples) {
    return over.size() > 1
        ? List.of()
        : IntStream.range(0, subjects.size())
            .mapToObj(question -> Way.of(samples.stream().map(it -> it.get(question)).toList()))
            .toList();
  }

  static SimulationFacts facts(SimulationSettings settings, Prepared.Draw draw) {
    return new SimulationFacts(
        draw.replicates().trials(),
        settings.seed(),
        settings.sampler().name().toLowerCase(Locale.ROOT),
        draw.replicates().count(),
        Summary.BIN_RESOLUTION);
  }

  private List<Sweep.Result> results(List<Sample> samples, List<Sample> base) {
    return IntStream.range(0, samples.size())
        .mapToObj(
            question ->
                new Sweep.Result(
                    words(samples.get(question).estimate()),
                    words(samples.get(question).minus(base.get(question)))))
        .toList();
  }

  static Estimate words(headroom.stats.Estimate estimate) {
    return new Estimate(estimate.value(), estimate.standardError());
  }

  /// The answers of one point as it is simulated.
  List<Sample> simulated(int point, Engine engine, Monitor monitor) {
    return points.at(point).run(draw, engine, monitor);
  }

  /// The one run for all caps, if there is one.
  Optional<EveryCap> everyCap(Engine engine, Monitor monitor) {
    return way.map(it -> EveryCap.run(it, draw, engine, monitor));
  }

  /// The plan of a point, and the numbers that it shares with all.
  Plan plan(int point) {
    return draw.fitted(points.at(point).plan());
  }

  Prepared.Draw draw() {
    return draw;
  }

  private List<List<Sample>> samples(Engine engine, Monitor monitor) {
    Optional<EveryCap> all = everyCap(engine, monitor);
    if (all.isPresent()) {
      EveryCap every = all.get();
      return each(
          point ->
              every
                  .samples(way.get().capOf(points.at(point).plan()))
                  .orElseGet(() -> simulated(point, engine, monitor)));
    }
    boolean apart =
        engine.threads() > 1
            && points.count() >= MANY_POINTS * engine.threads()
            && draw.replicates().trials() <= FEW_TRIALS;
    return apart ? beside(engine, monitor) : together(engine, monitor);
  }

  private List<List<Sample>> each(IntFunction<List<Sample>> samples) {
    return IntStream.range(0, points.count()).mapToObj(samples).toList();
  }

  /// Some points after the others, each time on all threads.
  private List<List<Sample>> together(Engine engine, Monitor monitor) {
    List<List<Sample>> all = new ArrayList<>();
    while (all.size() < points.count()) {
      int to = Math.min(all.size() + MOST_TOGETHER, points.count());
      all.addAll(simulated(all.size(), to, engine, monitor));
    }
    return all;
  }

  /// Each thread takes some points as it comes to them and runs them alone.
  private List<List<Sample>> beside(Engine engine, Monitor monitor) {
    int each = Math.clamp(points.count() / (MANY_POINTS * engine.threads()), 1, MOST_TOGETHER);
    AtomicInteger next = new AtomicInteger();
    List<List<Sample>> all = new ArrayList<>(Collections.nCopies(points.count(), List.of()));
    engine.beside(
        monitor,
        (alone, watch) -> {
          for (int from = next.getAndAdd(each);
              from < points.count();
              from = next.getAndAdd(each)) {
            int to = Math.min(from + each, points.count());
            List<List<Sample>> samples = simulated(from, to, alone, watch);
            synchronized (all) {
              for (int point = from; point < to; point++) {
                all.set(point, samples.get(point - from));
              }
            }
          }
        });
    return all;
  }

  private List<List<Sample>> simulated(int from, int to, Engine engine, Monitor monitor) {
    List<Prepared> some = IntStream.range(from, to).mapToObj(points::at).toList();
    return Prepared.run(some, draw, engine, monitor);
  }
}
