package headroom.benchmark;

import headroom.compile.OutputSelection;
import headroom.engine.Engine;
import headroom.kernel.Backend;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.scenario.Scenario;
import headroom.scenario.file.ScenarioReader;
import headroom.scenario.file.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A scenario made ready to be run again and again, in the words of a benchmark's parameters.
final class Workload {
  private final ScenarioRun run;
  private final Engine engine;

  private Workload(ScenarioRun run, int threads, Backend backend) {
    this.run = run;
    engine = Engine.open(threads, backend);
  }

  /// What to run.
  ///
  /// @param file the scenario
  /// @param agreement the agreement that the outputs are about
  /// @param trials how many
  /// @param sampler `philox` or `sobol`
  /// @param others further keys to override
  record Task(Path file, String agreement, int trials, String sampler, List<Setting> others) {
    Task {
      others = List.copyOf(others);
    }

    /// The file as it is.
    Task(Path file, String agreement, int trials, String sampler) {
      this(file, agreement, trials, sampler, List.of());
    }

    /// The scenario itself.
    Scenario scenario() {
      List<Setting> settings = new ArrayList<>(others);
      settings.add(new Setting("simulation.trials", Integer.toString(trials)));
      settings.add(new Setting("simulation.sampler", sampler));
      return ScenarioReader.read(file, settings).orThrow();
    }
  }

  /// Makes it ready.
  ///
  /// @param outputs one of those of [#selection]
  /// @param threads a number, or `all`
  /// @param kernels `scalar` or `vector`
  static Workload of(Task task, String outputs, String threads, String kernels) {
    return new Workload(
        ScenarioRun.of(task.scenario(), selection(outputs, task.agreement())),
        threads.equals("all")
            ? Runtime.getRuntime().availableProcessors()
            : Integer.parseInt(threads),
        Backend.valueOf(kernels.toUpperCase(Locale.ROOT)));
  }

  /// Makes it ready for one thread with the kernels of this JVM.
  static Workload of(Task task, OutputSelection outputs) {
    return new Workload(ScenarioRun.of(task.scenario(), outputs), 1, Backend.chosen());
  }

  /// Which metrics a word means: `paid` is what W1 asks for, the total paid and the chance of a
  /// hit; `fan` is that in every quarter, cumulative; `totals` and `all` are those of the command
  /// line.
  static OutputSelection selection(String outputs, String agreement) {
    return switch (outputs) {
      case "paid" ->
          new OutputSelection.TotalsOf(Set.of(agreement + ".paid", agreement + ".cap.hit"));
      case "fan" ->
          new OutputSelection.Ids(Set.of(agreement + ".paid.cumulative", agreement + ".cap.hit"));
      case "totals" -> new OutputSelection.Totals();
      case "all" -> new OutputSelection.All();
      default -> throw new IllegalArgumentException("no outputs are called " + outputs);
    };
  }

  /// Runs all trials.
  Result run() {
    return run.run(engine, RunListener.none());
  }
}
