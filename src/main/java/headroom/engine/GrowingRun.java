package headroom.engine;

import headroom.random.Draws;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A run that can be continued: its first trials are those of any longer run with as many
/// replicates, so more trials are added to what is there.
///
///     GrowingRun run = engine.grow(plan, draws, monitor);
///     run.to(Replicates.of(1 << 16, 32));
///     Outcome rough = run.outcome(Watch.of(Set.of(0)));
///     run.to(Replicates.of(1 << 17, 32));
///     Outcome whole = run.outcome(Watch.all()); // as if these had been run at once
///
/// Every stretch but the last must end with whole blocks of 1,024 trials in each replicate. For one
/// thread at a time.
public final class GrowingRun {
  private final Engine engine;
  private final RunPlan plan;
  private final Draws source;
  private final Monitor monitor;
  private final Map<Integer, Part> kept = new ConcurrentHashMap<>();
  private Optional<Replicates> reached = Optional.empty();
  private Optional<Workshop> workshop = Optional.empty();

  GrowingRun(Engine engine, RunPlan plan, Draws source, Monitor monitor) {
    this.engine = engine;
    this.plan = plan;
    this.source = source;
    this.monitor = monitor;
  }

  private static boolean canPauseAt(Replicates replicates) {
    return replicates.trials() % ((long) replicates.count() * Block.SIZE) == 0;
  }

  /// The least number of trials, `trials` or more, after which a run can go on.
  ///
  /// @param count replicates
  public static long pauseAt(long trials, int count) {
    long unit = (long) count * Block.SIZE;
    return (trials + unit - 1) / unit * unit;
  }

  /// Runs on to so many trials; blocks until they are done.
  ///
  /// @param replicates all trials until then, with as many replicates as before
  /// @throws IllegalArgumentException if the run cannot go on there
  /// @throws CancelledException if the run was stopped; it cannot be continued then
  public void to(Replicates replicates) {
    long begun = 0;
    if (reached.isPresent()) {
      Replicates before = reached.get();
      if (before.count() != replicates.count() || !canPauseAt(before)) {
        throw new IllegalArgumentException(before + " cannot be continued to " + replicates);
      }
      begun = before.size(0);
    }
    Segments segments = new Segments(replicates, begun);
    engine.inTurn(
        () -> {
          Workshop tools =
              workshop.orElseGet(() -> engine.workshop(plan, source, replicates.trials(), monitor));
          workshop = Optional.of(tools);
          Stretch stretch =
              new Stretch(segments, new OwnReplicateFirst(segments), tools, new KeptParts(tools));
          engine.onThreads(segments.count(), monitor, stretch::work);
          return replicates;
        });
    reached = Optional.of(replicates);
  }

  private final class KeptParts implements Stretch.Shelf {
    private final Workshop tools;

    KeptParts(Workshop tools) {
      this.tools = tools;
    }

    @Override
    public Part take(int replicate) {
      return Optional.ofNullable(kept.remove(replicate)).orElseGet(tools::part);
    }

    @Override
    public void whole(int replicate, Part part) {
      kept.put(replicate, part);
    }
  }

  /// What all trials so far came to.
  ///
  /// @param watch which outputs to tell; fewer take less time
  /// @throws OverflowException if an amount among them grew beyond all bounds
  /// @throws CancelledException if it was stopped; it can be asked again
  public Outcome outcome(Watch watch) {
    Replicates replicates =
        reached.orElseThrow(() -> new IllegalStateException("no trial has been run"));
    Workshop tools = workshop.orElseThrow();
    return engine.inTurn(
        () -> {
          Pool pool = new Pool(plan, tools.layouts(), replicates, watch);
          Folding folding = new Folding(pool, kept, replicates.count());
          engine.onThreads(replicates.count(), monitor, folding::work);
          return engine.outcome(pool, watch, monitor);
        });
  }
}
