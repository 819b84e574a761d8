package headroom.engine;

import headroom.path.Operand;
import java.util.List;

/// Counts the trials in which events happen; all count alike.
final class ChanceCounter implements HitCounter {
  private final List<Chance> chances;
  private final Block block;
  private final List<double[]> seen;

  /// @param seen the outputs' values in the current block, where chances look at them
  ChanceCounter(Plan plan, Block block, List<double[]> seen) {
    chances = plan.chances();
    this.block = block;
    this.seen = seen;
  }

  @Override
  public void quarter(int quarter, int count, long[] hits) {
    for (int chance = 0; chance < hits.length; chance++) {
      if (chances.get(chance) instanceof Chance.InQuarter now && now.quarter() == quarter) {
        hits[chance] += trials(now, count);
      }
    }
  }

  private int trials(Chance.InQuarter chance, int count) {
    return switch (chance) {
      case Chance.HitBy(int cap, int quarter) -> block.cap(cap).hitCount(quarter, count);
    };
  }

  @Override
  public void end(int count, long[] hits) {
    for (int chance = 0; chance < hits.length; chance++) {
      if (chances.get(chance) instanceof Chance.AfterQuarters last) {
        hits[chance] += trials(last, count);
      }
    }
  }

  private int trials(Chance.AfterQuarters chance, int count) {
    return switch (chance) {
      case Chance.HappenedBy happened -> happenedCount(happened, count);
      case Chance.HitWithHeadroom(int cap) -> block.cap(cap).hitWithHeadroomCount(count);
      case Chance.Within(List<Chance.Range> ranges) -> withinCount(ranges, count);
    };
  }

  private int withinCount(List<Chance.Range> ranges, int count) {
    int trials = 0;
    for (int trial = 0; trial < count; trial++) {
      boolean within = true;
      for (Chance.Range range : ranges) {
        within &= range.holds(seen.get(range.output())[trial]);
      }
      trials += within ? 1 : 0;
    }
    return trials;
  }

  private int happenedCount(Chance.HappenedBy happened, int count) {
    double end = happened.quarter() + 1.0;
    return switch (happened.moment()) {
      case Operand.Known(double moment) -> moment < end ? count : 0;
      case Operand.Drawn(int column) -> {
        double[] moments = block.column(column);
        int trials = 0;
        for (int trial = 0; trial < count; trial++) {
          trials += moments[trial] < end ? 1 : 0;
        }
        yield trials;
      }
    };
  }
}
