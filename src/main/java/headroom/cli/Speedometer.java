package headroom.cli;

import headroom.compile.OutputSelection;
import headroom.engine.Engine;
import headroom.kernel.Backend;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Sampler;
import headroom.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/// Measures how fast a scenario runs.
///
/// The JVM compiles the program while it runs: the first part of the time is not measured. Of
/// several runs the fastest counts, for other work on a machine only ever slows a run down; how far
/// the slowest was from it tells how much there was of that.
final class Speedometer {
  private static final double WARM_UP = 0.4;
  private static final double STEADY = 1.1;
  private static final int RUNS = 3;
  private static final long LEAST_TRIALS = 1_024;

  private final Versions scenario;
  private final OutputSelection outputs;
  private final BooleanSupplier stopped;

  /// @param scenario what to run
  /// @param outputs which metrics to keep
  /// @param stopped whether to stop as soon as possible
  Speedometer(Versions scenario, OutputSelection outputs, BooleanSupplier stopped) {
    this.scenario = scenario;
    this.outputs = outputs;
    this.stopped = stopped;
  }

  /// A scenario under other settings.
  interface Versions {
    /// The scenario with a sampler and a number of trials.
    Scenario with(Sampler sampler, long trials);
  }

  /// A way to run.
  record Gear(Backend kernels, Sampler sampler, int threads) {}

  /// What was measured.
  ///
  /// @param trialsPerSecond of the fastest run
  /// @param nanos nanoseconds per trial, stream and quarter of the fastest run
  /// @param slowestNanos the same of the slowest run
  record Reading(double trialsPerSecond, double nanos, double slowestNanos) {

    /// Such as `3.1 to 3.3`.
    String nanosText() {
      int digits = nanos < 100 ? 1 : 0;
      String fast = String.format(Locale.ROOT, "%." + digits + "f", nanos);
      String slow = String.format(Locale.ROOT, "%." + digits + "f", slowestNanos);
      return fast.equals(slow) ? fast : fast + " to " + slow;
    }
  }

  /// Measures for about `seconds`.
  ///
  /// @throws headroom.engine.CancelledException if it was stopped
  Reading read(Gear gear, double seconds) {
    double warmRate = warmUp(gear, seconds);
    long trials = atLeast(warmRate * (1 - WARM_UP) / RUNS * seconds);
    List<Double> rates = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      rates.add(rate(gear, trials));
    }
    double best = Collections.max(rates);
    Scenario any = scenario.with(gear.sampler(), trials);
    double steps = (double) any.streams().size() * any.timeline().quarterCount();
    return new Reading(best, 1e9 / steps / best, 1e9 / steps / Collections.min(rates));
  }

  /// Runs for a part of the time, and on as long as it still gets faster; gives the last rate.
  private double warmUp(Gear gear, double seconds) {
    long started = System.nanoTime();
    double before;
    double rate = rate(gear, LEAST_TRIALS);
    double elapsed;
    do {
      before = rate;
      rate = rate(gear, atLeast(before * WARM_UP / 4 * seconds));
      elapsed = (System.nanoTime() - started) / 1e9;
    } while (elapsed < WARM_UP * seconds || (rate > STEADY * before && elapsed < seconds));
    return rate;
  }

  private static long atLeast(double trials) {
    return Math.max(LEAST_TRIALS, Math.round(trials));
  }

  /// Trials a second of one run.
  private double rate(Gear gear, long trials) {
    ScenarioRun run = ScenarioRun.of(scenario.with(gear.sampler(), trials), outputs);
    try (Engine engine = Engine.open(gear.threads(), gear.kernels())) {
      long started = System.nanoTime();
      run.run(engine, listener());
      return run.trials() / ((System.nanoTime() - started) / 1e9);
    }
  }

  private RunListener listener() {
    return new RunListener() {
      @Override
      public boolean cancelled() {
        return stopped.getAsBoolean();
      }
    };
  }
}
