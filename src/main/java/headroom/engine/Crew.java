package headroom.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// The threads of a run: replicates are handed out one by one, each to one worker.
final class Crew {
  private final Monitor monitor;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  private Crew(Monitor monitor) {
    this.monitor = monitor;
  }

  /// Runs all replicates; blocks until they are done.
  ///
  /// @param settings how many replicates there are, on how many threads
  /// @param monitor watches the run
  /// @param order a permutation of the replicates: the order in which they are handed out
  /// @param workers makes a thread's own worker, which runs a replicate by its index, watched by
  ///   what it is given
  /// @throws CancelledException if the monitor or an interrupt of the calling thread stopped the
  ///   run
  static void run(
      RunSettings settings,
      Monitor monitor,
      IntUnaryOperator order,
      Function<Monitor, IntConsumer> workers) {
    Crew crew = new Crew(monitor);
    int replicateCount = settings.replicates().count();
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          try {
            IntConsumer worker = workers.apply(crew.stoppedByFailure());
            for (int turn = next.getAndIncrement();
                turn < replicateCount;
                turn = next.getAndIncrement()) {
              worker.accept(order.applyAsInt(turn));
            }
          } catch (Throwable thrown) {
            crew.failure.compareAndSet(null, thrown);
          }
        };
    crew.onThreads(work, Math.min(settings.threads(), replicateCount));
    rethrow(crew.failure.get());
  }

  /// The monitor, which also stops the other workers once one has failed.
  private Monitor stoppedByFailure() {
    return new Monitor() {
      @Override
      public void progressed(long trials) {
        monitor.progressed(trials);
      }

      @Override
      public void estimated(double mean, double standardError) {
        monitor.estimated(mean, standardError);
      }

      @Override
      public boolean cancelled() {
        return failure.get() != null || monitor.cancelled();
      }
    };
  }

  private void onThreads(Runnable work, int count) {
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
