package headroom.run;

import headroom.compile.CompiledScenario;
import headroom.compile.EvidenceException;
import headroom.compile.MetricPlan;
import headroom.compile.OutputSelection;
import headroom.compile.ScenarioCompiler;
import headroom.engine.Engine;
import headroom.engine.GrowingRun;
import headroom.engine.Monitor;
import headroom.engine.Outcome;
import headroom.engine.Replicates;
import headroom.engine.RunPlan;
import headroom.engine.SingleTrial;
import headroom.engine.Watch;
import headroom.evidence.Weighting;
import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.result.Metric;
import headroom.result.NamedTrace;
import headroom.result.Period;
import headroom.result.PrecisionReached;
import headroom.result.Result;
import headroom.scenario.Precision;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A scenario made ready and run: the plainest question to the engine.
///
///     try (Engine engine = Engine.open(threads, Backend.chosen())) {
///       Result result = ScenarioRun.of(scenario, new OutputSelection.All())
///           .run(engine, RunListener.none());
///     }
///
/// Of a scenario of which something was heard, trials count by weights. A run may be repeated; it
/// always gives the same result.
public final class ScenarioRun {
  private final Scenario scenario;
  private final SimulationSettings settings;
  private final OutputSelection selection;
  private final CompiledScenario compiled;
  private final RunPlan plan;
  private final Map<Backend, Draws> draws = new EnumMap<>(Backend.class);

  private ScenarioRun(Scenario scenario, OutputSelection selection, CompiledScenario compiled) {
    this.scenario = scenario;
    this.selection = selection;
    this.compiled = compiled;
    settings = scenario.simulation();
    plan = RunPlan.of(compiled.plan());
  }

  /// A run of a scenario.
  ///
  /// @param scenario what to simulate
  /// @param selection which metrics to keep
  /// @throws headroom.compile.UnknownMetricException if a metric is named that the scenario lacks
  public static ScenarioRun of(Scenario scenario, OutputSelection selection) {
    return new ScenarioRun(
        scenario, selection, ScenarioCompiler.compile(scenario.withoutClues(), selection));
  }

  /// Remarks for the user, such as a repaired correlation matrix.
  public List<String> warnings() {
    return compiled.warnings();
  }

  /// The number of trials, as they will be run: under Sobol rounded up to whole point sets. With a
  /// precision, the most there may be.
  public long trials() {
    return replicates().trials();
  }

  private Replicates replicates() {
    return new Sampling(settings).replicates();
  }

  private synchronized Draws draws(Backend backend) {
    return draws.computeIfAbsent(
        backend, it -> new Sampling(settings).draws(compiled.plan().sobolOrder(), it));
  }

  /// Runs the trials, all or as many as the scenario's precision takes; blocks until they are done.
  ///
  /// A run that ended at a precision is the same as one of that many trials without a precision: it
  /// grows until the precision is there.
  ///
  /// @param engine where it is run; changes no number
  /// @param listener watches the run
  /// @throws headroom.engine.CancelledException if the run was stopped
  /// @throws headroom.engine.OverflowException if an amount grew beyond all bounds
  /// @throws EvidenceException if what was heard leaves too little of the trials
  public Result run(Engine engine, RunListener listener) {
    if (!scenario.clues().isEmpty()) {
      return weighed(engine, listener);
    }
    return settings
        .precision()
        .map(precision -> precise(precision, engine, listener))
        .orElseGet(() -> whole(engine, listener));
  }

  /// Whether it ends where its precision is reached, which nobody knows before.
  public boolean endsByItself() {
    return settings.precision().isPresent();
  }

  /// The run of all its trials, to be done in shares.
  ///
  /// @throws EvidenceException if the trials are to be weighed, for which all must be known
  public SharedRun shared() {
    if (!scenario.clues().isEmpty()) {
      throw new EvidenceException(
          "a run with `evidence:` cannot be shared out or go on later: weights need all trials; run"
              + " it as a whole, or without it: --set evidence=null");
    }
    return new SharedRun(plan, new Sampling(settings));
  }

  /// The result that an outcome of the [shared][#shared()] run is.
  public Result result(Outcome outcome) {
    return ResultAssembler.assemble(compiled, settings, outcome);
  }

  private Result weighed(Engine engine, RunListener listener) {
    if (endsByItself()) {
      throw new EvidenceException(
          "a run with `evidence:` cannot stop at a precision; remove `precision`");
    }
    listener.expected(WeighedRun.PASSES * trials());
    WeighedRun weighed = new WeighedRun(scenario, replicates(), draws(engine.backend()));
    Weighting.Found weights = weighed.weights(engine, listener);
    Result posterior = whole(plan.weighed(weights.weighing()), engine, listener);
    return posterior.with(weighed.told(weights, engine, listener));
  }

  private Result whole(Engine engine, RunListener listener) {
    return whole(plan, engine, listener);
  }

  private Result whole(RunPlan counting, Engine engine, RunListener listener) {
    Predicate<MetricPlan> watched = totalsOf(listener.watches());
    Outcome outcome =
        engine.run(
            counting,
            draws(engine.backend()),
            replicates(),
            watch(compiled, watched),
            told(listener, watched));
    return ResultAssembler.assemble(compiled, settings, outcome);
  }

  /// A monitor for the engine, which tells the listener results instead of outcomes.
  private Monitor told(RunListener listener, Predicate<MetricPlan> watched) {
    return new Monitor() {
      @Override
      public void progressed(long trials) {
        listener.progressed(trials);
      }

      @Override
      public boolean cancelled() {
        return listener.cancelled();
      }

      @Override
      public void seen(Outcome outcome) {
        listener.seen(outcome);
        listener.known(ResultAssembler.assemble(compiled, settings, outcome, watched));
      }
    };
  }

  private Result precise(Precision precision, Engine engine, RunListener listener) {
    OutputSelection asked = PrecisionTarget.selection(precision);
    CompiledScenario keeping =
        ScenarioCompiler.compile(scenario, new OutputSelection.Both(selection, asked));
    Predicate<MetricPlan> target = metric -> asked.keeps(metric.id(), metric.period());
    Predicate<MetricPlan> watched = totalsOf(listener.watches());
    GrowingRun growing =
        engine.grow(
            RunPlan.of(keeping.plan()),
            new Sampling(settings).draws(keeping.plan().sobolOrder(), engine.backend()),
            listener);
    PrecisionSearch search = new PrecisionSearch(precision, settings);
    SimulationSettings reached = settings.fixed(settings.trials());
    for (SimulationSettings look : search.looks()) {
      grow(growing, look, listener);
      Outcome seen = growing.outcome(watch(keeping, target.or(watched)));
      listener.known(ResultAssembler.assemble(keeping, look, seen, watched));
      Result known = ResultAssembler.assemble(keeping, look, seen, target);
      if (search.take(PrecisionTarget.halfWidth(precision, known))) {
        reached = look;
        break;
      }
    }
    if (!search.isOver()) {
      grow(growing, reached, listener);
    }
    Result all = ResultAssembler.assemble(keeping, reached, growing.outcome(Watch.all()));
    return concluded(precision, search.isOver(), all);
  }

  private static void grow(GrowingRun growing, SimulationSettings to, Monitor monitor) {
    Replicates replicates = new Sampling(to).replicates();
    monitor.expected(replicates.trials());
    growing.to(replicates);
  }

  /// The result with what became of the precision, and without its metric unless that is kept.
  private Result concluded(Precision precision, boolean early, Result all) {
    PrecisionReached end =
        new PrecisionReached(
            precision.metric(),
            precision.statistic().word(),
            precision.within(),
            precision.confidence(),
            PrecisionTarget.halfWidth(precision, all),
            early);
    List<Metric> kept =
        all.metrics().stream()
            .filter(metric -> selection.keeps(metric.id(), metric.period()))
            .toList();
    return new Result(all.simulation().with(end), kept);
  }

  private static Predicate<MetricPlan> totalsOf(Set<String> ids) {
    return metric -> metric.period() instanceof Period.Total && ids.contains(metric.id());
  }

  /// The outputs that some metrics are read from.
  private static Watch watch(CompiledScenario made, Predicate<MetricPlan> metrics) {
    return Watch.of(
        made.metrics().stream()
            .filter(metrics)
            .flatMapToInt(metric -> metric.readFrom().stream())
            .boxed()
            .collect(Collectors.toSet()));
  }

  /// The number of rows the result keeps.
  public int rows() {
    return compiled.plan().outputs().size();
  }

  /// The memory that a run takes at least, in bytes, told from its first trials: it takes as long
  /// as a thousand of them, up to about a second for most scenarios and longer the more rows there
  /// are.
  public long leastBytes(int threads, Backend backend) {
    int parts = settings.precision().isPresent() ? replicates().count() : threads;
    return Engine.leastBytes(plan, draws(backend), replicates(), parts, backend);
  }

  /// Runs one trial by itself, the same as in the run of all: every mean of the result is the
  /// trial's own value, every probability 0 or 1.
  ///
  /// @param trial number of the trial, counted from 1
  /// @throws IllegalArgumentException if the run has no such trial
  public Result trial(long trial, Backend backend) {
    return ResultAssembler.assemble(compiled, settings, alone(trial, backend).outcome());
  }

  /// What one trial came through behind its amounts: its draws, the dates of its events, the states
  /// and shocks of its streams.
  ///
  /// @param trial number of the trial, counted from 1
  public NamedTrace happenings(long trial, Backend backend) {
    return compiled.names().happenings(compiled.plan(), alone(trial, backend).trace());
  }

  private SingleTrial alone(long trial, Backend backend) {
    return new SingleTrial(
        compiled.plan(), draws(backend), replicates().number(trial - 1), backend);
  }
}
