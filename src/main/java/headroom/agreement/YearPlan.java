package headroom.agreement;

import java.util.List;

/// How the years of an agreement run, four whole quarters each.
///
/// @param anchor a quarter in which a year begins, from 0 at the timeline's start; may be below 0
/// @param fromFirstDay whether years begin with the quarter of the first day in force instead
/// @param prorated whether yearly amounts are cut to the days in force
/// @param days the days of quarters
public record YearPlan(int anchor, boolean fromFirstDay, boolean prorated, QuarterDays days) {
  /// Years from the timeline's start on.
  public static final YearPlan PLAIN = new YearPlan(0, false, false, new QuarterDays(List.of()));
}
