package headroom.analysis;

import headroom.compile.CompiledScenario;
import headroom.compile.OutputSelection;
import headroom.compile.ResultAssembler;
import headroom.compile.ScenarioCompiler;
import headroom.engine.Monitor;
import headroom.engine.RunSettings;
import headroom.engine.Simulation;
import headroom.kernel.Backend;
import headroom.result.Happenings;
import headroom.result.Result;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import java.util.List;

/// A scenario made ready and run: the plainest question to the engine.
///
///     Result result = ScenarioRun.of(scenario, new OutputSelection.All())
///         .run(threads, Backend.chosen(), Monitor.none());
///
/// A run may be repeated; it always gives the same result.
public final class ScenarioRun {
  private final Sampling sampling;
  private final CompiledScenario compiled;

  private ScenarioRun(SimulationSettings settings, CompiledScenario compiled) {
    sampling = new Sampling(settings);
    this.compiled = compiled;
  }

  /// A run of a scenario.
  ///
  /// @param scenario what to simulate
  /// @param selection which metrics to keep
  /// @throws headroom.compile.UnknownMetricException if a metric is named that the scenario lacks
  public static ScenarioRun of(Scenario scenario, OutputSelection selection) {
    return new ScenarioRun(scenario.simulation(), ScenarioCompiler.compile(scenario, selection));
  }

  /// Remarks for the user, such as a repaired correlation matrix.
  public List<String> warnings() {
    return compiled.warnings();
  }

  /// The number of trials, as they will be run: under Sobol rounded up to whole point sets.
  public long trials() {
    return sampling.replicates().trials();
  }

  /// Runs all trials; blocks until they are done.
  ///
  /// @param threads number of worker threads; changes no number
  /// @param backend which kernels to use; changes no number
  /// @param monitor watches the run
  /// @throws headroom.engine.CancelledException if the run was stopped
  /// @throws headroom.engine.OverflowException if an amount grew beyond all bounds
  public Result run(int threads, Backend backend, Monitor monitor) {
    return ResultAssembler.assemble(
        compiled, sampling.settings(), simulation(threads, backend, monitor).run());
  }

  /// Runs one trial by itself, the same as in the run of all: every mean of the result is the
  /// trial's own value, every probability 0 or 1.
  ///
  /// @param trial number of the trial, counted from 1
  /// @throws IllegalArgumentException if the run has no such trial
  public Result trial(long trial, Backend backend) {
    return ResultAssembler.assemble(
        compiled, sampling.settings(), simulation(1, backend, Monitor.none()).trial(trial - 1));
  }

  /// What one trial came through behind its amounts: its draws, the dates of its events, the states
  /// and shocks of its streams.
  ///
  /// @param trial number of the trial, counted from 1
  public Happenings happenings(long trial, Backend backend) {
    return compiled
        .names()
        .happenings(compiled.plan(), simulation(1, backend, Monitor.none()).trace(trial - 1));
  }

  private Simulation simulation(int threads, Backend backend, Monitor monitor) {
    return new Simulation(
        compiled.plan(),
        sampling.draws(compiled.plan().sobolOrder(), backend),
        new RunSettings(sampling.replicates(), threads),
        backend,
        monitor);
  }
}
