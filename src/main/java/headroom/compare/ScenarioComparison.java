package headroom.compare;

import headroom.compile.PairedCompiler;
import headroom.compile.PairedScenarios;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Outcome;
import headroom.engine.Watch;
import headroom.kernel.Backend;
import headroom.result.Comparison;
import headroom.run.Sampling;
import headroom.run.ScenarioRun;
import headroom.run.SharedRun;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Scenarios compared on the same random numbers: each variable has the same draws wherever it
/// occurs, and differences from the first scenario are taken trial by trial.
///
///     Comparison comparison = ScenarioComparison.of(scenarios)
///         .run(engine, Monitor.none());
///
/// Trials, seed, sampler and replicates are those of the first scenario.
public final class ScenarioComparison {
  private final Map<String, Scenario> scenarios;
  private final SimulationSettings settings;
  private final Sampling sampling;
  private final PairedScenarios paired;

  private ScenarioComparison(Map<String, Scenario> scenarios) {
    this.scenarios = scenarios;
    List<Scenario> sides = List.copyOf(scenarios.values());
    settings = sides.getFirst().simulation();
    sampling = new Sampling(settings);
    paired = PairedCompiler.compile(sides);
  }

  /// A comparison of scenarios.
  ///
  /// @param scenarios two or more by the label they are to have, the first being compared with each
  ///   of the others; the map's order counts
  /// @throws headroom.compile.IncomparableException if they cannot be compared as they stand
  public static ScenarioComparison of(SequencedMap<String, Scenario> scenarios) {
    if (scenarios.size() < 2) {
      throw new IllegalArgumentException("a comparison takes two scenarios or more");
    }
    return new ScenarioComparison(new LinkedHashMap<>(scenarios));
  }

  /// The number of trials, each run through all scenarios; under Sobol rounded up to whole point
  /// sets.
  public long trials() {
    return sampling.replicates().trials();
  }

  /// Remarks for the user.
  public List<String> notes() {
    List<String> notes = new ArrayList<>(paired.notes());
    if (settings.precision().isPresent()) {
      notes.add("a comparison runs all trials; the first scenario's `precision` is not used");
    }
    scenarios.forEach(
        (label, scenario) -> {
          if (!scenario.simulation().equals(settings)) {
            notes.add(
                "%s asks for another `simulation`; that of the first scenario is used for all"
                    .formatted(label));
          }
        });
    return notes;
  }

  /// Runs all trials; blocks until they are done.
  ///
  /// @param engine where it is run; changes no number
  /// @param monitor watches the run
  /// @throws headroom.engine.CancelledException if the run was stopped
  /// @throws headroom.engine.OverflowException if an amount grew beyond all bounds
  public Comparison run(Engine engine, Monitor monitor) {
    Outcome outcome =
        engine.run(
            paired.plan(),
            sampling.draws(paired.plan().sobolOrder(), engine.backend()),
            sampling.replicates(),
            Watch.nothing(),
            monitor);
    return comparison(outcome);
  }

  /// The run of all scenarios, to be done in shares.
  public SharedRun shared() {
    return new SharedRun(paired.plan(), sampling);
  }

  /// The comparison that an outcome of the [shared][#shared()] run is.
  public Comparison comparison(Outcome outcome) {
    return new ComparisonAssembler(scenarios, paired, outcome).assemble(notes());
  }

  /// The number of rows that are kept of all scenarios together.
  public int rows() {
    return paired.plan().sides().stream().mapToInt(side -> side.outputs().size()).sum();
  }

  /// The memory that a run takes at least, in bytes, as [ScenarioRun#leastBytes(int, Backend)].
  public long leastBytes(int threads, Backend backend) {
    return Engine.leastBytes(
        paired.plan(),
        sampling.draws(paired.plan().sobolOrder(), backend),
        sampling.replicates(),
        threads,
        backend);
  }
}
