package headroom.engine;

import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.stats.PooledTally;
import headroom.stats.StateReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Runs plans, on threads of its own that live as long as it does. Open it once and ask it many
/// questions:
///
///     try (Engine engine = Engine.open(threads, Backend.chosen())) {
///       Outcome outcome = engine.run(plan, draws, replicates, Watch.nothing(), Monitor.none());
///     }
///
/// Neither the number of threads nor the kernels change a number. A plan that is run again, with
/// the same random numbers, finds the scratch arrays and tallies of its last run. Runs take turns:
/// whoever asks from another thread waits for the run that goes on.
public final class Engine implements AutoCloseable {
  /// Summaries that are worth a thread.
  private static final int WORTH_A_THREAD = 16;

  private static final AtomicInteger NAMES = new AtomicInteger();

  private final int threadCount;
  private final Backend backend;
  private final ThreadPoolExecutor threads;
  private final ReentrantLock turn = new ReentrantLock(true);
  private Optional<Workshop> last = Optional.empty(); // guarded by the turn

  private Engine(int threadCount, Backend backend) {
    this.threadCount = threadCount;
    this.backend = backend;
    threads =
        new ThreadPoolExecutor(
            threadCount,
            threadCount,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform()
                .name("headroom-" + NAMES.incrementAndGet() + "-", 0)
                .daemon()
                .factory());
  }

  /// An engine; its threads start when they are first needed.
  ///
  /// @param threads how many, at least 1
  /// @param backend which kernels to use
  public static Engine open(int threads, Backend backend) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
    return new Engine(threads, backend);
  }

  /// The number of its threads.
  public int threads() {
    return threadCount;
  }

  /// The kernels it uses.
  public Backend backend() {
    return backend;
  }

  /// Runs all trials; blocks until they are done.
  ///
  /// @param plan what to simulate and observe
  /// @param source where the random numbers of all sides come from
  /// @param replicates trials and how they are shared out
  /// @param watch outputs that the monitor is told of while the run goes on
  /// @param monitor watches the run; a trial is counted once, not once for each side
  /// @throws CancelledException if the monitor or an interrupt of the calling thread stopped the
  ///   run
  /// @throws OverflowException if an amount grew beyond all bounds
  public Outcome run(
      RunPlan plan, Draws source, Replicates replicates, Watch watch, Monitor monitor) {
    return run(plan, source, replicates, watch, monitor, OwnReplicateFirst::new);
  }

  /// @param rosters makes what hands out the segments to the threads
  Outcome run(
      RunPlan plan,
      Draws source,
      Replicates replicates,
      Watch watch,
      Monitor monitor,
      Function<Segments, Roster> rosters) {
    return inTurn(
        () -> {
          Workshop workshop = workshop(plan, source, replicates.trials(), monitor);
          Segments segments = new Segments(replicates);
          Pool pool = new Pool(plan, workshop.layouts(), replicates, Watch.all());
          Narrator narrator = new Narrator(pool, watch, monitor);
          Stretch.Shelf shelf =
              workshop.shelf(
                  (replicate, part) -> {
                    pool.fold(replicate, part);
                    narrator.tell();
                  });
          Stretch stretch = new Stretch(segments, rosters.apply(segments), workshop, shelf);
          onThreads(segments.count(), monitor, stretch::work);
          return outcome(pool, Watch.all(), monitor);
        });
  }

  /// Runs all trials, as many replicates at a time as there are threads, and lets others use the
  /// engine in between. Memory and outcome are those of [#run]; blocks until all are done.
  ///
  /// @param plan what to simulate and observe
  /// @param source where the random numbers of all sides come from
  /// @param replicates trials and how they are shared out
  /// @param monitor watches the run
  /// @throws CancelledException if the run was stopped
  /// @throws OverflowException if an amount grew beyond all bounds
  public Outcome runByReplicate(
      RunPlan plan, Draws source, Replicates replicates, Monitor monitor) {
    Segments segments = new Segments(replicates);
    Workshop workshop = inTurn(() -> workshop(plan, source, replicates.trials(), monitor));
    Pool pool = new Pool(plan, workshop.layouts(), replicates, Watch.all());
    Stretch.Shelf shelf = workshop.shelf(pool::fold);
    for (int first = 0; first < replicates.count(); first += threadCount) {
      int end = Math.min(replicates.count(), first + threadCount);
      Roster roster = new OwnReplicateFirst(segments, first, end);
      Stretch stretch = new Stretch(segments, roster, workshop, shelf);
      int pieces = (end - first) * segments.perReplicate();
      inTurn(
          () -> {
            onThreads(pieces, monitor, stretch::work);
            return pool;
          });
    }
    return inTurn(() -> outcome(pool, Watch.all(), monitor));
  }

  /// The memory that a run takes at least, in bytes, told from its first trials: about a third to a
  /// half of what it takes in the end. What differences take is left out.
  ///
  /// @param parts how many parts of replicates there are at once: one for each thread, or for each
  ///   replicate of a run that goes on
  public static long leastBytes(
      RunPlan plan, Draws source, Replicates replicates, int parts, Backend backend) {
    return plan.sides().stream()
        .mapToLong(side -> Pilot.leastBytes(side, source, backend, replicates, parts))
        .sum();
  }

  /// The number of trials that are simulated and tallied together; segments are whole blocks.
  public static int blockSize() {
    return Block.SIZE;
  }

  /// The number of segments that a run can be shared out by among processes and machines.
  public static int segments(Replicates replicates) {
    return new Segments(replicates).count();
  }

  /// Runs a share of the trials: segments of the run, counted through the replicates. All shares of
  /// a run, wherever they were run, come together in a [MergedRun].
  ///
  /// @param plan what to simulate and observe
  /// @param source where the random numbers of all sides come from
  /// @param replicates all trials of the run and how they are shared out
  /// @param from the first segment
  /// @param to the segment after the last, at most [#segments]
  /// @param taker is given what was tallied of each replicate that has a segment in the share, as
  ///   soon as it is whole and on any thread; the part is used again afterwards
  /// @param monitor watches the run
  /// @throws CancelledException if the run was stopped
  public void share(
      RunPlan plan,
      Draws source,
      Replicates replicates,
      int from,
      int to,
      BiConsumer<Integer, Part> taker,
      Monitor monitor) {
    Share share = new Share(new Segments(replicates), from, to);
    inTurn(
        () -> {
          Workshop workshop = workshop(plan, source, replicates.trials(), monitor);
          Stretch.Shelf shelf = workshop.shelf(taker);
          Stretch stretch = new Stretch(share.segments(), share, workshop, shelf, share::countIn);
          onThreads(to - from, monitor, stretch::work);
          return share;
        });
  }

  /// Shows the trials of variants of a plan, block by block; blocks until they are done. Each
  /// replicate is one thread's work.
  ///
  /// @param plan the variants
  /// @param source where the random numbers of all variants come from, in the plan's order
  /// @param replicates trials and how they are shared out; each goes through all variants
  /// @param sink sees them
  /// @param monitor watches the run; a trial is counted once, not once for each variant
  /// @throws CancelledException if the run was stopped
  /// @throws OverflowException if an amount grew beyond all bounds
  public void show(
      VariantPlan plan, Draws source, Replicates replicates, TrialSink sink, Monitor monitor) {
    show(plan, source, replicates, 0, Long.MAX_VALUE, sink, monitor);
  }

  /// Shows some trials of every replicate.
  ///
  /// @param from the index in its replicate of the first trial shown
  /// @param to the index after that of the last, as far as there are so many
  public void show(
      VariantPlan plan,
      Draws source,
      Replicates replicates,
      long from,
      long to,
      TrialSink sink,
      Monitor monitor) {
    Showing.Extent extent = new Showing.Extent(0, replicates.count(), from, to);
    show(new Showing(plan, source, backend, replicates, extent, sink), monitor);
  }

  /// Shows all trials of some replicates.
  ///
  /// @param from the first replicate
  /// @param to the replicate after the last
  public void showReplicates(
      VariantPlan plan,
      Draws source,
      Replicates replicates,
      int from,
      int to,
      TrialSink sink,
      Monitor monitor) {
    Showing.Extent extent = new Showing.Extent(from, to, 0, Long.MAX_VALUE);
    show(new Showing(plan, source, backend, replicates, extent, sink), monitor);
  }

  private void show(Showing showing, Monitor monitor) {
    inTurn(
        () -> {
          onThreads(showing.replicates(), monitor, showing::work);
          return showing;
        });
  }

  /// Does work that is many small runs, on all threads at once: each is given an engine of one
  /// thread, which is as good as any. Blocks until all are done.
  ///
  /// @param monitor watches all of it
  /// @param work what each thread does, with an engine of its own, watched by what it is given
  /// @throws CancelledException if it was stopped
  public void beside(Monitor monitor, BiConsumer<Engine, Monitor> work) {
    inTurn(
        () -> {
          onThreads(
              threadCount,
              monitor,
              watch -> {
                try (Engine alone = open(1, backend)) {
                  work.accept(alone, watch);
                }
              });
          return threadCount;
        });
  }

  /// Begins to put the shares of a run together.
  ///
  /// @param plan that of the shares
  /// @param source that of the shares
  /// @param replicates that of the shares
  /// @throws CancelledException if the calling thread was interrupted
  public MergedRun merge(RunPlan plan, Draws source, Replicates replicates) {
    return inTurn(
        () -> {
          Layouts layouts =
              Pilot.of(plan, source, backend, replicates.trials(), hands(Monitor.none()));
          return new MergedRun(plan, layouts, replicates);
        });
  }

  /// Puts together what shares have tallied of a replicate: what they would have tallied as one.
  ///
  /// @param plan that of the shares
  /// @param source that of the shares
  /// @param replicates that of the shares
  /// @param states what [Part#write] wrote of one replicate, none of the trials twice
  /// @throws headroom.stats.DamagedStateException if one is no such state
  /// @throws CancelledException if the calling thread was interrupted
  public Part join(RunPlan plan, Draws source, Replicates replicates, List<byte[]> states) {
    return inTurn(
        () -> {
          Part part = workshop(plan, source, replicates.trials(), Monitor.none()).part();
          states.forEach(state -> part.absorb(new StateReader(state)));
          return part;
        });
  }

  /// Begins a run that can be continued. It keeps what it tallies of every replicate, so its memory
  /// grows with the number of replicates.
  ///
  /// @param plan what to simulate and observe
  /// @param source where the random numbers of all sides come from
  /// @param monitor watches the run
  public GrowingRun grow(RunPlan plan, Draws source, Monitor monitor) {
    return new GrowingRun(this, plan, source, monitor);
  }

  /// Does something that no other run of this engine may disturb.
  <T> T inTurn(Supplier<T> work) {
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }

  /// What is needed to run a plan; call it in turn.
  ///
  /// @param monitor may stop it
  Workshop workshop(RunPlan plan, Draws source, long trials, Monitor monitor) {
    Optional<Workshop> known = last.filter(it -> it.suits(plan, source, trials));
    if (known.isEmpty()) {
      last = Optional.empty(); // its memory can go before more is taken
      last = Optional.of(new Workshop(plan, source, backend, trials, hands(monitor)));
    }
    return last.orElseThrow();
  }

  /// The outcome of a pool, its summaries made by all threads; call it in turn.
  ///
  /// @param monitor may stop it
  Outcome outcome(Pool pool, Watch watch, Monitor monitor) {
    List<PooledTally> tallies = pool.tallies(watch);
    each(tallies.size(), WORTH_A_THREAD, monitor, it -> tallies.get(it).makeReady());
    return pool.outcome(watch);
  }

  /// Does small pieces of work, each on any thread; call it in turn.
  private void each(int count, int worthAThread, Monitor monitor, IntConsumer piece) {
    AtomicInteger next = new AtomicInteger();
    onThreads(
        Math.ceilDiv(count, worthAThread),
        monitor,
        watch -> {
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            if (watch.cancelled()) {
              throw new CancelledException();
            }
            piece.accept(i);
          }
        });
  }

  private Pilot.Hands hands(Monitor monitor) {
    return new Pilot.Hands() {
      @Override
      public int count() {
        return threadCount;
      }

      @Override
      public void each(int pieces, IntConsumer piece) {
        Engine.this.each(pieces, 1, monitor, piece);
      }
    };
  }

  /// Works on as many threads as there are pieces for; call it in turn.
  void onThreads(int pieces, Monitor monitor, Consumer<Monitor> work) {
    Crew.run(threads, Math.min(threadCount, pieces), monitor, work);
  }

  /// Ends its threads, once a run that goes on has ended.
  @Override
  public void close() {
    ((ExecutorService) threads).close();
  }
}
