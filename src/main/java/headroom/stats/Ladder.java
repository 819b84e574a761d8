package headroom.stats;

import java.util.List;

/// The percentiles every summary holds: P1, P5, P10, P25, P50, P75, P90, P95 and P99. "P95" is a
/// value with 95 % of the trials at or below it.
public final class Ladder {
  /// The percents, ascending.
  public static final List<Integer> PERCENTS = List.of(1, 5, 10, 25, 50, 75, 90, 95, 99);

  /// The percent of the lower tail whose mean is the conditional value at risk of a summary.
  public static final int TAIL_PERCENT = 5;

  private Ladder() {}

  /// The position of a percent on the ladder.
  ///
  /// Throws `IllegalArgumentException` where it is not on the ladder.
  public static int indexOf(int percent) {
    int index = PERCENTS.indexOf(percent);
    if (index < 0) {
      throw new IllegalArgumentException("P" + percent + " is not one of " + PERCENTS);
    }
    return index;
  }
}
