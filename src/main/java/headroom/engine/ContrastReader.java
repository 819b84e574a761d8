package headroom.engine;

import java.util.List;

/// Takes one contrast from the values of a block that all sides have run through.
///
/// Sides may come to the same amount by different roundings, so values that agree to a relative
/// 2^-40 count as equal.
final class ContrastReader {
  private static final double ROUNDING = 0x1p-40;

  private final Contrast.Where where;
  private final List<List<double[]>> seen;
  private final double[] from;
  private final double[] to;
  private final double[] values = new double[Block.SIZE];

  /// @param seen the values of the current block, by side and output; those of a conditional output
  ///   stand at the front, in trial order
  ContrastReader(Contrast contrast, List<List<double[]>> seen) {
    this.seen = seen;
    where = contrast.where();
    from = valuesOf(contrast.from());
    to = valuesOf(contrast.to());
  }

  private double[] valuesOf(Contrast.Sighting sighting) {
    return seen.get(sighting.side()).get(sighting.output());
  }

  /// Reads the differences into [#values()].
  ///
  /// @return in how many trials the contrast is taken
  int read(int count) {
    return switch (where) {
      case Contrast.Everywhere() -> everywhere(count);
      case Contrast.Both(Contrast.Sighting first, Contrast.Sighting second) ->
          inBoth(valuesOf(first), valuesOf(second), count);
    };
  }

  /// The differences read last.
  double[] values() {
    return values;
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
}
