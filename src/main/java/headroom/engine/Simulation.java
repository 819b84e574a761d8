package headroom.engine;

import headroom.kernel.Backend;
import headroom.random.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Runs a plan on several threads. Replicates are handed out one by one; each is run by one worker
/// in trial order, so that the outcome depends on neither the threads nor the order in which they
/// finish.
public final class Simulation {
  private final Plan plan;
  private final Draws source;
  private final RunSettings settings;
  private final Backend backend;
  private final Monitor monitor;
  private final IntUnaryOperator order;

  /// A run of a plan.
  ///
  /// @param plan what to simulate and observe
  /// @param source where the random numbers come from
  /// @param settings replicates and threads
  /// @param backend which kernels to use; changes no number
  /// @param monitor watches the run
  public Simulation(
      Plan plan, Draws source, RunSettings settings, Backend backend, Monitor monitor) {
    this(plan, source, settings, backend, monitor, IntUnaryOperator.identity());
  }

  /// @param order a permutation of the replicates: the order in which they are handed out
  Simulation(
      Plan plan,
      Draws source,
      RunSettings settings,
      Backend backend,
      Monitor monitor,
      IntUnaryOperator order) {
    this.plan = plan;
    this.source = source;
    this.settings = settings;
    this.backend = backend;
    this.monitor = monitor;
    this.order = order;
  }

  /// Runs all trials; blocks until they are done.
  ///
  /// @throws CancelledException if the monitor or an interrupt of the calling thread stopped the
  ///   run
  /// @throws OverflowException if an amount grew beyond all bounds
  public Outcome run() {
    Pool pool = new Pool(plan, settings.replicates());
    int replicateCount = settings.replicates().count();
    AtomicInteger next = new AtomicInteger();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Runnable work =
        () -> {
          try {
            Worker worker =
                new Worker(plan, source, backend, settings.replicates(), pool, stoppedBy(failure));
            for (int turn = next.getAndIncrement();
                turn < replicateCount;
                turn = next.getAndIncrement()) {
              worker.run(order.applyAsInt(turn));
            }
          } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
          }
        };
    runOnThreads(work, Math.min(settings.threads(), replicateCount), failure);
    rethrow(failure.get());
    return pool.outcome();
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
    Pool pool = new Pool(plan, alone);
    new Worker(plan, source, backend, alone, pool, monitor).runAlone(trial);
    return pool.outcome();
  }

  /// The monitor, which also stops the other workers once one has failed.
  private Monitor stoppedBy(AtomicReference<@Nullable Throwable> failure) {
    return new Monitor() {
      @Override
      public void progressed(long trials) {
        monitor.progressed(trials);
      }

      @Override
      public boolean cancelled() {
        return failure.get() != null || monitor.cancelled();
      }
    };
  }

  private static void runOnThreads(
      Runnable work, int count, AtomicReference<@Nullable Throwable> failure) {
    List<Thread> threads = new ArrayList<>();
    for (int thread = 0; thread < count; thread++) {
      threads.add(Thread.ofPlatform().name("headroom-" + thread).daemon().start(work));
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        failure.compareAndSet(null, new CancelledException());
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void rethrow(@Nullable Throwable failure) {
    switch (failure) {
      case null -> {}
      case RuntimeException thrown -> throw thrown;
      case Error thrown -> throw thrown;
      default -> throw new IllegalStateException(failure);
    }
  }
}
