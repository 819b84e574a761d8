package headroom.cli;

import headroom.compare.ScenarioComparison;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.part.Checkpoint;
import headroom.part.PartHeader;
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
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Runs on this machine and keeps in a folder what is done.
///
/// @param folder where
/// @param engine the machine's
/// @param others does what is not kept
/// @param terminal is told what was found in the folder
record CheckpointedExecution(Path folder, Engine engine, Execution others, Terminal terminal)
    implements Execution {

  @Override
  public Result run(ScenarioRun run, Supplier<Recipe.Run> recipe, RunListener listener)
      throws OutputException {
    Recipe.Run own = recipe.get();
    Recipe.Ready ready = own.ready(1);
    PartHeader header = PartHeader.of(Version.text(), own, ready, 0, 0, Optional.empty());
    try (Checkpoint checkpoint = Checkpoint.open(folder, header, ready.shared())) {
      if (!checkpoint.replaced().isEmpty()) {
        terminal.say(
            "note: made again, for it was broken: " + String.join(", ", checkpoint.replaced()));
      }
      if (checkpoint.done() > 0) {
        terminal.say(
            "note: %s%% of the run is in %s already"
                .formatted(
                    (long) Math.floor(100.0 * checkpoint.done() / header.segments()),
                    Messages.path(folder)));
      }
      checkpoint.run(engine, listener);
      return run.result(checkpoint.parts().outcome(ready, engine));
    } catch (IOException e) {
      throw OutputException.of(folder, e);
    }
  }

  @Override
  public Comparison compare(
      ScenarioComparison comparison, Supplier<Recipe.Paired> recipe, Monitor monitor)
      throws OutputException {
    return others.compare(comparison, recipe, monitor);
  }

  @Override
  public Sweep sweep(SweepRun sweep, Supplier<QuestionRecipe.OfSweep> recipe, Monitor monitor) {
    return others.sweep(sweep, recipe, monitor);
  }

  @Override
  public Sensitivity sensitivity(
      SensitivityQuestion question,
      Supplier<QuestionRecipe.OfSensitivity> recipe,
      Monitor monitor) {
    return others.sensitivity(question, recipe, monitor);
  }
}
