package headroom.verify;

import headroom.compile.OutputSelection;
import headroom.engine.Engine;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Sampler;
import headroom.scenario.Scenario;
import headroom.scenario.SimulationSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The engine against exact results that need no simulation: whole distributions by
/// [DensityRecursion], Black's formula, moments, cases without volatility, dates and lags, known
/// answers of the generator.
public final class Verification {
  /// The fewest trials at which every error is near enough to normal.
  public static final long LEAST_TRIALS = 10_000;

  private static final int REPLICATES = 32;
  private static final long CERTAIN_TRIALS = 64;

  private static final List<OracleCase> UNCERTAIN =
      List.of(
          new OracleCase("reference case A", new GbmShare(250_000, 0.2, 0.2, 0.4, 20), 1.5e6),
          new OracleCase("a cap soon reached", new GbmShare(7.5, 0.2, 0.4, 0.25, 19), 45),
          new OracleCase("a cap hardly reached", new GbmShare(7.5, 0.2, 0.4, 0.25, 19), 150),
          new OracleCase(
              "a low rate, shrinking, wild", new GbmShare(100, 0.02, -0.1, 0.6, 12), 30));

  private static final List<OracleCase> CERTAIN =
      List.of(
          new OracleCase(
              "no volatility, 20 % growth", new GbmShare(250_000, 0.2, 0.2, 0, 20), 1.5e6),
          new OracleCase("no volatility, doubling", new GbmShare(1, 0.25, 15, 0, 10), 100),
          new OracleCase("no volatility, no growth", new GbmShare(1e6, 0.25, 0, 0, 6), 1e6));

  private final Settings settings;
  private final Engine engine;
  private final RunListener listener;
  private final List<Subject> subjects = new ArrayList<>();

  private Verification(Settings settings, Engine engine, RunListener listener) {
    this.settings = settings;
    this.engine = engine;
    this.listener = listener;
  }

  /// How to verify.
  ///
  /// @param trials of each uncertain subject, [#LEAST_TRIALS] or more
  /// @param seed any; each subject gets one of its own from it
  public record Settings(long trials, long seed) {
    /// Checks the ranges.
    public Settings {
      if (trials < LEAST_TRIALS) {
        throw new IllegalArgumentException(
            "verification needs at least %s trials, found %s".formatted(LEAST_TRIALS, trials));
      }
    }
  }

  /// Something checked in several ways.
  ///
  /// @param name what it is
  /// @param checks at least one
  public record Subject(String name, List<Check> checks) {
    /// Keeps its own copy.
    public Subject {
      checks = List.copyOf(checks);
    }
  }

  /// Runs everything; a failed check is a result, not an error.
  ///
  /// @param settings trials, seed
  /// @param engine what is checked
  /// @param listener watches the runs
  /// @throws headroom.engine.CancelledException if it was stopped
  public static List<Subject> run(Settings settings, Engine engine, RunListener listener) {
    return new Verification(settings, engine, listener).run();
  }

  /// The most trials that [#run] simulates.
  public static long trials(Settings settings) {
    return settings.trials() * (UNCERTAIN.size() + 2) + CERTAIN_TRIALS * (CERTAIN.size() + 1);
  }

  private List<Subject> run() {
    subjects.add(
        new Subject("random numbers", RandomNumberChecks.on(engine.backend(), settings.seed())));
    for (OracleCase oracle : CERTAIN) {
      check(
          oracle.name(),
          ShareScenarios.capped(oracle.share(), oracle.cap(), simulation(CERTAIN_TRIALS)),
          result -> CertainChecks.of(oracle, result));
    }
    check(
        "dates, lags, present value",
        DateChecks.scenario(simulation(CERTAIN_TRIALS)),
        DateChecks::of);
    check(
        "one capped payment",
        SinglePaymentChecks.scenario(simulation(settings.trials())),
        SinglePaymentChecks::of);
    check(
        "two independent streams",
        SumChecks.scenario(simulation(settings.trials())),
        SumChecks::of);
    for (OracleCase oracle : UNCERTAIN) {
      check(
          oracle.name(),
          ShareScenarios.capped(oracle.share(), oracle.cap(), simulation(settings.trials())),
          result -> OracleChecks.of(oracle, result));
    }
    return List.copyOf(subjects);
  }

  private void check(String name, Scenario scenario, Function<Result, List<Check>> checks) {
    OutputSelection outputs = ShareScenarios.outputs(scenario);
    Result result = ScenarioRun.of(scenario, outputs).run(engine, listener);
    subjects.add(new Subject(name, checks.apply(result)));
  }

  private SimulationSettings simulation(long trials) {
    long seed = settings.seed() + subjects.size();
    return new SimulationSettings(trials, seed, Sampler.PHILOX, REPLICATES);
  }
}
