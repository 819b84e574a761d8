package headroom.agreement;

/// The years of an agreement, for a block of trials.
final class Years {
  static final int QUARTERS = 4;

  private final YearPlan plan;
  private final InForce inForce;
  private final int quarterCount;

  Years(YearPlan plan, InForce inForce, int quarterCount) {
    this.plan = plan;
    this.inForce = inForce;
    this.quarterCount = quarterCount;
  }

  private int place(int quarter, int trial) {
    int anchor = plan.fromFirstDay() ? (int) Math.floor(inForce.opens(trial)) : plan.anchor();
    return Math.floorMod(quarter - anchor, QUARTERS);
  }

  /// Whether a quarter is the first of a year in the timeline.
  boolean begin(int quarter, int trial) {
    return quarter == 0 || place(quarter, trial) == 0;
  }

  /// Whether a quarter is the last of a year in the timeline.
  boolean end(int quarter, int trial) {
    return quarter == quarterCount - 1 || place(quarter, trial) == QUARTERS - 1;
  }

  /// The part of a quarter's year that is in force by the agreement's dates, 1 where yearly amounts
  /// are not cut.
  double share(int quarter, int trial) {
    if (!plan.prorated()) {
      return 1;
    }
    double begin = quarter - (double) place(quarter, trial);
    double end = begin + QUARTERS;
    QuarterDays days = plan.days();
    double from = days.at(Math.max(begin, inForce.opens(trial)));
    double to = days.at(Math.min(end, inForce.closes(trial)));
    return Math.max(0, to - from) / (days.at(end) - days.at(begin));
  }
}
