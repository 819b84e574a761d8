package headroom.chart;

import java.util.List;
import java.util.regex.Pattern;

/// How periods share a horizontal axis: one unit each. What comes after quarters and is none itself
/// stands for all that comes after the end, and is wider where there are many.
final class Slots {

  private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q[1-4]");

  /// The share of the axis that the time after the end has.
  private static final double AFTER = 0.075;

  private final List<String> periods;
  private final double last;

  Slots(List<String> periods) {
    this.periods = periods;
    last = after() ? Math.max(1, AFTER / (1 - AFTER) * (periods.size() - 1)) : 1;
  }

  /// Whether the last period is what comes after the quarters.
  boolean after() {
    int quarters = (int) periods.stream().takeWhile(Slots::quarter).count();
    return quarters > 0 && quarters == periods.size() - 1;
  }

  static boolean quarter(String period) {
    return QUARTER.matcher(period).matches();
  }

  double from(int period) {
    return period;
  }

  double to(int period) {
    return period == periods.size() - 1 ? period + last : period + 1;
  }

  double middle(int period) {
    return (from(period) + to(period)) / 2;
  }

  /// Both ends of the axis.
  Range range() {
    return new Range(0, to(periods.size() - 1));
  }
}
