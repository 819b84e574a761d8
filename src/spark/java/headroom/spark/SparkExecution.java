package headroom.spark;

import headroom.cli.Execution;
import headroom.compare.ScenarioComparison;
import headroom.engine.Engine;
import headroom.engine.MergedRun;
import headroom.engine.Monitor;
import headroom.engine.Outcome;
import headroom.part.Recipe;
import headroom.part.Shard;
import headroom.result.Comparison;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.run.SharedRun;
import headroom.stats.StateReader;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;

/// Runs on a Spark cluster: the driver ships the recipe, the tasks simulate shares, the driver
/// folds what they have tallied in any order. The result is that of one machine, to the bit.
///
/// @param context the cluster
/// @param engine the driver's own
/// @param wanted tasks that a run is to be cut into, if the user said so
record SparkExecution(SparkContext context, Engine engine, OptionalInt wanted)
    implements Execution {
  private static final int TASKS_PER_CORE = 2;

  @Override
  public Result run(ScenarioRun run, Supplier<Recipe.Run> recipe, RunListener listener) {
    return run.endsByItself()
        ? run.run(engine, listener)
        : run.result(outcome(run.shared(), recipe.get(), listener));
  }

  @Override
  public Comparison compare(
      ScenarioComparison comparison, Supplier<Recipe.Paired> recipe, Monitor monitor) {
    return comparison.comparison(outcome(comparison.shared(), recipe.get(), monitor));
  }

  private Outcome outcome(SharedRun shared, Recipe recipe, Monitor monitor) {
    int segments = shared.segments();
    int tasks = tasks(segments);
    long trials = shared.replicates().trials();
    ShareTask work = new ShareTask(recipe.bytes(), tasks, segments);
    MergedRun merged = shared.merge(engine);
    try (TaskFlow flow = new TaskFlow(context, work, monitor)) {
      for (int done = 0; done < tasks; done++) {
        TaskFlow.Arrival arrival = flow.next();
        Reply.of(arrival.reply())
            .statesOrThrow()
            .forEach((replicate, state) -> merged.add(replicate, new StateReader(state)));
        Shard share = work.share(arrival.task());
        monitor.progressed(
            trials * share.to(segments) / segments - trials * share.from(segments) / segments);
      }
    }
    return merged.outcome();
  }

  private int tasks(int segments) {
    int tasks = wanted.orElse(TASKS_PER_CORE * context.defaultParallelism());
    return Math.clamp(tasks, 1, Math.min(segments, Shard.MOST));
  }
}
