package headroom.engine;

import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import headroom.random.Draws;
import headroom.stats.Atoms;
import headroom.stats.Tally;
import headroom.stats.TallyScratch;
import java.util.ArrayList;
import java.util.List;

/// Runs whole replicates of all sides, block by block: each block of trials goes through one side
/// after the other, then the differences are taken. One thread's own.
final class PairedWorker {
  private final Replicates replicates;
  private final PairedPool pool;
  private final Monitor monitor;
  private final List<Side> sides = new ArrayList<>();
  private final List<ContrastTally> contrasts = new ArrayList<>();

  /// One plan with its own scratch arrays.
  private record Side(Plan plan, Block block, Recorder recorder, List<CapturedTally> outputs) {
    void run(long firstTrial, int count) {
      block.start(firstTrial, count);
      recorder.start(count);
      for (int quarter = 0; quarter < plan.quarterCount(); quarter++) {
        block.step(quarter, count);
        recorder.quarter(quarter, count);
      }
      recorder.end(count);
    }
  }

  PairedWorker(
      PairedPlan plan,
      Draws source,
      Backend backend,
      Replicates replicates,
      PairedPool pool,
      Monitor monitor) {
    this.replicates = replicates;
    this.pool = pool;
    this.monitor = monitor;
    TallyScratch scratch = new TallyScratch(Summaries.on(backend));
    for (Plan side : plan.sides()) {
      Block block = new Block(side, source, backend);
      List<CapturedTally> outputs = new ArrayList<>();
      for (Output output : side.outputs()) {
        outputs.add(new CapturedTally(new Tally(Pool.atoms(output), scratch)));
      }
      sides.add(new Side(side, block, new Recorder(side, block, outputs), outputs));
    }
    for (Contrast contrast : plan.contrasts()) {
      Atoms atoms = PairedPool.atoms(contrast);
      contrasts.add(
          new ContrastTally(
              contrast, sides.stream().map(Side::outputs).toList(), new Tally(atoms, scratch)));
    }
  }

  /// Runs a replicate and folds it into the pool.
  ///
  /// @throws CancelledException if the monitor asks to stop
  void run(int replicate) {
    sides.forEach(side -> side.outputs().forEach(output -> output.tally().reset()));
    contrasts.forEach(ContrastTally::reset);
    long first = replicates.first(replicate);
    long end = first + replicates.size(replicate);
    for (long trial = first; trial < end; trial += Block.SIZE) {
      if (monitor.cancelled()) {
        throw new CancelledException();
      }
      int count = (int) Math.min(Block.SIZE, end - trial);
      for (Side side : sides) {
        side.run(trial, count);
      }
      for (ContrastTally contrast : contrasts) {
        contrast.add(count);
      }
      monitor.progressed(count);
    }
    pool.fold(replicate, sides.stream().map(Side::outputs).toList(), contrasts);
  }
}
