package headroom.decision;

import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Plan;
import headroom.engine.Replicates;
import headroom.engine.VariantPlan;
import headroom.engine.Weighing;
import headroom.evidence.Weighting;
import headroom.random.Draws;
import headroom.random.SobolOrder;
import headroom.result.Weighed;
import headroom.run.Sampling;
import headroom.scenario.Decision;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What to do, asked of a scenario: all options are simulated on the same random numbers, some
/// trials of every replicate at a time, and added up. Memory does not grow with the number of
/// trials.
///
///     Decided decided = DecisionQuestion.of(scenario, decision, 131_072).run(engine, monitor);
public final class DecisionQuestion {
  /// Trials of each option where nobody says how many.
  public static final long TRIALS = 131_072;

  /// Trials that are kept at once, of all replicates together.
  private static final int AT_ONCE = 131_072;

  private static final int FEWEST_AT_ONCE = 64;

  private final Decision decision;
  private final SimulationSettings settings;
  private final Replicates replicates;
  private final Options options;
  private final Optional<Weighting> weighting;
  private final double sign;

  private DecisionQuestion(Scenario scenario, Decision decision, SimulationSettings settings) {
    this.decision = decision;
    this.settings = settings;
    replicates = new Sampling(settings).replicates();
    options = Options.of(scenario.withoutClues(), decision);
    weighting =
        scenario.clues().isEmpty()
            ? Optional.empty()
            : Optional.of(Weighting.of(scenario, List.of()));
    sign = decision.lowerIsBetter() ? -1 : 1;
  }

  /// Makes a question ready.
  ///
  /// @param scenario what is asked about
  /// @param decision its options
  /// @param trials of each option
  /// @throws IllegalArgumentException if there are not two replicates, one to choose by and one to
  ///   value with
  public static DecisionQuestion of(Scenario scenario, Decision decision, long trials) {
    DecisionQuestion question =
        new DecisionQuestion(scenario, decision, scenario.simulation().fixed(trials));
    if (question.replicates.count() < 2) {
      throw new IllegalArgumentException(
          "a decision needs two replicates or more: options are chosen on one half and valued on"
              + " on the other; "
              + (scenario.simulation().replicates() < 2
                  ? "set `simulation.replicates=32`"
                  : "run more trials (--trials 4096)"));
    }
    return question;
  }

  /// The number of trials of each option.
  public long trials() {
    return replicates.trials();
  }

  /// The number of runs: one for the scenario as it is written, one for each option that sets
  /// something.
  public int runs() {
    return options.sides().size();
  }

  /// How many trials are to be run in all; clues take a run more, and [Weighting#PASSES] before.
  public long work() {
    return trials() * (runs() + (weighting.isPresent() ? Weighting.PASSES + 1 : 0));
  }

  /// About the memory that is taken, in bytes.
  public long bytes() {
    long sums = 0;
    for (Banding banding : options.bandings()) {
      sums += (long) banding.count() * (options.count() + 1);
    }
    long kept = (long) chunk() * (options.count() + options.bandings().size() + 1);
    return (long) replicates.count() * Double.BYTES * (sums + kept);
  }

  /// Remarks for the user, such as a repaired correlation matrix.
  public List<String> warnings() {
    return options.sides().stream()
        .flatMap(side -> side.columns().compiled().warnings().stream())
        .distinct()
        .toList();
  }

  private int chunk() {
    return Math.max(FEWEST_AT_ONCE, AT_ONCE / replicates.count());
  }

  /// Runs everything; blocks until it is done.
  ///
  /// @param engine where it is run; changes no number
  /// @param monitor watches; a trial counts once for each run
  /// @throws headroom.engine.CancelledException if it was stopped
  /// @throws headroom.compile.EvidenceException if what was heard leaves too little of the trials
  public Decided run(Engine engine, Monitor monitor) {
    Draws draws = new Sampling(settings).draws(order(), engine.backend());
    Optional<Weighting.Found> heard =
        weighting.map(it -> it.find(engine, draws, replicates, monitor));
    Sums sums = new Sums(options, replicates.count());
    Chunk chunk = new Chunk(chunk());
    List<Look> looks = new ArrayList<>();
    options.sides().forEach(it -> looks.add(new Look(it.columns().plan(), chunk.taker(it))));
    heard.ifPresent(it -> looks.add(new Look(it.weighing().plan(), chunk.taker(it.weighing()))));
    long most = replicates.size(0);
    for (long from = 0; from < most; from += chunk.size) {
      for (Look look : looks) {
        look.over(from, from + chunk.size, engine, draws, monitor);
      }
      chunk.add(from, sums);
    }
    return new Findings(decision, options, settings, replicates, sums, sign)
        .decided(heard.map(DecisionQuestion::told));
  }

  private static Decided.Heard told(Weighting.Found found) {
    return new Decided.Heard(
        found.effective(),
        found.paretoShape(),
        found.contradictions().stream()
            .map(it -> new Weighed.Contradiction(it.first(), it.second(), it.ratio()))
            .toList());
  }

  /// Takes some trials of a replicate.
  private interface Taker {
    void take(int replicate, int at, int count, List<double[]> values);
  }

  /// A run that is looked at, some trials at a time.
  private final class Look {
    private final VariantPlan plan;
    private final Taker taker;

    Look(Plan plan, Taker taker) {
      this.plan = VariantPlan.of(plan);
      this.taker = taker;
    }

    void over(long from, long to, Engine engine, Draws draws, Monitor monitor) {
      engine.show(
          plan,
          draws,
          replicates,
          from,
          to,
          (block, values) ->
              taker.take(block.replicate(), (int) (block.index() - from), block.count(), values),
          monitor);
    }
  }

  /// One order for all runs, so that an input has the same numbers in each.
  private SobolOrder order() {
    return Stream.concat(
            options.sides().stream().map(side -> side.columns().plan()),
            weighting.stream().map(Weighting::plan))
        .map(Plan::sobolOrder)
        .reduce(SobolOrder::with)
        .orElseThrow();
  }

  /// Some trials of every replicate.
  private final class Chunk {
    private final int size;
    private final double[][][] values; // by option, replicate and trial; more is better
    private final short[][][] bands; // by input, replicate and trial
    private final double[][] weights; // by replicate and trial
    private final List<double[]> cuts = new ArrayList<>();

    Chunk(int size) {
      this.size = size;
      values = new double[options.count()][replicates.count()][size];
      bands = new short[options.bandings().size()][replicates.count()][size];
      weights = new double[replicates.count()][size];
      if (weighting.isEmpty()) {
        Arrays.stream(weights).forEach(it -> Arrays.fill(it, 1));
      }
      options.bandings().forEach(it -> cuts.add(it.cuts()));
    }

    Taker taker(Options.Side side) {
      return (replicate, at, count, seen) -> take(side, replicate, at, count, seen);
    }

    Taker taker(Weighing weighing) {
      return (replicate, at, count, seen) -> {
        double[] out = new double[count];
        weighing.law().weigh(replicate, seen, count, out);
        System.arraycopy(out, 0, weights[replicate], at, count);
      };
    }

    private void take(Options.Side side, int replicate, int at, int count, List<double[]> seen) {
      for (int column = 0; column < side.options().size(); column++) {
        double[] out = values[side.options().get(column)][replicate];
        side.columns().read(column, seen, count, out, at);
        for (int trial = at; trial < at + count; trial++) {
          out[trial] *= sign;
        }
      }
      double[] drawn = new double[count];
      for (int input = 0; input < side.inputs(); input++) {
        side.columns().read(side.options().size() + input, seen, count, drawn, 0);
        int number = side.firstInput() + input;
        for (int trial = 0; trial < count; trial++) {
          bands[number][replicate][at + trial] =
              (short) Banding.band(cuts.get(number), drawn[trial]);
        }
      }
    }

    void add(long from, Sums sums) {
      if (from == 0) {
        sums.lookAt(fixed(), this::each);
      }
      double[] value = new double[options.count()];
      int[] band = new int[bands.length];
      for (int replicate = 0; replicate < replicates.count(); replicate++) {
        int count = (int) Math.min(size, replicates.size(replicate) - from);
        for (int trial = 0; trial < count; trial++) {
          read(replicate, trial, value);
          for (int input = 0; input < band.length; input++) {
            band[input] = bands[input][replicate][trial];
          }
          sums.add(replicate, value, band, weights[replicate][trial]);
        }
      }
    }

    private void read(int replicate, int trial, double[] value) {
      for (int option = 0; option < value.length; option++) {
        value[option] = values[option][replicate][trial];
      }
    }

    private void each(Sums.Taker taker) {
      double[] value = new double[options.count()];
      for (int replicate = 0; replicate < replicates.count(); replicate++) {
        int count = (int) Math.min(size, replicates.size(replicate));
        for (int trial = 0; trial < count; trial++) {
          read(replicate, trial, value);
          taker.take(value, weights[replicate][trial]);
        }
      }
    }
  }

  /// Fixed worths, more being better.
  private double[] fixed() {
    return options.fixed().stream()
        .mapToDouble(it -> it.isPresent() ? sign * it.getAsDouble() : Double.NaN)
        .toArray();
  }
}
