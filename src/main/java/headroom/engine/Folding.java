package headroom.engine;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Folds whole replicates into a pool, on several threads.
final class Folding {
  private final Pool pool;
  private final Map<Integer, Part> parts;
  private final int replicates;
  private final AtomicInteger next = new AtomicInteger();

  Folding(Pool pool, Map<Integer, Part> parts, int replicates) {
    this.pool = pool;
    this.parts = parts;
    this.replicates = replicates;
  }

  /// What each thread does.
  void work(Monitor monitor) {
    for (int replicate = next.getAndIncrement();
        replicate < replicates;
        replicate = next.getAndIncrement()) {
      if (monitor.cancelled()) {
        throw new CancelledException();
      }
      Part part = parts.get(replicate);
      if (part == null) {
        throw new IllegalStateException("replicate " + replicate + " is missing");
      }
      pool.fold(replicate, part);
    }
  }
}
