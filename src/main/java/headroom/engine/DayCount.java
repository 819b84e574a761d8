package headroom.engine;

import java.util.List;

/// Turns days into quarters since the timeline's start, counting evenly inside each quarter; beyond
/// the timeline all quarters are of one length.
///
/// @param starts first days of the timeline's quarters and of the one after it, in days since
///   1970-01-01
public record DayCount(List<Integer> starts) {
  private static final double DAYS_PER_QUARTER = 365.2425 / 4;

  public DayCount {
    starts = List.copyOf(starts);
  }

  /// Where a day begins.
  ///
  /// @param day days since 1970-01-01, rounded down to a whole day
  public double quarters(double day) {
    double whole = Math.floor(day);
    int last = starts.size() - 1;
    if (whole < starts.getFirst() || whole >= starts.getLast()) {
      boolean before = whole < starts.getFirst();
      double distance = whole - (before ? starts.getFirst() : starts.getLast());
      return (before ? 0 : last) + distance / DAYS_PER_QUARTER;
    }
    int quarter = Math.min(last - 1, (int) ((whole - starts.getFirst()) / DAYS_PER_QUARTER));
    while (starts.get(quarter) > whole) {
      quarter--;
    }
    while (starts.get(quarter + 1) <= whole) {
      quarter++;
    }
    double days = starts.get(quarter + 1) - (double) starts.get(quarter);
    return quarter + (whole - starts.get(quarter)) / days;
  }
}
