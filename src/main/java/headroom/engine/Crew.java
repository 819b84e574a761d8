package headroom.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Threads that work on one thing, and stop together.
final class Crew {
  private final Monitor monitor;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  private Crew(Monitor monitor) {
    this.monitor = monitor;
  }

  /// Works on several threads; blocks until all of them are done.
  ///
  /// @param threads where the work is done
  /// @param count how many times at once
  /// @param monitor watches the run
  /// @param work what each thread does, watched by what it is given
  /// @throws CancelledException if the monitor or an interrupt of the calling thread stopped the
  ///   run
  static void run(Executor threads, int count, Monitor monitor, Consumer<Monitor> work) {
    Crew crew = new Crew(monitor);
    Monitor watch = crew.stoppedByFailure();
    crew.onThreads(
        threads,
        () -> {
          try {
            work.accept(watch);
          } catch (Throwable thrown) {
            crew.failure.compareAndSet(null, thrown);
          }
        },
        count);
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
      public boolean cancelled() {
        return failure.get() != null || monitor.cancelled();
      }
    };
  }

  private void onThreads(Executor threads, Runnable work, int count) {
    List<FutureTask<?>> tasks = new ArrayList<>();
    try {
      for (int thread = 0; thread < count; thread++) {
        FutureTask<?> task = new FutureTask<>(work, null);
        threads.execute(task);
        tasks.add(task);
      }
    } catch (OutOfMemoryError noMoreThreads) {
      failure.compareAndSet(null, noMoreThreads);
    }
    boolean interrupted = false;
    for (FutureTask<?> task : tasks) {
      while (!isDone(task)) {
        failure.compareAndSet(null, new CancelledException());
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits for the end of a task; false if an interrupt came before it.
  private boolean isDone(FutureTask<?> task) {
    try {
      task.get();
    } catch (InterruptedException e) {
      return false;
    } catch (ExecutionException e) {
      failure.compareAndSet(null, e.getCause());
    }
    return true;
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
