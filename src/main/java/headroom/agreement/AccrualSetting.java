package headroom.agreement;

import java.util.Optional;

/// What ways to accrue look at besides the base.
final class AccrualSetting {
  private final Years years;
  private final Optional<ConditionBook> condition;
  private final double[][] draws;

  /// @param years the agreement's years
  /// @param condition the condition under which quarters are shared, if there is one
  /// @param draws the worker's columns of draws
  AccrualSetting(Years years, Optional<ConditionBook> condition, double[][] draws) {
    this.years = years;
    this.condition = condition;
    this.draws = draws;
  }

  Years years() {
    return years;
  }

  Optional<ConditionBook> condition() {
    return condition;
  }

  double[][] draws() {
    return draws;
  }

  /// Whether the current quarter is shared.
  boolean isOpen(int trial) {
    return condition.isEmpty() || condition.get().holds(trial);
  }
}
