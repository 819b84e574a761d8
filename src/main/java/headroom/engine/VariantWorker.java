package headroom.engine;

import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.random.TrialNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Runs blocks of trials through one variant after the other. Numbers are drawn once for all of
/// them; only what follows from them is computed anew. One thread's own.
final class VariantWorker {
  private final VariantPlan plan;
  private final VariedColumns columns;
  private final List<Paths> byVariant = new ArrayList<>();
  private final List<Paths> distinct;
  private final List<double[]> values = new ArrayList<>(); // by output

  /// Streams and books on paths of either set.
  private record Paths(Block block, Recorder recorder) {}

  VariantWorker(VariantPlan plan, Draws source, Backend backend) {
    this.plan = plan;
    columns = new VariedColumns(plan.plan().draws(), source, Block.ROOM, backend);
    Map<Set<Integer>, Paths> paths = new HashMap<>();
    for (VariantPlan.Variant variant : plan.variants()) {
      byVariant.add(
          paths.computeIfAbsent(
              variant.redrawnStreams(),
              redrawn -> {
                Plan own = plan.plan().withSecondPaths(redrawn);
                Block block = new Block(own, columns, source, backend);
                return new Paths(block, new Recorder(own, block));
              }));
    }
    distinct = List.copyOf(paths.values());
    plan.plan().outputs().forEach(ignored -> values.add(new double[Block.SIZE]));
  }

  /// Runs a block through all variants.
  ///
  /// @param index of the first trial in the replicate
  void run(int replicate, long index, int count, TrialSink sink) {
    long firstTrial = TrialNumber.of(replicate, index);
    columns.draw(firstTrial, count, plan.needsSecond());
    distinct.forEach(paths -> paths.block.drawPaths(firstTrial, count));
    for (int variant = 0; variant < byVariant.size(); variant++) {
      columns.compose(plan.variants().get(variant).columns(), count);
      run(byVariant.get(variant), count);
      sink.take(new TrialSink.TrialBlock(replicate, index, count, variant), values);
    }
  }

  private void run(Paths paths, int count) {
    ValueSink keep = (output, seen, kept) -> keep(output, seen, count);
    paths.block.open(count);
    paths.recorder.start(count);
    for (int quarter = 0; quarter < plan.plan().quarterCount(); quarter++) {
      paths.block.step(quarter, count);
      paths.recorder.quarter(quarter, count, keep);
    }
    paths.recorder.end(count, keep);
  }

  private void keep(int output, double[] seen, int count) {
    double sum = 0;
    for (int trial = 0; trial < count; trial++) {
      sum += seen[trial];
    }
    if (!Double.isFinite(sum)) {
      throw new OverflowException();
    }
    System.arraycopy(seen, 0, values.get(output), 0, count);
  }
}
