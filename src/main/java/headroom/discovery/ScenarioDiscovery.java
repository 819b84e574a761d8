package headroom.discovery;

import headroom.discovery.Discovered.Reason;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Replicates;
import headroom.engine.VariantPlan;
import headroom.expression.Condition;
import headroom.question.TrialColumns;
import headroom.result.SimulationFacts;
import headroom.run.Sampling;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import headroom.stats.Estimate;
import headroom.stats.PooledProbability;
import headroom.stats.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// In which futures of a scenario does something happen: all trials are simulated and kept, and
/// then searched for boxes.
///
///     Discovered discovered = ScenarioDiscovery.of(scenario, condition, false)
///         .run(engine, Monitor.none());
public final class ScenarioDiscovery {
  /// Numbers that are kept at most.
  public static final long MOST_NUMBERS = 1L << 26;

  /// Cases that a box is looked for in.
  public static final int FEWEST_CASES = 50;

  /// Trials that are enough where nobody says how many.
  public static final long USUAL_TRIALS = 131_072;

  /// What a number that is kept takes of memory, with its ranks.
  private static final long BYTES_OF_NUMBER = 24;

  private final SimulationSettings settings;
  private final Condition where;
  private final List<KnownAxis> axes;
  private final TrialColumns columns;
  private final VariantPlan plan;
  private final Replicates replicates;

  private ScenarioDiscovery(Scenario scenario, Condition where, List<KnownAxis> axes) {
    this.where = where;
    this.axes = List.copyOf(axes);
    settings = scenario.simulation();
    columns =
        TrialColumns.of(
            scenario,
            Stream.concat(
                    Stream.of(new TrialColumns.Holds(where)),
                    this.axes.stream().map(KnownAxis::column))
                .toList());
    plan = VariantPlan.of(columns.plan());
    replicates = new Sampling(settings).replicates();
  }

  /// A search.
  ///
  /// @param where what happens
  /// @param years whether the yearly totals of streams may bound boxes, besides the inputs
  /// @throws IllegalArgumentException if some trials have no value of a metric of the condition
  public static ScenarioDiscovery of(Scenario scenario, Condition where, boolean years) {
    List<KnownAxis> axes = new ArrayList<>(KnownAxes.inputs(scenario));
    if (years) {
      axes.addAll(KnownAxes.years(scenario));
    }
    return new ScenarioDiscovery(scenario, where, axes);
  }

  /// The number of trials; under Sobol rounded up to whole point sets.
  public long trials() {
    return replicates.trials();
  }

  /// The number of axes.
  public int axes() {
    return axes.size();
  }

  /// The numbers that are kept: one for each trial and axis.
  public long numbers() {
    return Math.multiplyExact(replicates.trials(), Math.max(1L, axes.size()));
  }

  /// About the memory that the search takes, in bytes.
  public long bytes() {
    return numbers() * BYTES_OF_NUMBER;
  }

  /// Remarks for the user, such as a repaired correlation matrix.
  public List<String> warnings() {
    return columns.compiled().warnings();
  }

  /// Simulates and searches; blocks until it is done.
  ///
  /// @param engine where it is run; changes no number
  /// @param monitor watches the simulation
  /// @throws IllegalStateException if more than [#MOST_NUMBERS] would be kept
  /// @throws headroom.engine.CancelledException if the run was stopped
  /// @throws headroom.engine.OverflowException if an amount grew beyond all bounds
  public Discovered run(Engine engine, Monitor monitor) {
    if (numbers() > MOST_NUMBERS) {
      throw new IllegalStateException(numbers() + " numbers are more than can be kept");
    }
    Kept kept = new Kept();
    engine.show(
        plan,
        new Sampling(settings).draws(plan.sobolOrder(), engine.backend()),
        replicates,
        (block, values) -> kept.take(block.replicate(), block.index(), block.count(), values),
        monitor);
    return kept.searched();
  }

  private SimulationFacts facts() {
    return new SimulationFacts(
        replicates.trials(),
        settings.seed(),
        settings.sampler().name().toLowerCase(Locale.ROOT),
        replicates.count(),
        Summary.BIN_RESOLUTION);
  }

  /// All trials, replicate after replicate.
  private final class Kept {
    private final int[] sizes = new int[replicates.count()];
    private final int[] starts = new int[replicates.count() + 1];
    private final boolean[] happens = new boolean[Math.toIntExact(replicates.trials())];
    private final List<double[]> values = new ArrayList<>();

    Kept() {
      for (int replicate = 0; replicate < sizes.length; replicate++) {
        sizes[replicate] = Math.toIntExact(replicates.size(replicate));
        starts[replicate + 1] = starts[replicate] + sizes[replicate];
      }
      axes.forEach(_ -> values.add(new double[happens.length]));
    }

    void take(int replicate, long index, int count, List<double[]> shown) {
      int at = starts[replicate] + (int) index;
      double[] holds = new double[count];
      columns.read(0, shown, count, holds, 0);
      for (int trial = 0; trial < count; trial++) {
        happens[at + trial] = holds[trial] == 1;
      }
      for (int axis = 0; axis < values.size(); axis++) {
        columns.read(axis + 1, shown, count, values.get(axis), at);
      }
    }

    Discovered searched() {
      List<Trials.Axis> read = new ArrayList<>();
      for (int axis = 0; axis < values.size(); axis++) {
        read.add(axes.get(axis).axis(values.get(axis)));
      }
      Trials trials = new Trials(read, happens, sizes);
      long cases = 0;
      for (boolean one : happens) {
        cases += one ? 1 : 0;
      }
      Optional<Reason> reason = reason(trials, cases);
      Findings findings =
          reason.isPresent() ? new Findings(share(), List.of(), List.of()) : Prim.search(trials);
      if (reason.isEmpty() && findings.boxes().isEmpty()) {
        reason = Optional.of(Reason.CHANCE);
      }
      return new Discovered(
          where, findings.share(), cases, facts(), axes, trials, findings, reason);
    }

    private Optional<Reason> reason(Trials trials, long cases) {
      boolean both = trials.cases(trials.half(0)) > 0 && trials.cases(trials.half(1)) > 0;
      if (cases < FEWEST_CASES || (sizes.length > 1 && !both)) {
        return Optional.of(Reason.FEW_CASES);
      }
      if (2 * cases > happens.length) {
        return Optional.of(Reason.MOST_TRIALS);
      }
      if (axes.isEmpty()) {
        return Optional.of(Reason.NO_AXIS);
      }
      return sizes.length < 2 ? Optional.of(Reason.ONE_REPLICATE) : Optional.empty();
    }

    /// How often it happens: in the half that boxes would be told by, or in the only replicate.
    private Estimate share() {
      PooledProbability share = new PooledProbability();
      for (int replicate = sizes.length > 1 ? 1 : 0; replicate < sizes.length; replicate += 2) {
        int hits = 0;
        for (int trial = starts[replicate]; trial < starts[replicate + 1]; trial++) {
          hits += happens[trial] ? 1 : 0;
        }
        share.fold(replicate, hits, sizes[replicate]);
      }
      return share.estimate().orElseThrow();
    }
  }
}
