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
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.stats.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// A grid of scenarios made ready, all on the same random numbers.
public final class SweepRun {
  private static final long FEW_TRIALS = 1 << 17;
  private static final int MANY_POINTS = 4;

  private final List<Axis> over;
  private final List<Subject> subjects;
  private final List<List<String>> places;
  private final Prepared written;
  private final List<Prepared> points;
  private final SimulationSettings settings;
  private final Prepared.Draw draw;
  private final Optional<EveryCap.Way> way;

  private SweepRun(
      List<Axis> over,
      List<Subject> subjects,
      Prepared written,
      List<Prepared> points,
      SimulationSettings settings,
      Optional<EveryCap.Way> way) {
    this.over = over;
    this.subjects = subjects;
    this.written = written;
    this.points = points;
    this.settings = settings;
    this.way = way;
    places = places(over);
    List<Plan> plans = new ArrayList<>();
    plans.add(written.plan());
    points.forEach(point -> plans.add(point.plan()));
    draw = Prepared.Draw.of(new Sampling(settings), plans);
  }

  /// A sweep still to be run.
  ///
  /// @param over the keys that are varied
  /// @param expressions what is asked
  /// @param written the scenario as written
  /// @param points the scenarios of all points, the last key varying fastest
  /// @param settings trials of each point, seed, sampler and replicates
  /// @throws IncomparableException if points begin in different quarters
  public static SweepRun of(
      List<Axis> over,
      List<Expression> expressions,
      Scenario written,
      List<Scenario> points,
      SimulationSettings settings) {
    for (Scenario point : points) {
      Common.require(written, point);
    }
    List<Prepared> prepared =
        points.parallelStream().map(point -> Prepared.of(point, expressions)).toList();
    List<AnyCap.Side> sides =
        IntStream.range(0, points.size())
            .mapToObj(
                point ->
                    new AnyCap.Side(
                        points.get(point), prepared.get(point).enquiry().compiled()))
            .toList();
    SimulationSettings fixed = settings.fixed(settings.trials());
    return new SweepRun(
        List.copyOf(over),
        expressions.stream().map(it -> Subject.of(it, written)).toList(),
        Prepared.of(written, expressions),
        prepared,
        fixed,
        EveryCap.way(sides, expressions, new Sampling(fixed).replicates()));
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

  /// The number of trials that will be run, over all points.
  public long work() {
    return draw.replicates().trials() * (1 + (way.isPresent() ? 1 : points.size()));
  }

  /// Runs all points; blocks until they are done.
  ///
  /// @param engine where they are run; changes no number
  /// @param monitor watches the runs
  /// @throws headroom.engine.CancelledException if it was stopped
  public Sweep run(Engine engine, Monitor monitor) {
    List<Sample> base = written.run(draw, engine, monitor);
    List<List<Sample>> samples = samples(engine, monitor);
    List<Sweep.Point> told = new ArrayList<>();
    for (int point = 0; point < points.size(); point++) {
      told.add(new Sweep.Point(places.get(point), results(samples.get(point), base)));
    }
    return new Sweep(
        over,
        subjects,
        base.stream().map(sample -> words(sample.estimate())).toList(),
        told,
        facts(settings, draw),
        way.isPresent());
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
    return points.get(point).run(draw, engine, monitor);
  }

  /// The one run for all caps, if there is one.
  Optional<EveryCap> everyCap(Engine engine, Monitor monitor) {
    return way.map(it -> EveryCap.run(it, draw, engine, monitor));
  }

  /// The plan of a point, and the numbers that it shares with all.
  Plan plan(int point) {
    return draw.fitted(points.get(point).plan());
  }

  Prepared.Draw draw() {
    return draw;
  }

  private List<List<Sample>> samples(Engine engine, Monitor monitor) {
    Optional<EveryCap> all = everyCap(engine, monitor);
    if (all.isPresent()) {
      EveryCap every = all.get();
      return points.stream()
          .map(
              point ->
                  every
                      .samples(every.capOf(point.plan()))
                      .orElseGet(() -> point.run(draw, engine, monitor)))
          .toList();
    }
    boolean apart =
        engine.threads() > 1
            && points.size() >= MANY_POINTS * engine.threads()
            && draw.replicates().trials() <= FEW_TRIALS;
    return apart
        ? side(engine, monitor)
        : points.stream().map(point -> point.run(draw, engine, monitor)).toList();
  }

  /// Each thread takes points as it comes to them and runs them alone.
  private List<List<Sample>> side(Engine engine, Monitor monitor) {
    AtomicInteger next = new AtomicInteger();
    List<List<Sample>> all = new ArrayList<>(points.stream().map(_ -> List.<Sample>of()).toList());
    engine.beside(
        monitor,
        (alone, watch) -> {
          for (int point = next.getAndIncrement();
              point < points.size();
              point = next.getAndIncrement()) {
            List<Sample> samples = points.get(point).run(draw, alone, watch);
            synchronized (all) {
              all.set(point, samples);
            }
          }
        });
    return all;
  }
}
