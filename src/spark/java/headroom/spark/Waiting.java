package headroom.spark;

import headroom.engine.CancelledException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waits for what another thread makes.
final class Waiting {
  private Waiting() {}

  /// @throws CancelledException if this thread is interrupted
  static <T> T of(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}
