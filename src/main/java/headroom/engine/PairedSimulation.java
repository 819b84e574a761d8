package headroom.engine;

import headroom.kernel.Backend;
import headroom.random.Draws;
import java.util.function.Function;

/// Runs several plans on the same random numbers and takes their differences trial by trial. What
/// is kept does not grow with the number of trials, and the outcome depends on neither the threads
/// nor the order in which they finish.
public final class PairedSimulation {
  private final PairedPlan plan;
  private final Draws source;
  private final RunSettings settings;
  private final Backend backend;
  private final Monitor monitor;
  private final Function<Segments, Roster> rosters;

  /// A run of several plans.
  ///
  /// @param plan what to simulate and compare
  /// @param source where the random numbers of all sides come from
  /// @param settings replicates and threads
  /// @param backend which kernels to use; changes no number
  /// @param monitor watches the run; a trial is counted once, not once for each side
  public PairedSimulation(
      PairedPlan plan, Draws source, RunSettings settings, Backend backend, Monitor monitor) {
    this(plan, source, settings, backend, monitor, OwnReplicateFirst::new);
  }

  /// @param rosters makes what hands out the segments to the threads
  PairedSimulation(
      PairedPlan plan,
      Draws source,
      RunSettings settings,
      Backend backend,
      Monitor monitor,
      Function<Segments, Roster> rosters) {
    this.plan = plan;
    this.source = source;
    this.settings = settings;
    this.backend = backend;
    this.monitor = monitor;
    this.rosters = rosters;
  }

  /// Runs all trials; blocks until they are done.
  ///
  /// @throws CancelledException if the monitor or an interrupt of the calling thread stopped the
  ///   run
  /// @throws OverflowException if an amount grew beyond all bounds
  public PairedOutcome run() {
    Segments segments = new Segments(settings.replicates());
    Pilot.Paired layouts = Pilot.of(plan, source, backend, settings.replicates().trials());
    PairedPool pool = new PairedPool(layouts, settings.replicates());
    new SegmentedRun<PairedPart>(
            segments,
            rosters.apply(segments),
            () -> new PairedWorker(plan, layouts, source, backend, segments.perReplicate()),
            (part, replicate) -> pool.fold(replicate, part))
        .run(settings.threads(), monitor);
    return pool.outcome();
  }

  /// The memory that the run takes at least, in bytes, told from its first trials: about a third to
  /// a half of what it takes in the end. What differences take is left out.
  public long leastBytes() {
    return plan.sides().stream()
        .mapToLong(side -> Pilot.leastBytes(side, source, backend, settings))
        .sum();
  }
}
