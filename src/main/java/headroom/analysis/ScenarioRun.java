package headroom.analysis;

import headroom.compile.CompiledScenario;
import headroom.compile.MetricPlan;
import headroom.compile.OutputSelection;
import headroom.compile.PrecisionTarget;
import headroom.compile.ResultAssembler;
import headroom.compile.ScenarioCompiler;
import headroom.engine.Monitor;
import headroom.engine.RunSettings;
import headroom.engine.Simulation;
import headroom.kernel.Backend;
import headroom.result.Happenings;
import headroom.result.Period;
import headroom.result.Result;
import headroom.scenario.Precision;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A scenario made ready and run: the plainest question to the engine.
///
///     Result result = ScenarioRun.of(scenario, new OutputSelection.All())
///         .run(threads, Backend.chosen(), Monitor.none());
///
/// A run may be repeated; it always gives the same result.
public final class ScenarioRun {
  private final Scenario scenario;
  private final SimulationSettings settings;
  private final CompiledScenario compiled;

  private ScenarioRun(Scenario scenario, CompiledScenario compiled) {
    this.scenario = scenario;
    settings = scenario.simulation();
    this.compiled = compiled;
  }

  /// A run of a scenario.
  ///
  /// @param scenario what to simulate
  /// @param selection which metrics to keep
  /// @throws headroom.compile.UnknownMetricException if a metric is named that the scenario lacks
  public static ScenarioRun of(Scenario scenario, OutputSelection selection) {
    return new ScenarioRun(scenario, ScenarioCompiler.compile(scenario, selection));
  }

  /// Remarks for the user, such as a repaired correlation matrix.
  public List<String> warnings() {
    return compiled.warnings();
  }

  /// The number of trials, as they will be run: under Sobol rounded up to whole point sets. With a
  /// precision, the most there may be.
  public long trials() {
    return new Sampling(settings).replicates().trials();
  }

  /// Runs the trials, all or as many as the scenario's precision takes; blocks until they are done.
  ///
  /// A run that ended at a precision is the same as one of that many trials without a precision. It
  /// is found by runs that keep the precision's metric alone, which the monitor sees one by one.
  ///
  /// @param threads number of worker threads; changes no number
  /// @param backend which kernels to use; changes no number
  /// @param monitor watches the run
  /// @throws headroom.engine.CancelledException if the run was stopped
  /// @throws headroom.engine.OverflowException if an amount grew beyond all bounds
  public Result run(int threads, Backend backend, Monitor monitor) {
    Optional<Precision> precision = settings.precision();
    if (precision.isEmpty()) {
      return run(compiled, settings, threads, backend, monitor);
    }
    CompiledScenario watched =
        ScenarioCompiler.compile(scenario, PrecisionTarget.selection(precision.get()));
    PrecisionSearch search =
        new PrecisionSearch(
            precision.get(),
            settings,
            looked -> {
              monitor.expected(new Sampling(looked).replicates().trials());
              return run(watched, looked, threads, backend, monitor);
            });
    PrecisionSearch.Found found = search.find();
    monitor.expected(new Sampling(found.settings()).replicates().trials());
    return search.concluded(found, run(compiled, found.settings(), threads, backend, monitor));
  }

  /// The number of rows the result keeps.
  public int rows() {
    return compiled.plan().outputs().size();
  }

  /// The memory that a run takes at least, in bytes; takes as long as a thousand trials and at most
  /// about a second.
  public long leastBytes(int threads, Backend backend) {
    return simulation(compiled, settings, threads, backend, Monitor.none()).leastBytes();
  }

  /// Runs one trial by itself, the same as in the run of all: every mean of the result is the
  /// trial's own value, every probability 0 or 1.
  ///
  /// @param trial number of the trial, counted from 1
  /// @throws IllegalArgumentException if the run has no such trial
  public Result trial(long trial, Backend backend) {
    return ResultAssembler.assemble(
        compiled,
        settings,
        simulation(compiled, settings, 1, backend, Monitor.none()).trial(trial - 1));
  }

  /// What one trial came through behind its amounts: its draws, the dates of its events, the states
  /// and shocks of its streams.
  ///
  /// @param trial number of the trial, counted from 1
  public Happenings happenings(long trial, Backend backend) {
    return compiled
        .names()
        .happenings(
            compiled.plan(),
            simulation(compiled, settings, 1, backend, Monitor.none()).trace(trial - 1));
  }

  private Result run(
      CompiledScenario made,
      SimulationSettings settings,
      int threads,
      Backend backend,
      Monitor monitor) {
    return ResultAssembler.assemble(
        made, settings, simulation(made, settings, threads, backend, monitor).run());
  }

  /// The output whose mean says how far a run has come: what the headline agreement pays, if kept.
  private OptionalInt watched(CompiledScenario made) {
    Optional<String> paid = scenario.report().headline().map(name -> name + ".paid");
    return made.metrics().stream()
        .filter(MetricPlan.Distribution.class::isInstance)
        .map(MetricPlan.Distribution.class::cast)
        .filter(metric -> paid.filter(metric.id()::equals).isPresent())
        .filter(metric -> metric.period() instanceof Period.Total)
        .mapToInt(MetricPlan.Distribution::output)
        .findFirst();
  }

  private Simulation simulation(
      CompiledScenario made,
      SimulationSettings settings,
      int threads,
      Backend backend,
      Monitor monitor) {
    Sampling sampling = new Sampling(settings);
    return new Simulation(
        made.plan(),
        sampling.draws(made.plan().sobolOrder(), backend),
        new RunSettings(sampling.replicates(), threads, watched(made)),
        backend,
        monitor);
  }
}
