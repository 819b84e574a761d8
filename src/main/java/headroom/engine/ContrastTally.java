package headroom.engine;

import headroom.stats.Tally;
import java.util.List;

/// Takes one contrast from the captured values of a block and tallies it.
///
/// Sides may come to the same amount by different roundings, so values that agree to a relative
/// 2^-40 count as equal.
final class ContrastTally {
  private static final double ROUNDING = 0x1p-40;

  private final Contrast.Where where;
  private final List<List<CapturedTally>> captured;
  private final double[] from;
  private final double[] to;
  private final Tally tally;
  private final double[] values = new double[Block.SIZE];
  private long above;
  private long below;

  /// @param captured by side and output
  ContrastTally(Contrast contrast, List<List<CapturedTally>> captured, Tally tally) {
    this.captured = captured;
    this.tally = tally;
    where = contrast.where();
    from = valuesOf(contrast.from());
    to = valuesOf(contrast.to());
  }

  private double[] valuesOf(Contrast.Sighting sighting) {
    return captured.get(sighting.side()).get(sighting.output()).values();
  }

  void reset() {
    tally.reset();
    above = 0;
    below = 0;
  }

  /// Takes the difference in a block that all sides have run through.
  void add(int count) {
    int kept =
        switch (where) {
          case Contrast.Everywhere() -> everywhere(count);
          case Contrast.Both(Contrast.Sighting first, Contrast.Sighting second) ->
              inBoth(valuesOf(first), valuesOf(second), count);
        };
    for (int trial = 0; trial < kept; trial++) {
      above += values[trial] > 0 ? 1 : 0;
      below += values[trial] < 0 ? 1 : 0;
    }
    tally.add(values, kept);
  }

  private int everywhere(int count) {
    for (int trial = 0; trial < count; trial++) {
      values[trial] = difference(from[trial], to[trial]);
    }
    return count;
  }

  /// Conditional values stand at the front of their arrays, so each side counts its own.
  private int inBoth(double[] inFrom, double[] inTo, int count) {
    int nextFrom = 0;
    int nextTo = 0;
    int kept = 0;
    for (int trial = 0; trial < count; trial++) {
      boolean both = inFrom[trial] == 1 && inTo[trial] == 1;
      if (both) {
        values[kept++] = difference(from[nextFrom], to[nextTo]);
      }
      nextFrom += inFrom[trial] == 1 ? 1 : 0;
      nextTo += inTo[trial] == 1 ? 1 : 0;
    }
    return kept;
  }

  private static double difference(double subtracted, double value) {
    double difference = value - subtracted;
    return Math.abs(difference) <= ROUNDING * Math.abs(value) ? 0 : difference;
  }

  Tally tally() {
    return tally;
  }

  /// Trials above 0 since [#reset()].
  long above() {
    return above;
  }

  /// Trials below 0 since [#reset()].
  long below() {
    return below;
  }
}
