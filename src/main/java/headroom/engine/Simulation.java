package headroom.engine;

import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.stats.Layout;
import headroom.stream.Passing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Runs a plan on several threads. Replicates are cut into segments, always in the same way, and a
/// segment is run by one thread in trial order; whoever ran them, a replicate's segments are put
/// together in their order, so that the outcome depends on neither the threads nor the order in
/// which they finish.
public final class Simulation {
  private final Plan plan;
  private final Draws source;
  private final RunSettings settings;
  private final Backend backend;
  private final Monitor monitor;
  private final Function<Segments, Roster> rosters;

  /// A run of a plan.
  ///
  /// @param plan what to simulate and observe
  /// @param source where the random numbers come from
  /// @param settings replicates and threads
  /// @param backend which kernels to use; changes no number
  /// @param monitor watches the run
  public Simulation(
      Plan plan, Draws source, RunSettings settings, Backend backend, Monitor monitor) {
    this(plan, source, settings, backend, monitor, OwnReplicateFirst::new);
  }

  /// @param rosters makes what hands out the segments to the threads
  Simulation(
      Plan plan,
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
  public Outcome run() {
    Segments segments = new Segments(settings.replicates());
    List<Layout> layouts = Pilot.of(plan, source, backend, settings.replicates().trials());
    Pool pool = new Pool(plan, layouts, settings.replicates());
    new SegmentedRun<TalliedPart>(
            segments,
            rosters.apply(segments),
            () -> new Worker(plan, layouts, source, backend, segments.perReplicate()),
            (part, replicate) -> {
              pool.fold(replicate, part);
              tell(pool);
            })
        .run(settings.threads(), monitor);
    return pool.outcome();
  }

  /// The memory that the run takes at least, in bytes, told from its first trials: about a third to
  /// a half of what it takes in the end.
  public long leastBytes() {
    return Pilot.leastBytes(plan, source, backend, settings);
  }

  private void tell(Pool pool) {
    if (settings.watched().isPresent()) {
      pool.mean(settings.watched().getAsInt())
          .filter(mean -> mean.standardError().isPresent())
          .ifPresent(mean -> monitor.estimated(mean.value(), mean.standardError().getAsDouble()));
    }
  }

  /// Where the random numbers come from.
  Draws source() {
    return source;
  }

  /// Trials of the run.
  long trials() {
    return settings.replicates().trials();
  }

  /// Runs one trial of the run by itself: what the outcome calls a mean is that trial's value, and
  /// a probability is 0 or 1.
  ///
  /// @param trial number of the trial, counted from 0
  /// @throws OverflowException if an amount grew beyond all bounds
  public Outcome trial(long trial) {
    if (trial < 0 || trial >= settings.replicates().trials()) {
      throw new IllegalArgumentException("the run has no trial " + trial);
    }
    Replicates alone = new Replicates(1, 1);
    List<Layout> layouts = Pilot.unseen(plan);
    Pool pool = new Pool(plan, layouts, alone);
    Worker worker = new Worker(plan, layouts, source, backend, 1);
    TalliedPart part = worker.blank();
    worker.run(trial, 1, 0, part);
    pool.fold(0, part);
    return pool.outcome();
  }

  /// Runs one trial of the run by itself and tells what it came through.
  ///
  /// @param trial number of the trial, counted from 0
  public TrialTrace trace(long trial) {
    Block block = new Block(plan, source, backend);
    block.start(trial, 1);
    List<List<Passing>> streams = new ArrayList<>();
    plan.streams().forEach(stream -> streams.add(new ArrayList<>()));
    for (int quarter = 0; quarter < plan.quarterCount(); quarter++) {
      block.step(quarter, 1);
      for (int stream = 0; stream < streams.size(); stream++) {
        streams.get(stream).add(block.passing(stream));
      }
    }
    List<Double> draws = new ArrayList<>();
    for (int column = 0; column < plan.draws().columns().size(); column++) {
      draws.add(block.column(column)[0]);
    }
    return new TrialTrace(draws, streams);
  }
}
