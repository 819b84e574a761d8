package headroom.stats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// The percentiles that a summary holds. "P95" is a value with 95 % of the trials at or below it.
///
/// @param percents whole percents from 1 to 99, ascending, each once
public record Ladder(List<Integer> percents) {
  /// The percents that every summary holds: P1, P5, P10, P25, P50, P75, P90, P95 and P99.
  public static final List<Integer> PERCENTS = List.of(1, 5, 10, 25, 50, 75, 90, 95, 99);

  /// Those and no others.
  public static final Ladder STANDARD = new Ladder(PERCENTS);

  /// The percent of the lower tail whose mean is the conditional value at risk of a summary.
  public static final int TAIL_PERCENT = 5;

  /// Copies, and checks the order.
  public Ladder {
    percents = List.copyOf(percents);
    if (!percents.equals(List.copyOf(new TreeSet<>(percents)))
        || percents.getFirst() < 1
        || percents.getLast() > 99) {
      throw new IllegalArgumentException("a ladder goes up from 1 to 99, not " + percents);
    }
  }

  /// The standard ladder with more percents between its own.
  public static Ladder with(Collection<Integer> more) {
    TreeSet<Integer> all = new TreeSet<>(PERCENTS);
    all.addAll(more);
    return new Ladder(new ArrayList<>(all));
  }

  /// The position of a percent on the ladder.
  ///
  /// Throws `IllegalArgumentException` where it is not on the ladder.
  public int indexOf(int percent) {
    int index = percents.indexOf(percent);
    if (index < 0) {
      throw new IllegalArgumentException("P" + percent + " is not one of " + percents);
    }
    return index;
  }
}
