package headroom.engine;

import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import headroom.random.Draws;
import headroom.random.TrialNumber;
import headroom.stats.TallyScratch;
import java.util.ArrayList;
import java.util.List;

/// Runs blocks of trials: each goes through one side after the other, then the differences are
/// taken. One thread's own.
final class Worker {
  private final TallyScratch scratch;
  private final List<Side> sides = new ArrayList<>();
  private final List<ContrastReader> contrasts;

  Worker(RunPlan plan, Draws source, Backend backend) {
    scratch = new TallyScratch(Summaries.on(backend));
    for (int side = 0; side < plan.sides().size(); side++) {
      sides.add(new Side(plan, side, source, backend));
    }
    List<List<double[]>> seen = sides.stream().map(side -> side.seen).toList();
    contrasts =
        plan.contrasts().stream().map(contrast -> new ContrastReader(contrast, seen)).toList();
  }

  /// One plan with its own scratch arrays.
  private static final class Side {
    private final Plan plan;
    private final Block block;
    private final Recorder recorder;
    private final ChanceCounter chances;
    private final List<double[]> seen = new ArrayList<>(); // by output; empty where none is needed

    Side(RunPlan all, int index, Draws source, Backend backend) {
      plan = all.sides().get(index);
      block = new Block(plan, source, backend);
      recorder = new Recorder(plan, block);
      for (int output = 0; output < plan.outputs().size(); output++) {
        boolean looked = all.isContrasted(index, output) || plan.isLookedAt(output);
        seen.add(new double[looked ? Block.SIZE : 0]);
      }
      chances = new ChanceCounter(plan, block, seen);
    }

    void run(long firstTrial, int count, ValueSink sink, long[] hits) {
      ValueSink keeping = (output, values, kept) -> keep(output, values, kept, sink);
      block.start(firstTrial, count);
      recorder.start(count);
      for (int quarter = 0; quarter < plan.quarterCount(); quarter++) {
        block.step(quarter, count);
        recorder.quarter(quarter, count, keeping);
        chances.quarter(quarter, count, hits);
      }
      recorder.end(count, keeping);
      chances.end(count, hits);
    }

    private void keep(int output, double[] values, int kept, ValueSink sink) {
      sink.add(output, values, kept);
      double[] copy = seen.get(output);
      if (copy.length > 0) {
        System.arraycopy(values, 0, copy, 0, kept);
      }
    }
  }

  /// Runs a block and adds what is observed to a part of its replicate.
  ///
  /// @param index of the first trial in the replicate, a multiple of [Block#SIZE]
  /// @param count trials, fewer than [Block#SIZE] in the replicate's last block only
  void run(int replicate, long index, int count, Part part) {
    part.count(count);
    long firstTrial = TrialNumber.of(replicate, index);
    long number = index / Block.SIZE;
    for (int side = 0; side < sides.size(); side++) {
      SideTally tally = part.sides().get(side);
      sides
          .get(side)
          .run(
              firstTrial,
              count,
              (output, values, kept) ->
                  tally.outputs().get(output).add(number, values, kept, scratch),
              tally.hits());
    }
    for (int contrast = 0; contrast < contrasts.size(); contrast++) {
      ContrastReader reader = contrasts.get(contrast);
      int kept = reader.read(count);
      part.contrasts().get(contrast).add(number, reader.values(), kept, scratch);
    }
  }
}
