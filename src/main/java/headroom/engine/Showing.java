package headroom.engine;

import headroom.kernel.Backend;
import headroom.random.Draws;
import java.util.concurrent.atomic.AtomicInteger;

/// Shows trials of variants to somebody, a replicate the work of one thread.
final class Showing {
  private final VariantPlan plan;
  private final Draws source;
  private final Backend backend;
  private final Replicates trials;
  private final Extent extent;
  private final TrialSink sink;
  private final AtomicInteger next;

  /// Which replicates are shown, and which trials of each; half-open.
  record Extent(int first, int end, long from, long to) {}

  Showing(
      VariantPlan plan,
      Draws source,
      Backend backend,
      Replicates trials,
      Extent extent,
      TrialSink sink) {
    this.plan = plan;
    this.source = source;
    this.backend = backend;
    this.trials = trials;
    this.extent = extent;
    this.sink = sink;
    next = new AtomicInteger(extent.first);
  }

  /// How many replicates it shows.
  int replicates() {
    return extent.end - extent.first;
  }

  /// What each thread does.
  void work(Monitor monitor) {
    VariantWorker worker = new VariantWorker(plan, source, backend);
    for (int replicate = next.getAndIncrement();
        replicate < extent.end;
        replicate = next.getAndIncrement()) {
      show(worker, replicate, Math.min(extent.to, trials.size(replicate)), monitor);
    }
  }

  private void show(VariantWorker worker, int replicate, long end, Monitor monitor) {
    for (long index = extent.from; index < end; index += Block.SIZE) {
      if (monitor.cancelled()) {
        throw new CancelledException();
      }
      int count = (int) Math.min(Block.SIZE, end - index);
      worker.run(replicate, index, count, sink);
      monitor.progressed(count);
    }
  }
}
