package headroom.engine;

import headroom.path.Operand;
import java.util.Arrays;
import java.util.List;

/// Sums the weights of the trials in which events happen.
final class WeighedChances implements HitCounter {
  private final List<Chance> chances;
  private final Block block;
  private final List<double[]> seen;
  private final TrialWeights weights;
  private final double[] happens = new double[Block.ROOM];

  /// @param seen the outputs' values in the current block, where chances look at them
  /// @param weights those of the current block
  WeighedChances(Plan plan, Block block, List<double[]> seen, TrialWeights weights) {
    chances = plan.chances();
    this.block = block;
    this.seen = seen;
    this.weights = weights;
  }

  @Override
  public void quarter(int quarter, int count, long[] hits) {
    for (int chance = 0; chance < hits.length; chance++) {
      if (chances.get(chance) instanceof Chance.InQuarter now && now.quarter() == quarter) {
        hits[chance] += sum(now, count);
      }
    }
  }

  private long sum(Chance.InQuarter chance, int count) {
    return switch (chance) {
      case Chance.HitBy(int cap, int quarter) -> {
        block.cap(cap).hitBy(quarter, happens, count);
        yield weights.sumWhere(happens, count);
      }
    };
  }

  @Override
  public void end(int count, long[] hits) {
    for (int chance = 0; chance < hits.length; chance++) {
      if (chances.get(chance) instanceof Chance.AfterQuarters last) {
        hits[chance] += sum(last, count);
      }
    }
  }

  private long sum(Chance.AfterQuarters chance, int count) {
    return switch (chance) {
      case Chance.HappenedBy(Operand moment, int quarter) -> {
        happened(moment, quarter + 1.0, count);
        yield weights.sumWhere(happens, count);
      }
      case Chance.HitWithHeadroom(int cap) -> weights.sumOfHitsWithHeadroom(block.cap(cap), count);
      case Chance.Within(List<Chance.Range> ranges) -> {
        within(ranges, count);
        yield weights.sumWhere(happens, count);
      }
    };
  }

  private void happened(Operand moment, double end, int count) {
    switch (moment) {
      case Operand.Known(double known) -> Arrays.fill(happens, 0, count, known < end ? 1 : 0);
      case Operand.Drawn(int column) -> {
        double[] moments = block.column(column);
        for (int trial = 0; trial < count; trial++) {
          happens[trial] = moments[trial] < end ? 1 : 0;
        }
      }
    }
  }

  private void within(List<Chance.Range> ranges, int count) {
    for (int trial = 0; trial < count; trial++) {
      boolean within = true;
      for (Chance.Range range : ranges) {
        within &= range.holds(seen.get(range.output())[trial]);
      }
      happens[trial] = within ? 1 : 0;
    }
  }
}
