package headroom.agreement;

import java.util.List;

/// The days of quarters around a timeline.
///
/// @param starts first day of each quarter, in days from the timeline's first day: from [#BEFORE]
///   quarters before the timeline to as many after it
public record QuarterDays(List<Integer> starts) {
  /// Quarters known before and after the timeline.
  public static final int BEFORE = 4;

  public QuarterDays {
    starts = List.copyOf(starts);
  }

  /// The first day of a quarter, in days from the timeline's first day.
  public int start(int quarter) {
    return starts.get(quarter + BEFORE);
  }

  /// The number of days of a quarter.
  public int length(int quarter) {
    return start(quarter + 1) - start(quarter);
  }

  /// The days from the timeline's first day to a moment.
  ///
  /// @param moment quarters since the timeline's start; beyond what is known it counts as its end
  double at(double moment) {
    int last = starts.size() - BEFORE - 2;
    int quarter = (int) Math.clamp(Math.floor(moment), -BEFORE, last);
    double part = Math.clamp(moment - quarter, 0.0, 1.0);
    return start(quarter) + part * length(quarter);
  }

  /// The day that holds a moment, in days from the timeline's first day. Moments that are days come
  /// back as these.
  int day(double moment) {
    return (int) Math.floor(at(moment) + 1e-6);
  }
}
