package headroom.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The threads of a run, which stop together.
final class Crew {
  private final Monitor monitor;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  private Crew(Monitor monitor) {
    this.monitor = monitor;
  }

  /// Works on several threads; blocks until all of them are done.
  ///
  /// @param threadCount how many
  /// @param monitor watches the run
  /// @param work what each thread does, watched by what it is given
  /// @throws CancelledException if the monitor or an interrupt of the calling thread stopped the
  ///   run
  static void run(int threadCount, Monitor monitor, Consumer<Monitor> work) {
    Crew crew = new Crew(monitor);
    Monitor watch = crew.stoppedByFailure();
    crew.onThreads(
        () -> {
          try {
            work.accept(watch);
          } catch (Throwable thrown) {
            crew.failure.compareAndSet(null, thrown);
          }
        },
        threadCount);
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
    try {
      for (int thread = 0; thread < count; thread++) {
        threads.add(Thread.ofPlatform().name("headroom-" + thread).daemon().start(work));
      }
    } catch (OutOfMemoryError noMoreThreads) {
      failure.compareAndSet(null, noMoreThreads);
    }
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (!joined(thread)) {
        failure.compareAndSet(null, new CancelledException());
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits for the end of a thread; false if an interrupt came before it.
  private static boolean joined(Thread thread) {
    try {
      thread.join();
      return true;
    } catch (InterruptedException e) {
      return false;
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
