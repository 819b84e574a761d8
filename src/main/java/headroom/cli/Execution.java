package headroom.cli;

import headroom.compare.ScenarioComparison;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.part.QuestionRecipe;
import headroom.part.Recipe;
import headroom.report.folder.OutputException;
import headroom.result.Comparison;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.sensitivity.Sensitivity;
import headroom.sensitivity.SensitivityQuestion;
import headroom.sweep.Sweep;
import headroom.sweep.SweepRun;
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

  /// Answers a sweep; blocks until it is done.
  ///
  /// @param sweep the points, compiled
  /// @param recipe makes the same sweep elsewhere
  /// @param monitor watches it
  Sweep sweep(SweepRun sweep, Supplier<QuestionRecipe.OfSweep> recipe, Monitor monitor);

  /// Answers what matters; blocks until it is done.
  ///
  /// @param question the scenario, compiled
  /// @param recipe makes the same question elsewhere
  /// @param monitor watches it
  Sensitivity sensitivity(
      SensitivityQuestion question, Supplier<QuestionRecipe.OfSensitivity> recipe, Monitor monitor);

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

      @Override
      public Sweep sweep(SweepRun sweep, Supplier<QuestionRecipe.OfSweep> recipe, Monitor monitor) {
        return sweep.run(engine, monitor);
      }

      @Override
      public Sensitivity sensitivity(
          SensitivityQuestion question,
          Supplier<QuestionRecipe.OfSensitivity> recipe,
          Monitor monitor) {
        return question.run(engine, monitor);
      }
    };
  }
}
