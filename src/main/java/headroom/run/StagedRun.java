package headroom.run;

import headroom.compile.CompiledScenario;
import headroom.compile.OutputSelection;
import headroom.compile.ScenarioCompiler;
import headroom.distribution.KnownInverses;
import headroom.engine.Engine;
import headroom.engine.GrowingRun;
import headroom.engine.Monitor;
import headroom.engine.Output;
import headroom.engine.Replicates;
import headroom.engine.RunPlan;
import headroom.engine.Watch;
import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.result.Result;
import headroom.scenario.Sampler;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A run told in stages, each of more trials than the one before, for somebody who waits: the last
/// one is the run of all trials, whatever stages came before it.
///
///     StagedRun run = StagedRun.of(scenario, selection);
///     for (int stage = 0; stage < run.stages(); stage++) {
///       show(run.stage(stage, engine, monitor));
///     }
///
/// The first stage has few trials in few replicates, so that it is there at once; those after it
/// grow out of each other, or, where all replicates together take too much memory, begin anew with
/// a few replicates at a time. A precision is not looked for. For one thread at a time; between two
/// slices of a stage others may use the engine.
public final class StagedRun {
  private static final long FIRST = 1L << 14;
  private static final int FIRST_REPLICATES = 8;
  private static final double FIRST_STEPS = 1e7;
  private static final double QUARTERS_AS_LONG = 400;
  private static final long LEAST_FIRST = 1L << 8;
  private static final long MIDDLE = 1L << 17;

  private final SimulationSettings settings;
  private final Supplier<CompiledScenario> first;
  private final CompiledScenario compiled;
  private final RunPlan plan;
  private final List<Replicates> stages;
  private Optional<Draws> draws = Optional.empty();
  private Optional<GrowingRun> growing = Optional.empty();
  private long reached;
  private boolean isForgetful;

  private StagedRun(
      Scenario scenario, Supplier<CompiledScenario> first, CompiledScenario compiled) {
    this.first = first;
    this.compiled = compiled;
    settings = scenario.simulation().fixed(scenario.simulation().trials());
    plan = RunPlan.of(compiled.plan());
    stages = stages(scenario, settings);
  }

  /// A run of a scenario, of as many trials as it says.
  ///
  /// @param selection which metrics to keep
  public static StagedRun of(Scenario scenario, OutputSelection selection) {
    return of(scenario, selection, new KnownInverses());
  }

  /// A run for who runs one scenario after another.
  ///
  /// @param inverses the quantile functions of those before
  public static StagedRun of(Scenario scenario, OutputSelection selection, KnownInverses inverses) {
    CompiledScenario compiled = ScenarioCompiler.compile(scenario, selection, inverses);
    return new StagedRun(scenario, () -> compiled, compiled);
  }

  /// A run with fewer metrics in its first stage, so that this is there sooner.
  ///
  /// @param early which metrics the first stage keeps
  public static StagedRun of(
      Scenario scenario, OutputSelection early, OutputSelection selection, KnownInverses inverses) {
    return new StagedRun(
        scenario,
        () -> ScenarioCompiler.compile(scenario, early, inverses),
        ScenarioCompiler.compile(scenario, selection, inverses));
  }

  private static List<Replicates> stages(Scenario scenario, SimulationSettings settings) {
    Replicates whole = new Sampling(settings).replicates();
    List<Replicates> stages = new ArrayList<>();
    long first = first(scenario);
    int few = Math.min(FIRST_REPLICATES, whole.count());
    if (2 * first <= whole.trials()) {
      stages.add(
          settings.sampler() == Sampler.SOBOL
              ? Replicates.ofPowersOfTwo(first, few)
              : Replicates.of(first, few));
    }
    long middle = middle(settings, whole);
    if (2 * middle <= whole.trials()) {
      stages.add(new Replicates(middle, whole.count()));
    }
    stages.add(whole);
    return stages;
  }

  /// The largest power of two that is no more work than one waits for. Under Sobol every quarter is
  /// made of the components of all of them, which takes as long as the rest where there are 400.
  private static long first(Scenario scenario) {
    int quarters = scenario.timeline().quarterCount();
    double stepsOfTrial =
        (double) quarters * Math.max(1, scenario.streams().size() + scenario.agreements().size());
    if (scenario.simulation().sampler() == Sampler.SOBOL) {
      stepsOfTrial *= 1 + quarters / QUARTERS_AS_LONG;
    }
    long first = FIRST;
    while (first > LEAST_FIRST && first * stepsOfTrial > FIRST_STEPS) {
      first /= 2;
    }
    return first;
  }

  /// Whole blocks in each replicate, and under Sobol a power of two of them.
  private static long middle(SimulationSettings settings, Replicates whole) {
    long blocks = 1;
    while (blocks * Engine.blockSize() * whole.count() < MIDDLE) {
      blocks += settings.sampler() == Sampler.SOBOL ? blocks : 1;
    }
    return blocks * Engine.blockSize() * whole.count();
  }

  /// The number of stages, at least 1.
  public int stages() {
    return stages.size();
  }

  /// The number of trials of a stage.
  public long trials(int stage) {
    return stages.get(stage).trials();
  }

  /// Remarks for the user, such as a repaired correlation matrix.
  public List<String> warnings() {
    return compiled.warnings();
  }

  /// The memory that the last stage takes at least, in bytes, where parts of all replicates are
  /// kept; see [Engine#leastBytes].
  public long leastBytes(Engine engine) {
    return leastBytes(engine, replicates());
  }

  /// The memory that the last stage takes at least, in bytes, where nothing is kept between stages.
  public long leastBytesKeepingNothing(Engine engine) {
    return leastBytes(engine, engine.threads());
  }

  private long leastBytes(Engine engine, int parts) {
    return Engine.leastBytes(
        plan, draws(engine.backend()), stages.getLast(), parts, engine.backend());
  }

  /// Keeps nothing between stages from now on: each begins anew, with as many replicates at a time
  /// in memory as there are threads. The numbers are the same.
  public void keepNothing() {
    isForgetful = true;
    growing = Optional.empty();
  }

  /// The number of results that have a distribution.
  public long distributions() {
    return compiled.plan().outputs().stream()
        .filter(it -> it.detail() != Output.Detail.MEAN)
        .count();
  }

  /// The number of replicates of the last stage.
  public int replicates() {
    return stages.getLast().count();
  }

  /// Runs a stage; blocks until it is done. Each is run once, in order; some may be left out.
  ///
  /// @param stage counted from 0
  /// @throws headroom.engine.CancelledException if it was stopped; the run cannot go on then
  /// @throws headroom.engine.OverflowException if an amount grew beyond all bounds
  public Result stage(int stage, Engine engine, Monitor monitor) {
    Replicates replicates = stages.get(stage);
    if (stage == 0 && stages.size() > 1) {
      return early(replicates, engine, monitor);
    }
    Draws drawn = draws(engine.backend());
    if (stages.size() == 1) {
      return ResultAssembler.assemble(
          compiled, settings, engine.run(plan, drawn, replicates, Watch.nothing(), monitor));
    }
    if (isForgetful) {
      return ResultAssembler.assemble(
          compiled, settings, engine.runByReplicate(plan, drawn, replicates, monitor));
    }
    GrowingRun run = growing.orElseGet(() -> engine.grow(plan, drawn, monitor));
    growing = Optional.of(run);
    long slice = middle(settings, stages.getLast());
    while (reached < replicates.trials()) {
      boolean end = 2 * slice > replicates.trials() - reached;
      reached = end ? replicates.trials() : reached + slice;
      run.to(new Replicates(reached, replicates.count()));
    }
    return ResultAssembler.assemble(compiled, settings, run.outcome(Watch.all()));
  }

  /// A stage by itself, of few trials and metrics.
  private Result early(Replicates replicates, Engine engine, Monitor monitor) {
    CompiledScenario few = first.get();
    Draws drawn = new Sampling(settings).draws(few.plan().sobolOrder(), engine.backend());
    return ResultAssembler.assemble(
        few,
        settings,
        engine.run(RunPlan.of(few.plan()), drawn, replicates, Watch.nothing(), monitor));
  }

  private Draws draws(Backend backend) {
    Draws made =
        draws.orElseGet(() -> new Sampling(settings).draws(compiled.plan().sobolOrder(), backend));
    draws = Optional.of(made);
    return made;
  }
}
