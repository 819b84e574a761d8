package headroom.engine;

import java.util.concurrent.locks.ReentrantLock;

/// Tells a monitor what a run has come to so far; see there for what it may rely on.
final class Narrator {
  private final Pool pool;
  private final Watch watch;
  private final Monitor monitor;
  private final ReentrantLock telling = new ReentrantLock();
  private volatile int told; // replicates

  Narrator(Pool pool, Watch watch, Monitor monitor) {
    this.pool = pool;
    this.watch = watch;
    this.monitor = monitor;
  }

  /// Tells it, unless another thread does or nothing is watched.
  void tell() {
    if (!watch.isNothing() && pool.count() > told && telling.tryLock()) {
      try {
        Outcome outcome = pool.outcome(watch);
        if (outcome.held().size() > told) {
          told = outcome.held().size();
          monitor.seen(outcome);
        }
      } catch (OverflowException e) {
        // The run itself ends with it.
      } finally {
        telling.unlock();
      }
    }
  }
}
