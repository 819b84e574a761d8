package headroom.engine;

import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import headroom.random.Draws;
import headroom.stats.MeanTally;
import headroom.stats.Tally;
import headroom.stats.TallyScratch;
import java.util.ArrayList;
import java.util.List;

/// Runs whole replicates, block by block in trial order. One thread's own.
final class Worker {
  private final Plan plan;
  private final Replicates replicates;
  private final Pool pool;
  private final Monitor monitor;
  private final Block block;
  private final List<Tallying> tallies = new ArrayList<>();
  private final Recorder recorder;
  private final ChanceCounter chances;

  Worker(
      Plan plan, Draws source, Backend backend, Replicates replicates, Pool pool, Monitor monitor) {
    this.plan = plan;
    this.replicates = replicates;
    this.pool = pool;
    this.monitor = monitor;
    block = new Block(plan, source, backend);
    TallyScratch scratch = new TallyScratch(Summaries.on(backend));
    for (Output output : plan.outputs()) {
      tallies.add(
          switch (output.detail()) {
            case DISTRIBUTION -> new Tallying.Whole(new Tally(Pool.atoms(output), scratch));
            case MEAN -> new Tallying.MeanOnly(new MeanTally(scratch));
          });
    }
    recorder = new Recorder(plan, block, tallies);
    chances = new ChanceCounter(plan, block);
  }

  /// Runs a replicate and folds it into the pool.
  ///
  /// @throws CancelledException if the monitor asks to stop
  void run(int replicate) {
    reset();
    long first = replicates.first(replicate);
    long end = first + replicates.size(replicate);
    for (long trial = first; trial < end; trial += Block.SIZE) {
      if (monitor.cancelled()) {
        throw new CancelledException();
      }
      int count = (int) Math.min(Block.SIZE, end - trial);
      run(trial, count);
      monitor.progressed(count);
    }
    pool.fold(replicate, tallies, chances.hits());
  }

  /// Runs a single trial and folds it into the pool as its only replicate.
  void runAlone(long trial) {
    reset();
    run(trial, 1);
    pool.fold(0, tallies, chances.hits());
  }

  private void reset() {
    for (Tallying tallying : tallies) {
      switch (tallying) {
        case Tallying.Whole(Tally tally) -> tally.reset();
        case Tallying.MeanOnly(MeanTally tally) -> tally.reset();
      }
    }
    chances.reset();
  }

  private void run(long firstTrial, int count) {
    block.start(firstTrial, count);
    recorder.start(count);
    for (int quarter = 0; quarter < plan.quarterCount(); quarter++) {
      block.step(quarter, count);
      recorder.quarter(quarter, count);
      chances.quarter(quarter, count);
    }
    recorder.end(count);
    chances.end(count);
  }
}
