package headroom.agreement;

import headroom.path.Operand;
import headroom.path.PathPlan;

/// The least that accrues under an agreement, made ready to run.
public sealed interface MinimumPlan {
  /// This minimum with each quantity where the mapping has it.
  MinimumPlan of(PlanMapping mapping);

  /// In every year that it is ever in force.
  ///
  /// @param amount money a year, read at the start of the year's first quarter in the timeline;
  ///   below 0 counts as 0
  record PerYear(PathPlan amount) implements MinimumPlan {
    @Override
    public MinimumPlan of(PlanMapping mapping) {
      return new PerYear(mapping.path(amount));
    }
  }

  /// In all, by a day on which it is in force.
  ///
  /// @param total money; below 0 counts as 0
  /// @param quarter the day's quarter, from 0 at the timeline's start
  /// @param moment the day's beginning, in quarters since the timeline's start
  record InAll(Operand total, int quarter, double moment) implements MinimumPlan {
    @Override
    public MinimumPlan of(PlanMapping mapping) {
      return new InAll(mapping.amount(total), quarter, moment);
    }
  }
}
