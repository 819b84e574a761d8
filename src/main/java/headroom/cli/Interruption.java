package headroom.cli;

import headroom.engine.CancelledException;
import headroom.report.folder.OutputException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Notices that the program is being stopped (Ctrl-C, `kill`) and holds the end back, for a moment,
/// until the command has put its work away: so that nothing half done is left.
final class Interruption implements AutoCloseable {
  private static final long LONGEST_WAIT_NANOS = 3_000_000_000L;
  private static final long BETWEEN_LOOKS_MILLIS = 10;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopAndWait, "headroom-stop");
  private volatile boolean requested;
  private volatile boolean atOnce;

  private Interruption() {}

  /// Starts to watch; to be closed when the command is done.
  static Interruption watch() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /// What can be stopped.
  interface Work {
    /// Does it; gives the exit code.
    ///
    /// @throws CancelledException if it was stopped
    int run(Interruption interruption) throws OutputException;
  }

  /// Does work that can be stopped, and says so before the program may end.
  static int during(Terminal terminal, Work work) throws OutputException {
    try (Interruption interruption = watch()) {
      try {
        return work.run(interruption);
      } catch (CancelledException e) {
        return Failures.exitCode(e, terminal);
      }
    }
  }

  /// From now on the program may end at once: what follows looks after itself.
  void letGo() {
    atOnce = true;
  }

  /// From now on the end is held back again.
  void hold() {
    atOnce = false;
  }

  /// Whether the program is to stop.
  boolean requested() {
    return requested;
  }

  private void stopAndWait() {
    requested = true;
    try {
      long started = System.nanoTime();
      boolean waiting = true;
      while (waiting && !atOnce) {
        boolean over = System.nanoTime() - started > LONGEST_WAIT_NANOS;
        waiting = !over && !done.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
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
