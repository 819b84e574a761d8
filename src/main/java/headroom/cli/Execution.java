package headroom.cli;

import headroom.compare.ScenarioComparison;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.part.Recipe;
import headroom.report.folder.OutputException;
import headroom.result.Comparison;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import java.util.function.Supplier;

/// Where the trials of a command are simulated: on this machine, or on others. Changes no number.
public interface Execution {

  /// Runs a scenario; blocks until it is done.
  ///
  /// @param run the scenario, compiled
  /// @param recipe makes the same run elsewhere
  /// @param listener watches it
  /// @throws OutputException if something could not be kept
  Result run(ScenarioRun run, Supplier<Recipe.Run> recipe, RunListener listener)
      throws OutputException;

  /// Runs a comparison; blocks until it is done.
  ///
  /// @param comparison the scenarios, compiled
  /// @param recipe makes the same comparison elsewhere
  /// @param monitor watches it
  /// @throws OutputException if something could not be kept
  Comparison compare(ScenarioComparison comparison, Supplier<Recipe.Paired> recipe, Monitor monitor)
      throws OutputException;

  /// On the threads of an engine.
  static Execution on(Engine engine) {
    return new Execution() {
      @Override
      public Result run(ScenarioRun run, Supplier<Recipe.Run> recipe, RunListener listener) {
        return run.run(engine, listener);
      }

      @Override
      public Comparison compare(
          ScenarioComparison comparison, Supplier<Recipe.Paired> recipe, Monitor monitor) {
        return comparison.run(engine, monitor);
      }
    };
  }
}
