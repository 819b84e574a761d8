package headroom.agreement;

import headroom.path.PathPlan;

/// How a quarter's money accrues on the base of an agreement, made ready to run.
public sealed interface Accrual {

  /// A rate of the base.
  ///
  /// @param rate share of the base that accrues; below 0 counts as 0
  record FlatRate(PathPlan rate) implements Accrual {}
}
