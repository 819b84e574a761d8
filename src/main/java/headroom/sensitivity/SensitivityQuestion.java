package headroom.sensitivity;

import headroom.compile.UnknownMetricException;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Replicates;
import headroom.expression.Expression;
import headroom.question.DrawnInput;
import headroom.question.DrawnInputs;
import headroom.question.Enquiry;
import headroom.question.Holding;
import headroom.question.TrialColumns;
import headroom.random.Draws;
import headroom.random.SobolOrder;
import headroom.result.SimulationFacts;
import headroom.run.Sampling;
import headroom.run.SharedRun;
import headroom.run.SharedWork;
import headroom.run.Sharing;
import headroom.run.SummaryWords;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.stats.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The question which unknown matters for a number of a scenario, made ready to be asked.
///
/// Three runs on the same random numbers: trials as the scenario stands, from which rank
/// correlations and bands are told; the tornado; and all sets of inputs held while the rest is
/// drawn anew. Memory does not grow with the number of trials.
public final class SensitivityQuestion {
  /// Trials of each set where nothing else is asked for.
  public static final long TRIALS = 131_072;

  private static final long PILOT_TRIALS = 8_192;

  /// The number of what all sets of inputs come to; those of the tornado's runs come after it.
  private static final int SETS = 0;

  private final Scenario scenario;
  private final Expression of;
  private final Asked asked;
  private final SimulationSettings settings;
  private final Sampling sampling;
  private final List<DrawnInput> inputs;
  private final List<DrawnInput> players;
  private final Enquiry enquiry;
  private final List<Enquiry> others;
  private final Tornado tornado;
  private final Optional<TrialColumns.Column> output;

  /// How it is asked.
  ///
  /// @param given whether, at the ends of a bar, what is correlated moves along
  /// @param splitPaths whether each stream's paths are an input of their own
  /// @param keys keys without a law that get a bar too
  public record Asked(boolean given, boolean splitPaths, List<Key> keys) {
    /// Copies.
    public Asked {
      keys = List.copyOf(keys);
    }
  }

  /// A key without a law, and the scenario at both ends.
  ///
  /// @param path the key
  /// @param low what is typed at one end
  /// @param high what is typed at the other
  /// @param atLow the scenario with the key at one end
  /// @param atHigh the scenario with the key at the other
  public record Key(String path, String low, String high, Scenario atLow, Scenario atHigh) {}

  private SensitivityQuestion(
      Scenario scenario, Expression of, Asked asked, SimulationSettings settings) {
    this.scenario = scenario;
    this.of = of;
    this.asked = asked;
    this.settings = settings;
    sampling = new Sampling(settings);
    enquiry = Enquiry.of(scenario, List.of(of));
    inputs =
        asked.splitPaths()
            ? DrawnInputs.withSplitPaths(scenario, enquiry.compiled())
            : DrawnInputs.of(scenario, enquiry.compiled());
    tornado = new Tornado(enquiry);
    others = asked.keys().stream().flatMap(key -> others(scenario, key)).toList();
    output = Measured.of(of);
    players = Measured.players(enquiry.plan(), inputs);
  }

  /// Makes a question ready.
  ///
  /// @param scenario what is asked about
  /// @param of a number that a run of it tells
  /// @param asked how it is asked
  /// @param trials of each set of inputs
  /// @throws UnanswerableException if a metric has no value in some trials, or a key is an input
  public static SensitivityQuestion of(Scenario scenario, Expression of, Asked asked, long trials) {
    Refusal.check(scenario, of);
    SensitivityQuestion question =
        new SensitivityQuestion(scenario, of, asked, scenario.simulation().fixed(trials));
    Refusal.check(asked.keys(), question.inputs);
    return question;
  }

  /// What is asked about.
  public Expression expression() {
    return of;
  }

  /// The inputs that may matter, of which all sets are run if there are few.
  public List<DrawnInput> players() {
    return players;
  }

  /// The number of trials of each set and side.
  public long trials() {
    return sampling.replicates().trials();
  }

  /// How many sets and sides are to be run.
  public long sets() {
    int apart = Math.min(players.size(), Grouping.MOST);
    long sides = 2L * (inputs.size() + asked.keys().size()) + 2;
    return sides + (output.isPresent() ? 1L << apart : 0);
  }

  /// About how many trials, of all sets and sides together, are still to be run.
  public long work() {
    return trials() * sets();
  }

  /// Runs everything; blocks until it is done.
  ///
  /// @param engine where it is run; changes no number
  /// @param monitor watches the runs; each trial of a set of inputs counts
  /// @throws headroom.engine.CancelledException if a run was stopped
  public Sensitivity run(Engine engine, Monitor monitor) {
    Replicates replicates = sampling.replicates();
    Draws draws = sampling.draws(order(), engine.backend());
    KeptTrials kept = kept(engine, draws, monitor);
    List<Bar> bars = bars(kept);
    tornado.run(engine, draws, replicates, Counting.times(tornado.size(), monitor));
    Optional<Shared> shared =
        output.map(
            column -> {
              Playing playing = playing(column, engine, draws, monitor);
              Monitor counted = Counting.times(1L << playing.players().size(), monitor);
              return new Shared(
                  playing.players(), playing.shares(engine, draws, replicates, counted));
            });
    return assemble(kept, bars, shared, replicates);
  }

  /// Answers with all that grows with the trials done in shares.
  ///
  /// @param engine does the rest
  /// @param sharing has it done: [#shared(int, Engine)] of each number
  public Sensitivity run(Engine engine, Sharing sharing, Monitor monitor) {
    Draws draws = sampling.draws(order(), engine.backend());
    KeptTrials kept = kept(engine, draws, monitor);
    List<Bar> bars = bars(kept);
    for (int run = 0; run < tornado.runs(); run++) {
      Monitor counted = Counting.times(tornado.sides(run).size(), monitor);
      tornado.take(run, side(run).outcome(SETS + 1 + run, sharing, engine, counted));
    }
    Optional<Shared> shared =
        output.map(
            column -> {
              Playing playing = playing(column, engine, draws, monitor);
              Monitor counted = Counting.times(1L << playing.players().size(), monitor);
              Map<Integer, byte[]> states = new TreeMap<>();
              sharing.share(SETS, playing.shared(sampling, order()), counted, states::put);
              return new Shared(playing.players(), playing.shares(states.values()));
            });
    return assemble(kept, bars, shared, sampling.replicates());
  }

  /// What is done in shares, made without another's help: all sets of inputs, or a run of the
  /// tornado.
  ///
  /// @param number which
  /// @param engine looks at the first trials, which tell where inputs are put
  public SharedWork shared(int number, Engine engine) {
    Draws draws = sampling.draws(order(), engine.backend());
    if (number == SETS) {
      return playing(output.orElseThrow(), engine, draws, Monitor.none()).shared(sampling, order());
    }
    if (tornado.size() == 1) {
      bars(kept(engine, draws, Monitor.none()));
    }
    return side(number - SETS - 1);
  }

  private SharedRun side(int run) {
    return new SharedRun(tornado.plan(run), sampling, order());
  }

  /// The dimensions of all scenarios' variables.
  private SobolOrder order() {
    return Stream.concat(Stream.of(enquiry), others.stream())
        .map(it -> it.plan().sobolOrder())
        .reduce(SobolOrder::with)
        .orElseThrow()
        .withSecondSet();
  }

  private KeptTrials kept(Engine engine, Draws draws, Monitor monitor) {
    List<DrawnInput> valued =
        players.stream().filter(input -> Measured.of(input).isPresent()).toList();
    return KeptTrials.of(table(valued), valued, engine, draws, sampling.replicates(), monitor);
  }

  /// The expression at both ends of a key.
  private Stream<Enquiry> others(Scenario scenario, Key key) {
    return Stream.of(Map.entry(key.low(), key.atLow()), Map.entry(key.high(), key.atHigh()))
        .map(
            end -> {
              if (!end.getValue().timeline().start().equals(scenario.timeline().start())) {
                throw new UnanswerableException(
                    "%s=%s begins in another quarter, so nothing can be compared trial by trial"
                        .formatted(key.path(), end.getKey()));
              }
              try {
                return Enquiry.of(end.getValue(), List.of(of));
              } catch (UnknownMetricException e) {
                throw new UnanswerableException(
                    "with %s=%s there is no %s".formatted(key.path(), end.getKey(), of.text()));
              }
            });
  }

  private TrialColumns table(List<DrawnInput> valued) {
    List<TrialColumns.Column> columns = new ArrayList<>();
    valued.forEach(input -> columns.add(Measured.of(input).orElseThrow()));
    output.ifPresent(columns::add);
    return TrialColumns.of(scenario, columns);
  }

  /// A bar to come: where something is put, and the sides that put it there.
  private record Bar(String path, List<? extends Sensitivity.Place> places, List<Integer> sides) {}

  private List<Bar> bars(KeptTrials kept) {
    Holding holding = new Holding(enquiry.plan(), inputs);
    Ends ends = new Ends(holding, enquiry.plan(), scenario.timeline(), asked.given());
    List<Bar> bars = new ArrayList<>();
    for (DrawnInput input : players) {
      List<Ends.Put> puts = ends.of(input, kept);
      bars.add(
          new Bar(
              input.path(),
              puts.stream().map(Ends.Put::place).toList(),
              puts.stream().map(put -> tornado.add(put.variant())).toList()));
    }
    for (int key = 0; key < asked.keys().size(); key++) {
      Key it = asked.keys().get(key);
      bars.add(
          new Bar(
              it.path(),
              List.of(new Sensitivity.Typed(it.low()), new Sensitivity.Typed(it.high())),
              List.of(tornado.add(others.get(2 * key)), tornado.add(others.get(2 * key + 1)))));
    }
    return bars;
  }

  /// Who played, and what came out.
  record Shared(List<Player> players, VarianceShares shares) {}

  private Playing playing(TrialColumns.Column column, Engine engine, Draws draws, Monitor monitor) {
    TrialColumns alone = Measured.alone(scenario, column);
    Holding holding = new Holding(alone.plan(), inputs);
    double[] weights = new double[players.size()];
    if (players.size() > Grouping.MOST) {
      List<Player> all = players.stream().map(Player::of).toList();
      SimulationSettings few = settings.fixed(Math.min(PILOT_TRIALS, settings.trials()));
      weights =
          new Playing(alone, holding, all)
              .weights(engine, draws, new Sampling(few).replicates(), monitor);
    }
    return new Playing(alone, holding, Grouping.of(players, weights));
  }

  private Sensitivity assemble(
      KeptTrials kept, List<Bar> bars, Optional<Shared> shared, Replicates replicates) {
    Assembly assembly = new Assembly(new Holding(enquiry.plan(), inputs), players, kept, shared);
    List<Sensitivity.Line> lines = new ArrayList<>();
    for (DrawnInput input : inputs) {
      lines.add(assembly.line(input, bar(input.path(), bars)));
    }
    lines.addAll(assembly.groups());
    for (Key key : asked.keys()) {
      lines.add(Assembly.key(key.path(), bar(key.path(), bars)));
    }
    return new Sensitivity(
        new SimulationFacts(
            replicates.trials(),
            settings.seed(),
            settings.sampler().name().toLowerCase(Locale.ROOT),
            replicates.count(),
            Summary.BIN_RESOLUTION),
        of,
        Measured.kind(of),
        Measured.unit(of, enquiry.compiled()),
        asked.given(),
        SummaryWords.estimate(tornado.base().estimate(), 0),
        lines,
        assembly.variance(SummaryWords.estimate(tornado.base().estimate(), 0)));
  }

  private Optional<Sensitivity.Bar> bar(String path, List<Bar> bars) {
    return bars.stream()
        .filter(bar -> bar.path().equals(path))
        .findFirst()
        .flatMap(bar -> tornado.bar(bar.places(), bar.sides()));
  }
}
