package headroom.engine;

import headroom.kernel.Backend;
import headroom.random.Draws;
import headroom.random.TrialNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Runs blocks of trials through one variant after the other. Numbers are drawn once for all of
/// them; streams are computed once for all variants that move them alike, and their levels kept for
/// the books of each. One thread's own.
final class VariantWorker {
  private final VariantPlan plan;
  private final VariedColumns columns;
  private final List<Group> groups;
  private final List<Block> distinct;
  private final double[][][] levels; // by quarter and stream
  private final List<double[]> values = new ArrayList<>(); // by output

  /// Streams and books on paths of either set.
  private record Paths(Block block, Recorder recorder) {}

  /// What moves the streams: whose paths are of the second set, and how the columns they are
  /// computed from are drawn.
  private record Movement(Set<Integer> redrawn, List<Variation.Hand> hands) {}

  /// Variants whose streams move alike.
  private record Group(Paths paths, List<Integer> variants) {}

  VariantWorker(VariantPlan plan, Draws source, Backend backend) {
    this.plan = plan;
    columns = new VariedColumns(plan.plan().draws(), source, Block.ROOM, backend);
    Map<Set<Integer>, Paths> paths = new HashMap<>();
    groups =
        movements().entrySet().stream()
            .map(
                group ->
                    new Group(
                        paths.computeIfAbsent(
                            group.getKey().redrawn(), redrawn -> paths(redrawn, source, backend)),
                        group.getValue()))
            .toList();
    distinct = paths.values().stream().map(Paths::block).toList();
    boolean kept = groups.size() < plan.variants().size();
    levels = new double[kept ? plan.plan().quarterCount() : 0][plan.plan().streams().size()][];
    for (double[][] quarter : levels) {
      Arrays.setAll(quarter, _ -> new double[Block.ROOM]);
    }
    plan.plan().outputs().forEach(ignored -> values.add(new double[Block.SIZE]));
  }

  /// The variants by what moves their streams, each group where its first variant is.
  private SequencedMap<Movement, List<Integer>> movements() {
    List<Integer> read = StreamColumns.of(plan.plan());
    SequencedMap<Movement, List<Integer>> groups = new LinkedHashMap<>();
    for (int variant = 0; variant < plan.variants().size(); variant++) {
      VariantPlan.Variant it = plan.variants().get(variant);
      List<Variation.Hand> hands = read.stream().map(it.columns().hands()::get).toList();
      groups
          .computeIfAbsent(new Movement(it.redrawnStreams(), hands), _ -> new ArrayList<>())
          .add(variant);
    }
    return groups;
  }

  private Paths paths(Set<Integer> redrawn, Draws source, Backend backend) {
    Plan own = plan.plan().withSecondPaths(redrawn);
    Block block = new Block(own, columns, source, backend);
    return new Paths(block, new Recorder(own, block));
  }

  /// Runs a block through all variants.
  ///
  /// @param index of the first trial in the replicate
  void run(int replicate, long index, int count, TrialSink sink) {
    long firstTrial = TrialNumber.of(replicate, index);
    columns.draw(firstTrial, count, plan.needsSecond());
    distinct.forEach(block -> block.drawPaths(firstTrial, count));
    for (Group group : groups) {
      boolean kept = false;
      for (int variant : group.variants()) {
        columns.compose(plan.variants().get(variant).columns(), count);
        run(group, kept, count);
        kept = true;
        sink.take(new TrialSink.TrialBlock(replicate, index, count, variant), values);
      }
    }
  }

  /// @param kept whether the levels of the group's streams are kept already
  private void run(Group group, boolean kept, int count) {
    Block block = group.paths().block();
    Recorder recorder = group.paths().recorder();
    ValueSink keep = (output, seen, ignored) -> keep(output, seen, count);
    if (!kept) {
      block.streams().open(count);
    }
    block.openBooks(count);
    recorder.start(count);
    for (int quarter = 0; quarter < plan.plan().quarterCount(); quarter++) {
      if (kept) {
        block.streams().setLevels(levels[quarter], count);
      } else {
        block.streams().step(quarter, count);
        if (group.variants().size() > 1) {
          block.streams().levelsInto(levels[quarter], count);
        }
      }
      block.book(quarter, count);
      recorder.quarter(quarter, count, keep);
    }
    recorder.end(count, keep);
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
