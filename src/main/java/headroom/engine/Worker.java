package headroom.engine;

import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import headroom.random.Draws;
import headroom.stats.Layout;
import headroom.stats.TallyScratch;
import java.util.List;

/// Runs blocks of a plan's trials. One thread's own.
final class Worker implements BlockRunner<TalliedPart> {
  private final Plan plan;
  private final List<Layout> layouts;
  private final int segmentCount;
  private final Block block;
  private final Recorder recorder;
  private final ChanceCounter chances;
  private final TallyScratch scratch;

  /// @param layouts by output
  /// @param segmentCount segments of a replicate
  Worker(Plan plan, List<Layout> layouts, Draws source, Backend backend, int segmentCount) {
    this.plan = plan;
    this.layouts = layouts;
    this.segmentCount = segmentCount;
    block = new Block(plan, source, backend);
    recorder = new Recorder(plan, block);
    chances = new ChanceCounter(plan, block);
    scratch = new TallyScratch(Summaries.on(backend));
  }

  @Override
  public TalliedPart blank() {
    return new TalliedPart(plan, layouts, scratch, segmentCount);
  }

  @Override
  public void run(long firstTrial, int count, int segment, TalliedPart part) {
    ValueSink sink =
        (output, values, kept) -> part.tallies().get(output).add(segment, values, kept);
    block.start(firstTrial, count);
    recorder.start(count);
    for (int quarter = 0; quarter < plan.quarterCount(); quarter++) {
      block.step(quarter, count);
      recorder.quarter(quarter, count, sink);
      chances.quarter(quarter, count, part.hits());
    }
    recorder.end(count, sink);
    chances.end(count, part.hits());
  }
}
