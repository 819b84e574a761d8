package headroom.spark;

import headroom.cli.Execution;
import headroom.compare.ScenarioComparison;
import headroom.engine.CancelledException;
import headroom.engine.Engine;
import headroom.engine.Monitor;
import headroom.engine.Outcome;
import headroom.part.Assignment;
import headroom.part.QuestionRecipe;
import headroom.part.Recipe;
import headroom.part.Shard;
import headroom.result.Comparison;
import headroom.result.Result;
import headroom.run.RunListener;
import headroom.run.ScenarioRun;
import headroom.run.SharedRun;
import headroom.run.SharedWork;
import headroom.run.Sharing;
import headroom.sensitivity.Sensitivity;
import headroom.sensitivity.SensitivityQuestion;
import headroom.sweep.Sweep;
import headroom.sweep.SweepRun;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;

/// Runs on a Spark cluster: the driver ships the recipe, the tasks simulate shares, the driver
/// folds what they have tallied in any order. The result is that of one machine, to the bit.
///
/// @param cluster joins the cluster
/// @param engine the driver's own
/// @param wanted tasks that a run is to be cut into, if the user said so
/// @param cost says what it takes
record SparkExecution(Supplier<SparkContext> cluster, Engine engine, OptionalInt wanted, Cost cost)
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

  @Override
  public Sweep sweep(SweepRun sweep, Supplier<QuestionRecipe.OfSweep> recipe, Monitor monitor) {
    return sweep.isOneRun()
        ? sweep.run(engine, monitor)
        : sweep.run(engine, sharing(new Assignment.OfQuestion(recipe.get())), monitor);
  }

  @Override
  public Sensitivity sensitivity(
      SensitivityQuestion question,
      Supplier<QuestionRecipe.OfSensitivity> recipe,
      Monitor monitor) {
    return question.run(engine, sharing(new Assignment.OfQuestion(recipe.get())), monitor);
  }

  private Outcome outcome(SharedRun shared, Recipe recipe, Monitor monitor) {
    return shared.outcome(0, sharing(new Assignment.OfRun(recipe)), engine, monitor);
  }

  /// Whoever stops the program stops Spark with it, which then fails in ways of its own.
  private Sharing sharing(Assignment assignment) {
    byte[] shipped = assignment.bytes();
    String name = name(assignment);
    return (number, work, monitor, taker) -> {
      try {
        int tasks = tasks(cluster.get(), work.segments());
        ShareTask task = new ShareTask(shipped, number, tasks, work.segments());
        cost.begins(cluster.get().master(), tasks, work.replicates().trials(), shipped.length);
        try (TaskFlow flow = new TaskFlow(cluster.get(), task, name, monitor)) {
          take(flow, task, work, monitor, taker);
        }
      } catch (RuntimeException failure) {
        if (monitor.cancelled()) {
          throw new CancelledException();
        }
        throw failure;
      }
    };
  }

  private void take(
      TaskFlow flow,
      ShareTask task,
      SharedWork work,
      Monitor monitor,
      BiConsumer<Integer, byte[]> taker) {
    long trials = work.replicates().trials();
    int segments = work.segments();
    for (int done = 0; done < task.shares(); done++) {
      TaskFlow.Arrival arrival = flow.next();
      if (done == 0) {
        cost.firstCame(arrival.reply().remaining());
      }
      Reply.of(arrival.reply()).statesOrThrow().forEach(taker);
      Shard share = task.share(arrival.task());
      monitor.progressed(
          trials * share.to(segments) / segments - trials * share.from(segments) / segments);
    }
  }

  /// What Spark's pages call the work.
  private static String name(Assignment assignment) {
    return String.join(" against ", assignment.names());
  }

  /// Tasks where the user says nothing.
  static int usualTasks(SparkContext context) {
    return TASKS_PER_CORE * context.defaultParallelism();
  }

  private int tasks(SparkContext context, int segments) {
    int tasks = wanted.orElseGet(() -> usualTasks(context));
    return Math.clamp(tasks, 1, Math.min(segments, Shard.MOST));
  }
}
