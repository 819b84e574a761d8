package headroom.engine;

import headroom.path.Operand;
import java.util.List;

/// Counts the trials in which events happen.
final class ChanceCounter {
  private final List<Chance> chances;
  private final Block block;

  ChanceCounter(Plan plan, Block block) {
    chances = plan.chances();
    this.block = block;
  }

  /// Adds those told by the end of a quarter to `hits`, trials by chance.
  void quarter(int quarter, int count, long[] hits) {
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

  /// Adds those told at the end of the timeline.
  void end(int count, long[] hits) {
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
    };
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
