package headroom.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Notices that the program is being stopped (Ctrl-C, `kill`) and holds the end back, for a moment,
/// until the command has put its work away: so that nothing half done is left.
final class Interruption implements AutoCloseable {
  private static final long LONGEST_WAIT_SECONDS = 3;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopAndWait, "headroom-stop");
  private volatile boolean requested;

  private Interruption() {}

  /// Starts to watch; to be closed when the command is done.
  static Interruption watch() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /// Whether the program is to stop.
  boolean requested() {
    return requested;
  }

  private void stopAndWait() {
    requested = true;
    try {
      if (!done.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The program began to stop just now: the hook runs and finds the command done.
        requested = true;
      }
    }
  }
}
