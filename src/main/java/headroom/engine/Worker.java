package headroom.engine;

import headroom.kernel.Backend;
import headroom.kernel.Summaries;
import headroom.random.Draws;
import headroom.random.TrialNumber;
import headroom.stats.TallyScratch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Runs blocks of trials: each goes through all sides, then the differences are taken. One thread's
/// own.
final class Worker {
  private final TallyScratch scratch;
  private final Optional<TrialWeights> weights;
  private final Sides sides;
  private final List<Observed> observed;
  private final List<ContrastReader> contrasts;

  Worker(RunPlan plan, Draws source, Backend backend) {
    scratch = new TallyScratch(Summaries.on(backend));
    weights = plan.weighing().map(it -> new TrialWeights(it, source, backend));
    sides = new Sides(plan.sides(), source, backend);
    observed =
        IntStream.range(0, plan.sides().size())
            .mapToObj(side -> new Observed(plan, side, sides.block(side), weights))
            .toList();
    List<List<double[]>> seen = observed.stream().map(side -> side.seen).toList();
    contrasts =
        plan.contrasts().stream().map(contrast -> new ContrastReader(contrast, seen)).toList();
  }

  /// What is observed of a side in the current block.
  private static final class Observed {
    private final Plan plan;
    private final Block block;
    private final Recorder recorder;
    private final HitCounter chances;
    private final List<double[]> seen = new ArrayList<>(); // by output; empty where none is needed

    Observed(RunPlan all, int index, Block block, Optional<TrialWeights> weights) {
      plan = all.sides().get(index);
      this.block = block;
      recorder = new Recorder(plan, block);
      Set<Integer> lookedAt = plan.lookedAt();
      for (int output = 0; output < plan.outputs().size(); output++) {
        boolean looked = all.isContrasted(index, output) || lookedAt.contains(output);
        seen.add(new double[looked ? Block.SIZE : 0]);
      }
      chances =
          weights.isPresent()
              ? new WeighedChances(plan, block, seen, weights.get())
              : new ChanceCounter(plan, block, seen);
    }

    Sides.Observer into(ValueSink sink, long[] hits) {
      Sides.Observer recording =
          recorder.into((output, values, kept) -> keep(output, values, kept, sink));
      return new Sides.Observer() {
        @Override
        public void start(int count) {
          recording.start(count);
        }

        @Override
        public void quarter(int quarter, int count) {
          recording.quarter(quarter, count);
          chances.quarter(quarter, count, hits);
        }

        @Override
        public void end(int count) {
          recording.end(count);
          chances.end(count, hits);
        }
      };
    }

    /// The weights of the trials that have an output, as its values stand.
    int[] weightsOf(int output, TrialWeights weights, int count) {
      return weights.of(plan.outputs().get(output).observation(), block, count);
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
    weights.ifPresent(it -> it.run(replicate, index, count));
    if (weights.isPresent()) {
      part.count(weights.get().all(), count);
    } else {
      part.count(count);
    }
    long number = index / Block.SIZE;
    sides.run(
        TrialNumber.of(replicate, index),
        count,
        IntStream.range(0, observed.size())
            .mapToObj(side -> observer(side, number, count, part.sides().get(side)))
            .toList());
    for (int contrast = 0; contrast < contrasts.size(); contrast++) {
      ContrastReader reader = contrasts.get(contrast);
      int kept = reader.read(count);
      part.contrasts().get(contrast).add(number, reader.values(), kept, scratch);
    }
  }

  private Sides.Observer observer(int side, long number, int count, SideTally tally) {
    Observed seen = observed.get(side);
    List<OutputTally> outputs = tally.outputs();
    ValueSink sink =
        weights.isEmpty()
            ? (output, values, kept) -> outputs.get(output).add(number, values, kept, scratch)
            : (output, values, kept) ->
                outputs
                    .get(output)
                    .add(number, values, seen.weightsOf(output, weights.get(), count), kept);
    return seen.into(sink, tally.hits());
  }
}
