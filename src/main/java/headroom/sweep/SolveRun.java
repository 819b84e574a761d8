package headroom.sweep;

import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Plan;
import headroom.expression.Expression;
import headroom.expression.Target;
import headroom.question.Sample;
import headroom.run.Sampling;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/// A target made ready: a key is to be given the value at which an expression comes to a number.
public final class SolveRun {
  private final String path;
  private final Solve.Bracket bracket;
  private final Target target;
  private final DoubleFunction<Scenario> scenarios;
  private final SimulationSettings settings;
  private final Scenario written;
  private final Prepared.Draw draw;
  private final Optional<EveryCap.Way> way;
  private final List<String> warnings;
  private final Map<Double, Prepared> first = new HashMap<>(); // the places looked at first

  private SolveRun(
      String path,
      Solve.Bracket bracket,
      Target target,
      Scenario written,
      DoubleFunction<Scenario> scenarios,
      SimulationSettings settings) {
    this.path = path;
    this.bracket = bracket;
    this.target = target;
    this.written = written;
    this.scenarios = scenarios;
    this.settings = settings.fixed(settings.trials());
    List<Plan> plans = new ArrayList<>();
    List<AnyCap.Side> sides = new ArrayList<>();
    for (int place = 0; place < Crossings.places(); place++) {
      Scenario scenario = scenario(Crossings.place(bracket, place));
      Prepared prepared = Prepared.of(scenario, asked());
      first.put(Crossings.place(bracket, place), prepared);
      plans.add(prepared.plan());
      sides.add(new AnyCap.Side(scenario, prepared.enquiry().compiled()));
    }
    warnings = sides.getFirst().compiled().warnings();
    Sampling sampling = new Sampling(this.settings);
    draw = Prepared.Draw.of(sampling, plans);
    way = EveryCap.way(sides, asked(), sampling.replicates()).filter(it -> isTheKey(it, plans));
  }

  /// Whether the key is the cap itself, so that its values are caps.
  private boolean isTheKey(EveryCap.Way caps, List<Plan> plans) {
    return IntStream.range(0, plans.size())
        .allMatch(place -> caps.capOf(plans.get(place)) == Crossings.place(bracket, place));
  }

  /// A question still to be run.
  ///
  /// @param path the key
  /// @param bracket between which values it is sought
  /// @param target what is to hold
  /// @param written the scenario as written
  /// @param scenarios the scenario with the key at a value; asked for nine places now, ends
  ///   included, for others when they are needed
  /// @param settings trials of each place, seed, sampler and replicates
  /// @throws headroom.compile.IncomparableException if scenarios begin in different quarters
  public static SolveRun of(
      String path,
      Solve.Bracket bracket,
      Target target,
      Scenario written,
      DoubleFunction<Scenario> scenarios,
      SimulationSettings settings) {
    return new SolveRun(path, bracket, target, written, scenarios, settings);
  }

  private List<Expression> asked() {
    return List.of(target.of());
  }

  private Scenario scenario(double x) {
    Scenario scenario = scenarios.apply(x);
    Common.require(written, scenario);
    return scenario;
  }

  /// Remarks on what was made ready, such as a repaired correlation matrix.
  public List<String> warnings() {
    return warnings;
  }

  /// The number of trials at one place.
  public long trials() {
    return draw.replicates().trials();
  }

  /// About how many trials will be run.
  public long work() {
    return way.isPresent() ? trials() : 2L * Crossings.places() * trials();
  }

  /// Finds the values; blocks until they are found.
  ///
  /// @param engine where trials are run; changes no number
  /// @param monitor watches the runs
  /// @throws headroom.engine.CancelledException if it was stopped
  public Solve run(Engine engine, Monitor monitor) {
    Optional<EveryCap> every = way.map(it -> EveryCap.run(it, draw, engine, monitor));
    Curve curve = new Curve(places -> samples(places, every, engine, monitor), target.value());
    Subject subject = Subject.of(target.of(), scenario(bracket.low()));
    Crossings crossings = new Crossings(curve, bracket, subject, trials(), every.isPresent());
    List<Solve.Solution> solutions = crossings.all();
    return new Solve(
        path,
        bracket,
        target,
        subject,
        solutions,
        crossings.isMonotone(),
        curve.evaluations(),
        SweepRun.facts(settings, draw),
        every.isPresent(),
        false);
  }

  /// A sample for each place; those that no caps tell are simulated together.
  private List<Sample> samples(
      List<Double> places, Optional<EveryCap> every, Engine engine, Monitor monitor) {
    List<Optional<Sample>> told =
        places.stream()
            .map(x -> every.flatMap(caps -> caps.samples(x)).map(List::getFirst))
            .toList();
    List<Prepared> others =
        IntStream.range(0, places.size())
            .filter(place -> told.get(place).isEmpty())
            .mapToObj(place -> prepared(places.get(place)))
            .toList();
    Iterator<List<Sample>> simulated =
        others.isEmpty()
            ? Collections.emptyIterator()
            : Prepared.run(others, draw, engine, monitor).iterator();
    return told.stream().map(it -> it.orElseGet(() -> simulated.next().getFirst())).toList();
  }

  private Prepared prepared(double x) {
    Prepared known = first.get(x);
    return known == null ? Prepared.of(scenario(x), asked()) : known;
  }
}
